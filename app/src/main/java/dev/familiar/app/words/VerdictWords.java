package dev.familiar.app.words;

import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.model.verdict.Evidence;
import dev.familiar.model.verdict.Verdict;
import dev.familiar.triage.Judgement;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A judged request in a few words. What strangers wrote is made harmless by [PlainText].
public final class VerdictWords {

    private VerdictWords() {}

    /// The verdict in a sentence or two, for instance "You know them with 90 %: the traces prove
    /// it."
    public static String sentence(Judgement judgement) {
        String known = "You know them with " + Amounts.percent(judgement.probability());
        return known
                + ": "
                + Reasons.sentence(judgement.verdict().reason())
                + "."
                + additions(judgement);
    }

    /// What else to do about a decline; nothing for other verdicts.
    private static String additions(Judgement judgement) {
        return switch (judgement.verdict()) {
            case Verdict.Decline decline ->
                    (decline.alsoFollow() ? " Follow instead: " + judgement.followWhy() + "." : "")
                            + (decline.report()
                                    ? " The marks of a made-up account meet: consider reporting it."
                                    : "");
            case Verdict.Accept _, Verdict.LookUp _, Verdict.Ask _ -> "";
        };
    }

    /// The line that tells most: the clue that settles a decline, else the line that moved the odds
    /// most in the direction of the verdict; for an accept not the name, which the reader sees
    /// anyway.
    public static String tellingLine(Judgement judgement) {
        // By where the evidence points, not by the verdict: an ask has evidence either way.
        boolean up = judgement.totalBits() > judgement.priorBits();
        return judgement.evidence().stream()
                .filter(line -> Reasons.settles(judgement.verdict().reason(), line.kind()))
                .findFirst()
                .or(() ->
                        judgement.evidence().stream()
                                .filter(line -> !line.kind().equals("identity.name") || !up)
                                .max(
                                        Comparator.comparingDouble(
                                                line -> up ? line.bits() : -line.bits())))
                .map(Evidence::text)
                .map(PlainText::line)
                .orElseGet(() -> Reasons.sentence(judgement.verdict().reason()));
    }

    /// Headline, company unless the headline names it, and place, as far as the request says.
    public static String life(ConnectionRequest request) {
        String headline = PlainText.line(request.requester().headline());
        String company = PlainText.line(request.requester().company());
        boolean isNamed =
                headline.toLowerCase(Locale.ROOT).contains(company.toLowerCase(Locale.ROOT));
        return Stream.of(
                        headline,
                        isNamed ? "" : company,
                        PlainText.line(request.requester().place()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
