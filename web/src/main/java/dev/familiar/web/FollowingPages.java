package dev.familiar.web;

import dev.familiar.app.following.FollowChange;
import dev.familiar.app.following.FollowView;
import dev.familiar.app.following.FollowWish;
import dev.familiar.app.following.FollowWords;
import dev.familiar.app.people.UnclearException;
import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.app.refusal.RefusedException;
import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.PlainText;
import dev.familiar.network.follow.Follow;
import dev.familiar.network.follow.Follow.Personally;
import dev.familiar.network.follow.News;
import dev.familiar.network.follow.Platform;
import dev.familiar.network.follow.Proof;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whom the owner follows: the list, and what they say of it.
final class FollowingPages {

    private static final String PAGE = "/following";

    private final Desk desk;
    private final Pages pages;

    FollowingPages(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /// `GET /following`.
    void list(Context ctx) {
        List<FollowView> all = desk.ask(familiar -> familiar.following().all());
        List<FollowingPage.Row> rows = new ArrayList<>();
        all.forEach(view -> rows.add(row(view, rows.size())));
        pages.show(
                ctx,
                "following",
                new FollowingPage(
                        pages.frame(ctx, "Following", "following"),
                        summary(all),
                        rows,
                        PlainText.line(Forms.query(ctx, "who"))));
    }

    private static String summary(List<FollowView> all) {
        if (all.isEmpty()) {
            return "";
        }
        long answered = all.stream().filter(view -> view.news().answer() != null).count();
        String people = all.size() == 1 ? "1 person" : Amounts.count(all.size()) + " people";
        return "You follow "
                + people
                + (answered == 0
                        ? "."
                        : "; " + Amounts.count(answered) + " of them came back to you.");
    }

    /// `POST /following`: somebody new, or something else said of one who is followed.
    void follow(Context ctx) {
        String id = Forms.unpacked(Forms.text(ctx, "id"));
        String who = id.isEmpty() ? Forms.required(ctx, "who") : id;
        if (who.isEmpty()) {
            throw Problem.wrong("Say whom to follow: a name, or a link to their profile.");
        }
        FollowWish wish =
                new FollowWish(
                        who,
                        Platform.of(Forms.text(ctx, "on")).orElse(null),
                        Forms.text(ctx, "link"),
                        ctx.formParam("why"),
                        ctx.formParam("connect-when"),
                        ctx.formParam("note"),
                        personally(ctx.formParam("known")));
        FollowChange change =
                changed(() -> desk.ask(familiar -> familiar.following().follow(wish)));
        String name = PlainText.line(change.view().name());
        Gate.session(ctx)
                .leave(
                        switch (change.outcome()) {
                            case BEGUN -> Notice.undoable("You follow " + name + ".");
                            case CHANGED -> Notice.undoable("Noted.");
                            case UNCHANGED -> Notice.done("You follow " + name + " already.");
                        });
        Forms.redirect(ctx, PAGE);
    }

    private static @Nullable Personally personally(@Nullable String word) {
        return switch (word == null ? "" : word) {
            case "yes" -> Personally.KNOWN;
            case "no" -> Personally.NOT_KNOWN;
            case "unsaid" -> Personally.UNSAID;
            default -> null;
        };
    }

    /// `POST /following/end`.
    void unfollow(Context ctx) {
        String id = Forms.unpacked(Forms.required(ctx, "id"));
        FollowView view = changed(() -> desk.ask(familiar -> familiar.following().unfollow(id)));
        Gate.session(ctx)
                .leave(Notice.undoable("You follow " + PlainText.line(view.name()) + " no more."));
        Forms.redirect(ctx, PAGE);
    }

    /// `POST /following/pass-by`: a proposal to connect is not made again.
    void passBy(Context ctx) {
        String id = Forms.unpacked(Forms.required(ctx, "id"));
        FollowView view = changed(() -> desk.ask(familiar -> familiar.following().passBy(id)));
        Gate.session(ctx)
                .leave(
                        Notice.undoable(
                                "You leave it at following " + PlainText.line(view.name()) + "."));
        Forms.redirect(ctx, PAGE);
    }

    /// Something that changes a follow and gives it back.
    private interface Work<T> {
        T run();
    }

    private static <T> T changed(Work<T> work) {
        try {
            return work.run();
        } catch (NotFoundException
                | UnclearException
                | RefusedException
                | IllegalArgumentException e) {
            throw Problem.wrong(PlainText.line(String.valueOf(e.getMessage())));
        }
    }

    private static FollowingPage.Row row(FollowView view, int number) {
        Follow.Said said = view.follow().said();
        News.Answer answer = view.news().answer();
        Proof proof = view.proposal();
        return new FollowingPage.Row(
                number,
                Forms.packed(view.id()),
                PlainText.line(view.name()),
                view.person(),
                PlainText.line(view.work()),
                new FollowingPage.Link(PlainText.line(FollowWords.where(view)), view.address()),
                new FollowingPage.Said(
                        PlainText.line(said.why()),
                        PlainText.line(said.connectWhen()),
                        PlainText.line(said.note()),
                        known(said.known())),
                Days.day(view.follow().since()),
                PlainText.line(FollowWords.news(view)),
                answer == null ? "" : TracePages.address(answer.trace()),
                PlainText.line(FollowWords.proposal(view)),
                proof == null ? "" : TracePages.address(proof.trace()),
                view.isConnected());
    }

    private static String known(Personally known) {
        return switch (known) {
            case KNOWN -> "yes";
            case NOT_KNOWN -> "no";
            case UNSAID -> "";
        };
    }
}
