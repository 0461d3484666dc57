package dev.familiar.web;

import dev.familiar.app.asking.AskView;
import dev.familiar.app.asking.Candidate;
import dev.familiar.app.introductions.FavourView;
import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.AnswerWords;
import dev.familiar.app.words.PlainText;
import dev.familiar.network.favour.Burden;
import dev.familiar.network.favour.Favour;
import dev.familiar.network.introduction.Draft;
import dev.familiar.traces.Exchange;
import dev.familiar.traces.Tie;
import java.util.stream.Collectors;

/// Makes what the page shows of whom the owner could ask.
final class WhoMaker {

    private static final int MOST_REASONS = 2;

    private WhoMaker() {}

    static AskPage.Who who(AskView view) {
        return new AskPage.Who(
                view.understood().isEmpty()
                        ? ""
                        : "Understood: " + PlainText.line(view.understood()),
                view.sentence(),
                view.candidates().stream().map(WhoMaker::one).toList(),
                view.known() > view.candidates().size()
                        ? (view.known() - view.candidates().size())
                                + " more fit and are known to you."
                        : "",
                view.strangers().stream()
                        .map(one -> new AskPage.Stranger(one.id(), PlainText.line(one.name())))
                        .toList(),
                view.closer().stream().map(Closer::of).toList(),
                PlainText.line(view.gaps()));
    }

    private static AskPage.One one(Candidate one) {
        Exchange last = one.last();
        Draft draft = one.draft();
        return new AskPage.One(
                one.view().person().id().value(),
                PlainText.line(one.view().name()),
                PlainText.line(one.view().life()),
                PlainText.line(one.why()),
                spaced(AnswerWords.chance(one.chance())),
                Math.toIntExact(Math.round(100 * one.chance().probability())),
                AnswerWords.reason(one.chance()),
                spaced(
                        "Tie "
                                + Amounts.percent(one.view().tie().strength())
                                + ": "
                                + one.view().tie().reasons().stream()
                                        .limit(MOST_REASONS)
                                        .map(Tie.Reason::text)
                                        .collect(Collectors.joining("; "))),
                last == null
                        ? ""
                        : Days.day(last.moment().at())
                                + ", "
                                + AnswerWords.ago(one.silent())
                                + about(last),
                last == null ? "" : TracePages.address(last.interaction()),
                one.before().favours().stream().map(WhoMaker::asked).toList(),
                warning(one),
                draft == null ? "" : PlainText.line(draft.subject()),
                draft == null ? "" : PlainText.lines(draft.text()));
    }

    private static String about(Exchange last) {
        String subject = PlainText.line(last.setting().subject());
        return subject.isEmpty() ? "" : ": " + subject;
    }

    private static String asked(Favour favour) {
        return Days.day(favour.asked())
                + ": "
                + PlainText.line(favour.what())
                + " ("
                + favour.answer().word()
                + ")";
    }

    private static String warning(Candidate one) {
        Burden burden = one.before().burden();
        return burden == null || !one.before().tooOften()
                ? ""
                : "Asked "
                        + Amounts.of(burden.times(), "time")
                        + " in a year, last on "
                        + Days.day(burden.last())
                        + ": think whether to ask again.";
    }

    static AskPage.FavourRow row(FavourView view) {
        Favour favour = view.favour();
        return new AskPage.FavourRow(
                favour.id(),
                Days.day(favour.asked()),
                favour.person(),
                PlainText.line(favour.name()),
                PlainText.line(favour.what()),
                favour.answer().word(),
                favour.answer() == Favour.Answer.WAITING,
                PlainText.line(view.due()));
    }

    private static String spaced(String text) {
        return PlainText.line(text).replace(" %", "\u00a0%");
    }
}
