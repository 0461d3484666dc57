package dev.familiar.web;

import dev.familiar.app.introductions.FavourView;
import dev.familiar.app.introductions.IntroductionView;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.requests.RequestView;
import dev.familiar.app.touch.RhythmView;
import dev.familiar.app.words.PlainText;
import dev.familiar.model.Person;
import dev.familiar.network.favour.Favour;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is sensible to do about a person now, the most pressing first.
///
/// Each kind of step is one method here, so that another desk adds its own beside them.
final class NextSteps {

    private static final int MOST = 3;

    /// Likelier than not, so that a namesake's request is not called theirs.
    private static final double LIKELY = 0.5;

    private final Desk desk;
    private final VerdictBoard board;

    NextSteps(Desk desk, VerdictBoard board) {
        this.desk = desk;
        this.board = board;
    }

    /// At most three.
    ///
    /// @param rhythm how they are in touch; null where they were not more than once
    List<PersonPage.Step> of(PersonView view, @Nullable RhythmView rhythm) {
        List<PersonPage.Step> steps = new ArrayList<>();
        String id = view.person().id().value();
        requests(view.person(), steps);
        introductions(id, steps);
        favours(id, steps);
        silence(rhythm, steps);
        return steps.subList(0, Math.min(MOST, steps.size()));
    }

    private void requests(Person person, List<PersonPage.Step> steps) {
        for (RequestView request : board.now().views()) {
            Person found = request.judgement().finding().person();
            boolean isTheirs =
                    found != null
                            && found.id().equals(person.id())
                            && request.judgement().probability() >= LIKELY;
            if (isTheirs) {
                steps.add(
                        new PersonPage.Step(
                                "They asked to connect with you, and wait for your answer.",
                                "/requests/" + request.id(),
                                "Open their request"));
            }
        }
    }

    private void introductions(String id, List<PersonPage.Step> steps) {
        for (IntroductionView view : desk.ask(familiar -> familiar.introductions().all())) {
            boolean isSide =
                    view.introduction().asker().person().equals(id)
                            || view.introduction().wanted().person().equals(id);
            if (isSide && !view.due().isEmpty()) {
                steps.add(
                        new PersonPage.Step(
                                PlainText.line(view.due()) + ".",
                                "/introductions/" + view.introduction().id(),
                                "Open the introduction"));
            }
        }
    }

    private void favours(String id, List<PersonPage.Step> steps) {
        for (FavourView view : desk.ask(familiar -> familiar.favours().all())) {
            Favour favour = view.favour();
            if (favour.person().equals(id) && favour.answer() == Favour.Answer.WAITING) {
                steps.add(
                        new PersonPage.Step(
                                view.due().isEmpty()
                                        ? "You asked them for a favour on "
                                                + Days.day(favour.asked())
                                                + " and wait for the answer."
                                        : PlainText.line(view.due()) + ".",
                                "/ask",
                                "Open what you asked"));
            }
        }
    }

    /// Silence for longer than is usual between the two.
    private static void silence(@Nullable RhythmView rhythm, List<PersonPage.Step> steps) {
        if (rhythm != null && rhythm.isUnusual()) {
            steps.add(
                    new PersonPage.Step(
                            "It has been silent between you for longer than is usual. If they"
                                    + " matter to you, write to them.",
                            "/touch",
                            "Keep in touch"));
        }
    }
}
