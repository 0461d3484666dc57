package dev.familiar.web;

import dev.familiar.app.people.PersonNames;
import dev.familiar.app.people.SaidView;
import dev.familiar.app.pressing.PressView;
import dev.familiar.app.requests.RequestView;
import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.Kinds;
import dev.familiar.app.words.Lane;
import dev.familiar.app.words.PlainText;
import dev.familiar.app.words.VerdictWords;
import dev.familiar.model.Handle;
import dev.familiar.model.Person;
import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.model.verdict.Searched;
import dev.familiar.model.verdict.Verdict;
import dev.familiar.triage.Doubt;
import dev.familiar.triage.Judgement;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes the card of a request.
final class CardMaker {

    /// A range narrower than this says nothing.
    private static final double NARROW = 0.08;

    private CardMaker() {}

    /// @param handles of the card that accepting would write
    /// @param said the owner's last word on the person found; null for none
    static CardView of(
            RequestView view, List<Handle> handles, @Nullable SaidView said, LocalDate today) {
        Judgement judgement = view.judgement();
        Lane lane = Lane.of(judgement.verdict());
        return new CardView(
                view.id(),
                who(judgement.request(), today),
                lane.key(),
                lane.words(),
                VerdictWords.sentence(judgement).replace(" %", "\u00a0%"),
                Waterfall.of(judgement),
                doubts(judgement.doubt()),
                judgement.finding().searched().stream().map(CardMaker::source).toList(),
                match(judgement.finding(), said),
                draft(judgement, handles),
                view.decision());
    }

    private static CardView.Who who(ConnectionRequest request, LocalDate today) {
        var requester = request.requester();
        var invitation = request.invitation();
        return new CardView.Who(
                PlainText.line(requester.name().text()),
                VerdictWords.life(request),
                PressView.link(requester.profile(), requester.name().text()),
                requester.profile() != null,
                Days.ago(invitation.sentAt(), today),
                invitation.mutuals().isKnown()
                        ? Amounts.of(invitation.mutuals().count(), "connection") + " in common"
                        : "",
                PlainText.line(invitation.note()));
    }

    private static CardView.Doubts doubts(Doubt doubt) {
        String range =
                doubt.high() - doubt.low() < NARROW
                        ? ""
                        : "between "
                                + Math.round(100 * doubt.low())
                                + " and "
                                + Math.round(100 * doubt.high())
                                + "\u00a0%";
        return new CardView.Doubts(
                range,
                doubt.flips().stream().map(CardMaker::flip).toList(),
                doubt.lookUps().stream().map(CardMaker::lookUp).toList());
    }

    private static String flip(Doubt.Flip flip) {
        String verdict = Lane.valueOf(flip.verdict()).words();
        return verdict + ": " + PlainText.line(flip.text());
    }

    private static String lookUp(Doubt.LookUp look) {
        return PlainText.line(look.text())
                + (look.settles() >= 0.45 && look.settles() <= 0.55
                        ? ": an even chance of settling it"
                        : ": a chance of " + Amounts.percent(look.settles()) + " of settling it");
    }

    static CardView.Source source(Searched searched) {
        boolean missing = searched.items() == 0;
        String years =
                searched.from() == null || searched.to() == null
                        ? ""
                        : searched.from().getYear() + "–" + searched.to().getYear();
        String found =
                searched.found() == 0 ? "nothing" : Amounts.count(searched.found()) + " found";
        return new CardView.Source(
                Kinds.words(searched.source()),
                Amounts.count(searched.items()),
                years,
                missing ? "never imported" : found,
                missing);
    }

    private static CardView.Match match(Judgement.Finding finding, @Nullable SaidView said) {
        Person person = finding.person();
        return person == null
                ? new CardView.Match("", "", "", "")
                : new CardView.Match(
                        person.id().value(),
                        PlainText.line(PersonNames.best(person)),
                        Ties.words(finding.strength()),
                        PersonMaker.said(said).words());
    }

    private static CardView.Draft draft(Judgement judgement, List<Handle> handles) {
        List<String> addresses = handles.stream().map(TracePages::words).toList();
        return switch (judgement.verdict()) {
            case Verdict.Accept accept ->
                    new CardView.Draft(PlainText.lines(accept.note()), addresses, false);
            case Verdict.Ask ask ->
                    new CardView.Draft(PlainText.lines(ask.question()), addresses, true);
            case Verdict.Decline _, Verdict.LookUp _ -> new CardView.Draft("", addresses, false);
        };
    }
}
