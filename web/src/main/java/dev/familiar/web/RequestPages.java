package dev.familiar.web;

import dev.familiar.app.Undone;
import dev.familiar.app.introductions.LedgerView;
import dev.familiar.app.people.PersonNotes;
import dev.familiar.app.refusal.ConfigurationException;
import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.app.refusal.Trouble;
import dev.familiar.app.requests.DecisionView;
import dev.familiar.app.requests.RequestView;
import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.Lane;
import dev.familiar.app.words.PlainText;
import dev.familiar.app.words.VerdictWords;
import dev.familiar.model.Person;
import dev.familiar.triage.Judgement;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The pending requests: the list by lanes, the card of one, and deciding.
final class RequestPages {

    private static final String PUT_OFF = "put-off";
    private static final Map<String, String> DONE =
            Map.of(
                    "accept", "Accepted",
                    "decline", "Declined",
                    "follow", "Declined and followed",
                    "ask", "To be asked",
                    "later", "Put off");

    private final Desk desk;
    private final VerdictBoard board;
    private final Groups groups;
    private final WorkingIn working;
    private final Pages pages;

    RequestPages(Parts parts, Groups groups) {
        this.desk = parts.desk();
        this.board = parts.board();
        this.groups = groups;
        this.working = parts.working();
        this.pages = parts.pages();
    }

    /// `GET /requests`: the list, with the first one's card.
    void list(Context ctx) {
        String lane = lane(ctx);
        Board now = board.now();
        List<RequestView> views = listed(now, lane);
        int page = Forms.number(ctx.queryParam("page"), 1);
        Paging paging = Paging.of(page, views.size(), path(lane) + "page=");
        RequestView first =
                views.isEmpty()
                        ? inLane(now, lane).stream().findFirst().orElse(null)
                        : views.get(paging.from());
        show(ctx, lane, paging, first, false);
    }

    /// `GET /requests/{id}`: the list where that one is, with its card.
    void card(Context ctx) {
        String id = ctx.pathParam("id");
        String lane = lane(ctx);
        RequestView view = Pages.isRefresh(ctx) ? onBoard(id).orElse(null) : judged(id);
        List<RequestView> views = listed(board.now(), lane);
        int place = view == null ? 0 : Math.max(0, indexOf(views, view.id()));
        Paging paging = Paging.of(1 + place / Paging.SIZE, views.size(), path(lane) + "page=");
        show(ctx, lane, paging, view, true);
    }

    private RequestView judged(String id) {
        try {
            return desk.ask(familiar -> familiar.requests().why(id)).getFirst();
        } catch (NotFoundException unknown) {
            throw Problem.notFound(
                    "There is no such request. It may have been merged with another one.");
        } catch (ConfigurationException broken) {
            return onBoard(id).orElseThrow(() -> Problem.wrong(mend(broken)));
        }
    }

    /// The last verdict on a request that is still open.
    private Optional<RequestView> onBoard(String id) {
        return board.now().views().stream().filter(view -> view.id().equals(id)).findFirst();
    }

    private static String mend(ConfigurationException broken) {
        return Trouble.of(broken).words() + ". Mend it under Policy, or in the file.";
    }

    /// `POST /requests/{id}/decide`: remembers the decision and goes on with the next request. A
    /// note may be left out, which keeps the drafted one.
    void decide(Context ctx) {
        String id = ctx.pathParam("id");
        String word = Forms.required(ctx, "decision");
        if (!DONE.containsKey(word)) {
            throw Problem.wrong("Choose accept, decline, follow, ask or later.");
        }
        String note = Forms.text(ctx, "note");
        if (note.length() > PersonNotes.LONGEST_TEXT) {
            throw Problem.wrong(
                    "The note has %,d characters; at most %,d are kept. Nothing was decided: go back"
                                    .formatted(note.length(), PersonNotes.LONGEST_TEXT)
                            + " and shorten it.");
        }
        String lane = lane(ctx);
        Board now = board.now();
        String next = nextAfter(id, listed(now, lane));
        if (next.isEmpty()) {
            next = nextAfter(id, inLane(now, lane));
        }
        DecisionView decided;
        try {
            decided = desk.ask(familiar -> familiar.requests().decide(id, word, note));
        } catch (NotFoundException unknown) {
            throw Problem.notFound("There is no such request any more.");
        } catch (ConfigurationException broken) {
            Gate.session(ctx).leave(Notice.problem("Not decided: " + mend(broken)));
            Forms.redirect(ctx, "/requests/" + id + query(lane));
            return;
        }
        now.views().stream()
                .filter(view -> view.id().equals(decided.request()))
                .forEach(view -> Gate.session(ctx).tally().decided(view, word));
        board.settled(decided.request());
        Gate.session(ctx).leave(noticed(decided));
        Forms.redirect(
                ctx,
                next.isEmpty() ? "/requests" + query(lane) : "/requests/" + next + query(lane));
    }

    /// With the way to the profile of the one just decided: the next card has taken its place, and
    /// the button is still to be pressed.
    private static Notice noticed(DecisionView decided) {
        String name = PlainText.line(decided.name());
        List<Notice.Link> links = new ArrayList<>();
        if (!decided.link().isEmpty() && !decided.word().equals("later")) {
            links.add(new Notice.Link("Open their profile ↗", decided.link(), "o", true));
        }
        if (decided.word().equals("accept")) {
            links.add(new Notice.Link("Export the card", "/export", "", false));
        }
        String said =
                DONE.get(decided.word())
                        + ": "
                        + name
                        + (name.endsWith(".") ? "" : ".")
                        + (decided.isNew() ? " " + decided.effect() : " That stood already.");
        return Notice.undoable(said.strip(), links.toArray(Notice.Link[]::new));
    }

    /// `POST /undo`: takes back whatever came last.
    void undo(Context ctx) {
        Optional<Undone> undone = desk.ask(familiar -> familiar.takeBack());
        String address = Forms.local(Forms.text(ctx, "back"), "/requests");
        if (undone.orElse(null) instanceof Undone.Decided(List<DecisionView> decisions)) {
            DecisionView first = decisions.getFirst();
            if (decisions.size() == 1) {
                board.reopened(first.request());
            } else {
                board.reopened(decisions.stream().map(DecisionView::request).toList());
            }
            decisions.forEach(one -> Gate.session(ctx).tally().undone(one.request()));
            String whom =
                    decisions.size() == 1
                            ? PlainText.line(first.name())
                            : Amounts.of(decisions.size(), "request");
            Gate.session(ctx)
                    .leave(Notice.done("Taken back: " + first.word() + " of " + whom + "."));
            address = decisions.size() == 1 ? "/requests/" + first.request() : "/requests";
        } else if (undone.orElse(null) instanceof Undone.Ledgered(LedgerView entry)) {
            Gate.session(ctx)
                    .leave(Notice.done("Taken back: " + PlainText.line(entry.words()) + "."));
        } else if (undone.isPresent()) {
            working.stir();
            Gate.session(ctx).leave(Notice.done("Your last word on who is who is taken back."));
        } else {
            Gate.session(ctx).leave(Notice.done("There is nothing to take back."));
        }
        Forms.redirect(ctx, address);
    }

    private void show(
            Context ctx, String lane, Paging paging, @Nullable RequestView open, boolean isChosen) {
        Gate.session(ctx).tally().seen();
        Board now = board.now();
        LocalDate today =
                LocalDate.ofInstant(
                        desk.ask(familiar -> familiar.clock().instant()), ZoneOffset.UTC);
        String title =
                open == null
                        ? "Requests"
                        : PlainText.line(open.judgement().request().requester().name().text());
        pages.show(
                ctx,
                "requests",
                new RequestsPage(
                        pages.frame(ctx, title, "requests"),
                        tabs(now, lane),
                        parts(now, lane, paging, open == null ? "" : open.id()),
                        inLane(now, lane).isEmpty() ? end(ctx, now, lane) : null,
                        paging,
                        now.isBegun() ? now.unjudged() : RequestsPage.NOT_KNOWN,
                        now.isMoving(),
                        now.trouble(),
                        open == null || Pages.isRefresh(ctx) ? null : card(open, today),
                        isChosen));
    }

    /// The lanes as far as a page shows them; what can be answered at once stands where its lane
    /// begins.
    private List<RequestsPage.Part> parts(Board now, String lane, Paging paging, String open) {
        List<RequestsPage.Part> parts = new ArrayList<>();
        if (lane.equals(PUT_OFF)) {
            List<RequestView> views = inLane(now, PUT_OFF);
            parts.add(
                    new RequestsPage.Part(
                            PUT_OFF,
                            "Put off or asked",
                            views.size(),
                            List.of(),
                            rows(views, paging.from(), paging.to(), lane, open)));
        }
        int from = 0;
        for (Lane one : Lane.values()) {
            if (lane.isEmpty() || lane.equals(one.key())) {
                List<RequestView> views = listed(now, one.key());
                int count = inLane(now, one.key()).size();
                List<RequestsPage.Row> rows =
                        rows(views, paging.from() - from, paging.to() - from, lane, open);
                boolean begins =
                        from >= paging.from()
                                && (from < paging.to() || paging.number() == paging.pages());
                if (count > 0 && (begins || !rows.isEmpty())) {
                    List<GroupView> together =
                            begins
                                    ? groups.of(now, one).stream().map(Groups::view).toList()
                                    : List.of();
                    parts.add(new RequestsPage.Part(one.key(), one.words(), count, together, rows));
                }
                from += views.size();
            }
        }
        return parts;
    }

    private static List<RequestsPage.Row> rows(
            List<RequestView> views, int from, int to, String lane, String open) {
        int size = views.size();
        return views.subList(Math.clamp(from, 0, size), Math.clamp(to, 0, size)).stream()
                .map(view -> row(view, lane, view.id().equals(open)))
                .toList();
    }

    /// Those of a lane that stand in the list: not those folded into one row.
    private List<RequestView> listed(Board now, String lane) {
        Set<String> folded = new HashSet<>();
        groups.of(now).stream()
                .filter(Groups::isFolded)
                .forEach(group -> folded.addAll(group.ids()));
        return inLane(now, lane).stream().filter(view -> !folded.contains(view.id())).toList();
    }

    private RequestsPage.End end(Context ctx, Board now, String lane) {
        int waiting = inLane(now, "").size();
        int putOff = inLane(now, PUT_OFF).size();
        Tally.Summary summary = Gate.session(ctx).tally().summary();
        int left = desk.ask(familiar -> familiar.pressing().left().size());
        boolean isAll = waiting == 0;
        return new RequestsPage.End(
                isAll
                        ? summary.isEmpty() ? "Nobody waits" : "All answered"
                        : lane.equals(PUT_OFF) ? "Nobody is put off" : "Nobody waits in this lane",
                isAll && !summary.isEmpty() ? EndWords.of(summary) : List.of(),
                left,
                waiting,
                putOff);
    }

    private CardView card(RequestView view, LocalDate today) {
        Person found = view.judgement().finding().person();
        return desk.ask(familiar ->
                CardMaker.of(
                        view,
                        familiar.requests().cardHandles(view),
                        found == null ? null : familiar.sayings().of(found).orElse(null),
                        today));
    }

    static RequestsPage.Row row(RequestView view, String lane, boolean isCurrent) {
        var judgement = view.judgement();
        Lane own = Lane.of(judgement.verdict());
        return new RequestsPage.Row(
                "/requests/" + view.id() + query(lane),
                PlainText.line(judgement.request().requester().name().text()),
                VerdictWords.life(judgement.request()),
                own.key(),
                own.words(),
                VerdictWords.odds(judgement),
                VerdictWords.tellingLine(judgement),
                sign(judgement),
                isCurrent);
    }

    private static String sign(Judgement judgement) {
        int sign = VerdictWords.tellingSign(judgement);
        return sign > 0 ? "up" : sign < 0 ? "down" : "";
    }

    private static List<RequestsPage.Tab> tabs(Board board, String current) {
        List<RequestsPage.Tab> tabs = new ArrayList<>();
        tabs.add(tab(board, "", "All", current));
        for (Lane lane : Lane.values()) {
            tabs.add(tab(board, lane.key(), lane.words(), current));
        }
        if (!inLane(board, PUT_OFF).isEmpty() || current.equals(PUT_OFF)) {
            tabs.add(tab(board, PUT_OFF, "Put off", current));
        }
        return tabs;
    }

    private static RequestsPage.Tab tab(Board board, String key, String words, String current) {
        return new RequestsPage.Tab(key, words, inLane(board, key).size(), key.equals(current));
    }

    /// Those put off or asked are in a lane of their own.
    static List<RequestView> inLane(Board board, String lane) {
        return board.views().stream()
                .filter(view ->
                        view.decision().isEmpty()
                                ? lane.isEmpty()
                                        || Lane.of(view.judgement().verdict()).key().equals(lane)
                                : lane.equals(PUT_OFF))
                .toList();
    }

    private static String nextAfter(String id, List<RequestView> views) {
        int at = indexOf(views, id);
        if (views.size() < 2 || at < 0) {
            return at < 0 && !views.isEmpty() ? views.getFirst().id() : "";
        }
        return views.get(at + 1 < views.size() ? at + 1 : at - 1).id();
    }

    private static int indexOf(List<RequestView> views, String id) {
        for (int i = 0; i < views.size(); i++) {
            if (views.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private static String lane(Context ctx) {
        String lane = ctx.queryParam("lane");
        return lane == null || !lane.matches("[a-z-]{1,20}") ? "" : lane;
    }

    private static String query(String lane) {
        return lane.isEmpty() ? "" : "?lane=" + lane;
    }

    private static String path(String lane) {
        return "/requests?" + (lane.isEmpty() ? "" : "lane=" + lane + "&");
    }
}
