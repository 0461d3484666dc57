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
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Pages pages;

    RequestPages(Desk desk, VerdictBoard board, Pages pages) {
        this.desk = desk;
        this.board = board;
        this.pages = pages;
    }

    /// `GET /requests`: the list, with the first one's card.
    void list(Context ctx) {
        String lane = lane(ctx);
        List<RequestView> views = inLane(board.now(), lane);
        int page = Forms.number(ctx.queryParam("page"), 1);
        Paging paging = Paging.of(page, views.size(), path(lane) + "page=");
        RequestView first = views.isEmpty() ? null : views.get(paging.from());
        show(ctx, lane, paging, first, false);
    }

    /// `GET /requests/{id}`: the list where that one is, with its card.
    void card(Context ctx) {
        String id = ctx.pathParam("id");
        String lane = lane(ctx);
        RequestView view = Pages.isRefresh(ctx) ? onBoard(id).orElse(null) : judged(id);
        List<RequestView> views = inLane(board.now(), lane);
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
        String next = nextAfter(id, inLane(board.now(), lane));
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
        Optional<Undone> undone = desk.ask(familiar -> familiar.undo());
        String address = Forms.local(Forms.text(ctx, "back"), "/requests");
        if (undone.orElse(null) instanceof Undone.Decided(List<DecisionView> decisions)) {
            decisions.forEach(decision -> board.reopened(decision.request()));
            DecisionView first = decisions.getFirst();
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
            Gate.session(ctx).leave(Notice.done("Your last word on who is who is taken back."));
        } else {
            Gate.session(ctx).leave(Notice.done("There is nothing to take back."));
        }
        Forms.redirect(ctx, address);
    }

    private void show(
            Context ctx, String lane, Paging paging, @Nullable RequestView open, boolean isChosen) {
        Board now = board.now();
        List<RequestView> views = inLane(now, lane);
        List<RequestsPage.Row> rows =
                views
                        .subList(
                                Math.min(paging.from(), views.size()),
                                Math.min(paging.to(), views.size()))
                        .stream()
                        .map(view -> row(view, lane, open != null && view.id().equals(open.id())))
                        .toList();
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
                        rows,
                        paging,
                        now.isBegun() ? now.unjudged() : RequestsPage.NOT_KNOWN,
                        now.isMoving(),
                        now.trouble(),
                        open == null || Pages.isRefresh(ctx) ? null : card(open, today),
                        isChosen));
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
                Amounts.percent(judgement.probability()),
                VerdictWords.tellingLine(judgement),
                isCurrent);
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
