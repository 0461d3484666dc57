package dev.familiar.web;

import dev.familiar.app.introductions.FavourView;
import dev.familiar.app.introductions.IntroductionView;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.requests.RequestView;
import dev.familiar.app.words.PlainText;
import dev.familiar.model.Person;
import dev.familiar.network.favour.Favour;
import dev.familiar.traces.TieFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// What is sensible to do about a person now, the most pressing first.
///
/// Each kind of step is one method here, so that another desk adds its own beside them.
final class NextSteps {

    private static final int MOST = 3;

    /// Who wrote both ways on so many days has a habit that can break.
    private static final int OFTEN_DAYS = 12;

    /// Nobody who writes often is silent for so many months without something having changed.
    private static final int SILENT_MONTHS = 9;

    /// Likelier than not, so that a namesake's request is not called theirs.
    private static final double LIKELY = 0.5;

    private final Desk desk;
    private final VerdictBoard board;

    NextSteps(Desk desk, VerdictBoard board) {
        this.desk = desk;
        this.board = board;
    }

    /// At most three.
    List<PersonPage.Step> of(PersonView view, Instant now) {
        List<PersonPage.Step> steps = new ArrayList<>();
        String id = view.person().id().value();
        requests(view.person(), steps);
        introductions(id, steps);
        favours(id, steps);
        silence(view, now, steps);
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

    /// Silence between two who used to write.
    private static void silence(PersonView view, Instant now, List<PersonPage.Step> steps) {
        TieFacts facts = view.tie().facts();
        LocalDate last = facts.period().last();
        TieFacts.Written written = facts.written();
        boolean often =
                written.bothWays()
                        && written.sentDays() + written.receivedDays() >= OFTEN_DAYS
                        && !facts.passive().oneSided();
        if (last == null || !often) {
            return;
        }
        long months = ChronoUnit.MONTHS.between(last, LocalDate.ofInstant(now, ZoneOffset.UTC));
        if (months >= SILENT_MONTHS) {
            steps.add(
                    new PersonPage.Step(
                            "Nothing has passed between you for "
                                    + (months < 24 ? months + " months" : months / 12 + " years")
                                    + ". If they matter to you, write to them.",
                            "",
                            ""));
        }
    }
}
