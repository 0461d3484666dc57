package dev.familiar.web;

import io.javalin.config.RoutesConfig;

/// Which handler answers which address.
final class Routes {

    private Routes() {}

    static void add(RoutesConfig routes, Parts parts) {
        door(routes, parts);
        Groups groups = new Groups();
        StartPages start =
                new StartPages(
                        parts.people(), parts.pages(), parts.madeUp(), parts.errands().madeUp());
        routes.get("/start", start::show);
        routes.post("/start/made-up", start::make);
        routes.get("/start/made-up", start::enter);
        routes.get(
                "/",
                new HomePages(parts.errands(), parts.board(), groups, parts.pages(), start)::show);
        requests(routes, parts, groups);
        people(routes, parts);
        following(routes, parts);
        bringIn(routes, parts);
        judgement(routes, parts);
        finding(routes, parts);
        home(routes, parts);
        favours(routes, parts);
        routes.after(ctx -> {
            if (!Gate.HARMLESS.contains(ctx.method())) {
                parts.board().stir();
            }
        });
    }

    private static void door(RoutesConfig routes, Parts parts) {
        SignInPages signIn = new SignInPages(parts.signIn(), parts.gate(), parts.pages());
        routes.get("/sign-in", signIn::enter);
        routes.get("/sessions", signIn::sessions);
        routes.post("/sessions/end-others", signIn::leaveOthers);
        routes.post("/sign-out", signIn::leave);
        routes.get("/manifest.webmanifest", Manifest::serve);
        routes.get("/favicon.ico", ctx -> Forms.redirect(ctx, Assets.address("icon.svg")));
        routes.get(Assets.PATH + "{digest}/{name}", Assets::serve);
    }

    private static void people(RoutesConfig routes, Parts parts) {
        PeoplePages people = new PeoplePages(parts.people(), parts.pages());
        routes.get("/people", people::list);
        WordPages words = new WordPages(parts);
        // Before the page of one person, whose id is any word.
        routes.get("/people/by-record", words::byRecord);
        PersonPages person = new PersonPages(parts.people(), parts.board(), parts.pages());
        routes.get("/people/{id}", person::show);
        routes.get("/people/{id}/way.svg", person::way);
        routes.post("/people/{id}/notes", people::note);
        routes.post("/people/{id}/say", people::say);
        routes.post("/people/{id}/split", words::split);
        routes.get("/people/{id}/merge", words::candidates);
        routes.post("/people/{id}/merge", words::merge);
        routes.post("/questions/{id}", words::answer);
    }

    private static void following(RoutesConfig routes, Parts parts) {
        FollowingPages following = new FollowingPages(parts.people(), parts.pages());
        routes.get("/following", following::list);
        routes.post("/following", following::follow);
        routes.post("/following/end", following::unfollow);
        routes.post("/following/pass-by", following::passBy);
        routes.get("/durable", new DurablePages(parts.people(), parts.pages())::show);
        routes.get("/people/{id}/invite", new InvitePages(parts.people(), parts.pages())::show);
    }

    private static void bringIn(RoutesConfig routes, Parts parts) {
        BringInPages bringIn = new BringInPages(parts);
        routes.get("/bring-in", bringIn::show);
        routes.post("/bring-in/look", bringIn::look);
        routes.post("/bring-in/paste", bringIn::paste);
        routes.post("/bring-in/path", bringIn::path);
        routes.post("/bring-in/files", bringIn::files);
        routes.put("/bring-in/file", bringIn::file);
        routes.post("/bring-in/dropped", bringIn::dropped);
        routes.get("/bring-in/faults.csv", bringIn::faults);
        routes.sse("/bring-in/progress", new ImportEvents(parts.job())::send);
    }

    private static void requests(RoutesConfig routes, Parts parts, Groups groups) {
        RequestPages requests = new RequestPages(parts, groups);
        GroupPages together = new GroupPages(parts.desk(), parts.board(), groups);
        routes.post("/requests/groups", together::decide);
        routes.get("/requests", requests::list);
        routes.get("/requests/{id}", requests::card);
        routes.post("/requests/{id}/decide", requests::decide);
        routes.post("/undo", requests::undo);
        TouchPages touch = new TouchPages(parts.people(), parts.pages());
        routes.get("/touch", touch::show);
        routes.post("/touch/settings", touch::settings);
        routes.post("/touch/{id}/done", touch::done);
        routes.post("/touch/{id}/later", touch::later);
        routes.post("/touch/{id}/never", touch::never);
        routes.post("/touch/{id}/every", touch::every);
        routes.post("/touch/{id}/free", touch::free);
        PressPages presses = new PressPages(parts.people(), parts.pages());
        routes.get("/press", presses::show);
        routes.post("/press/{press}", presses::tick);
    }

    private static void favours(RoutesConfig routes, Parts parts) {
        AskPages ask = new AskPages(parts.desk(), parts.slow(), parts.pages());
        routes.get("/ask", ask::show);
        routes.post("/ask", ask::answer);
        routes.post("/ask/favours", ask::asked);
        routes.post("/ask/favours/{id}", ask::answered);
        SharePages share = new SharePages(parts.people(), parts.pages());
        routes.get("/share", share::show);
        routes.post("/share", share::preview);
        routes.post("/share/hand-on", share::handOn);
        routes.get("/share/handed", share::handed);
        routes.get("/share/handed/list.csv", share::file);
        IntroductionPages introductions = new IntroductionPages(parts.people(), parts.pages());
        routes.get("/introductions", introductions::list);
        routes.post("/introductions", introductions::start);
        routes.get("/introductions/{id}", introductions::show);
        routes.post("/introductions/{id}", introductions::set);
        routes.post("/introductions/rules/{id}", introductions::may);
    }

    private static void judgement(RoutesConfig routes, Parts parts) {
        ReviewPages review = new ReviewPages(parts);
        routes.get("/review", review::show);
        routes.get("/traces", new TracePages(parts.people(), parts.gate(), parts.pages())::show);
        routes.get("/archives", new ArchivePages(parts.people(), parts.pages())::show);
        DecisionPages decisions = new DecisionPages(parts.desk(), parts.board(), parts.pages());
        routes.get("/decisions", decisions::list);
        routes.post("/decisions/{request}/undo", decisions::undo);
        StatsPages stats = new StatsPages(parts.people(), parts.pages());
        routes.get("/stats", stats::show);
        routes.get("/stats/reliability.svg", stats::diagram);
        PolicyPages policy = new PolicyPages(parts.slow(), parts.pages());
        routes.get("/policy", policy::show);
        routes.post("/policy/try", policy::attempt);
        routes.post("/policy/save", policy::save);
        Pages pages = parts.pages();
        routes.get("/help", ctx -> pages.show(ctx, "help", pages.frame(ctx, "Help", "help")));
    }

    private static void finding(RoutesConfig routes, Parts parts) {
        SearchPages search = new SearchPages(parts.people(), parts.pages());
        routes.get("/search", search::show);
        routes.get("/search/suggest", search::suggest);
        routes.get("/messages", new MessagePages(parts.people(), parts.pages())::show);
        routes.get("/connections", new ConnectionPages(parts.errands(), parts.pages())::show);
    }

    /// What is done with the home as a whole.
    private static void home(RoutesConfig routes, Parts parts) {
        AccountPages accounts = new AccountPages(parts);
        routes.get("/accounts", accounts::show);
        routes.post("/accounts/add", accounts::add);
        routes.post("/accounts/remove", accounts::remove);
        ExportPages export = new ExportPages(parts.people(), parts.pages());
        routes.get("/export", export::show);
        routes.get("/export/{name}", export::file);
        BackupPages backup = new BackupPages(parts.errands(), parts.pages());
        routes.get("/backup", backup::show);
        routes.post("/backup", backup::write);
        CheckPages check = new CheckPages(parts.errands(), parts.pages());
        routes.get("/check", check::show);
        routes.post("/check", check::run);
    }
}
