package dev.familiar.web;

import dev.familiar.app.corrections.LeftOut;
import dev.familiar.app.corrections.PairEvidence;
import dev.familiar.app.corrections.QuestionGroup;
import dev.familiar.app.corrections.ReviewView;
import dev.familiar.app.corrections.Stake;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.PlainText;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// `GET /review`: who may be whom.
final class ReviewPages {

    /// People on a page.
    private static final int SHOWN = 5;

    /// Questions about one person at a time: the answers to these settle others.
    private static final int MOST_OF_ONE = 4;

    private final Desk desk;
    private final WorkingIn working;
    private final Pages pages;

    ReviewPages(Parts parts) {
        this.desk = parts.people();
        this.working = parts.working();
        this.pages = parts.pages();
    }

    /// What the desk says of one page.
    ///
    /// @param questions how many there are
    private record Asked(List<ReviewPage.Group> groups, Paging paging, int questions, LeftOut out) {

        Asked {
            groups = List.copyOf(groups);
        }
    }

    void show(Context ctx) {
        int wanted = Forms.number(ctx.queryParam("page"), 1);
        Asked asked =
                desk.ask(familiar -> {
                    Paging paging =
                            Paging.of(
                                    wanted,
                                    familiar.corrections().countGroups(),
                                    "/review?page=",
                                    SHOWN);
                    List<QuestionGroup> groups =
                            familiar.corrections().groups(paging.from(), SHOWN);
                    return new Asked(
                            groups.stream()
                                    .map(group ->
                                            group(
                                                    group,
                                                    familiar.corrections()::evidence,
                                                    paging.number()))
                                    .toList(),
                            paging,
                            familiar.corrections().count(),
                            familiar.corrections().leftOut());
                });
        pages.show(
                ctx,
                "review",
                new ReviewPage(
                        pages.frame(ctx, "Who is who", "review"),
                        Amounts.of(asked.questions(), "question")
                                + " about "
                                + people(asked.paging().total())
                                + ", the most important first.",
                        asked.out().words(),
                        working.isBusy(),
                        working.trouble(),
                        asked.groups(),
                        asked.paging()));
    }

    private static String people(int number) {
        return number == 1 ? "one person" : Amounts.count(number) + " people";
    }

    private static ReviewPage.Group group(
            QuestionGroup group, Function<ReviewView, PairEvidence> evidence, int page) {
        List<ReviewView> asked = group.questions().stream().limit(MOST_OF_ONE).toList();
        int more = group.questions().size() - asked.size();
        String name = PlainText.line(group.person().name());
        return new ReviewPage.Group(
                name
                        + ": "
                        + (group.questions().size() == 1
                                ? "one record may be theirs"
                                : Amounts.of(group.questions().size(), "record")
                                        + " may be theirs"),
                side(group.person()),
                Stream.iterate(0, at -> at < asked.size(), at -> at + 1)
                        .map(at ->
                                question(
                                        asked.get(at),
                                        evidence.apply(asked.get(at)),
                                        "/review?page=" + page))
                        .toList(),
                more == 0 ? "" : Amounts.of(more, "more question") + " after these.");
    }

    private static ReviewPage.Question question(
            ReviewView view, PairEvidence evidence, String back) {
        List<String> against = new ArrayList<>(evidence.forbids());
        against.addAll(evidence.against());
        return new ReviewPage.Question(
                view.id(),
                side(view.other()),
                PlainText.line(evidence.summary()),
                PlainText.line(String.join(" · ", evidence.agrees())),
                PlainText.line(String.join(" · ", against)),
                why(view),
                switch (evidence.lean()) {
                    case SAME -> "same";
                    case DIFFERENT -> "different";
                    case OPEN -> "";
                },
                back);
    }

    /// Why the owner is bothered with it.
    private static String why(ReviewView view) {
        List<String> why = new ArrayList<>();
        if (view.stakes().contains(Stake.REQUEST)) {
            why.add("a request that waits may be from one of them");
        }
        if (view.stakes().contains(Stake.CLOSE)) {
            why.add("one is among your closest");
        }
        if (view.stakes().contains(Stake.CARD)) {
            why.add("one has a card");
        }
        if (view.postponed()) {
            why.add("put off before");
        }
        return why.isEmpty() ? "" : "Asked because: " + String.join(", ", why) + ".";
    }

    private static ReviewPage.Side side(PersonView view) {
        return new ReviewPage.Side(
                view.person().id().value(),
                PlainText.line(view.name()),
                Ties.words(view.tie().strength()),
                SideFacts.of(view));
    }
}
