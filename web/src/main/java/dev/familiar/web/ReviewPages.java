package dev.familiar.web;

import dev.familiar.app.corrections.ReviewView;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.PlainText;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.PersonName;
import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Stream;

/// `GET /review`: who may be whom.
final class ReviewPages {

    private static final int SHOWN = 10;
    private static final int MOST_FACTS = 6;

    private final Desk desk;
    private final Pages pages;

    ReviewPages(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    void show(Context ctx) {
        List<ReviewView> questions = desk.ask(familiar -> familiar.corrections().questions(SHOWN));
        int total = desk.ask(familiar -> familiar.corrections().count());
        pages.show(
                ctx,
                "review",
                new ReviewPage(
                        pages.frame(ctx, "Who is who", "review"),
                        total,
                        questions.stream().map(ReviewPages::question).toList()));
    }

    private static ReviewPage.Question question(ReviewView view) {
        double probability = 1 / (1 + Math.pow(2, -view.weightBits()));
        return new ReviewPage.Question(
                view.id(),
                Amounts.percent(probability) + " one person",
                side(view.one()),
                side(view.other()));
    }

    private static ReviewPage.Side side(PersonView view) {
        return new ReviewPage.Side(
                view.person().id().value(),
                PlainText.line(view.name()),
                PlainText.line(view.life()),
                Ties.words(view.tie().strength()),
                Stream.concat(
                                view.person().names().stream().map(PersonName::text),
                                view.person().addresses().stream().map(EmailAddress::value))
                        .map(PlainText::line)
                        .distinct()
                        .filter(fact -> !fact.equals(PlainText.line(view.name())))
                        .limit(MOST_FACTS)
                        .toList());
    }
}
