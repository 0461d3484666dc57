package dev.familiar.app.words;

import dev.familiar.model.PersonName;
import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.model.verdict.Evidence;
import dev.familiar.model.verdict.Reason;
import dev.familiar.model.verdict.Verdict;
import dev.familiar.triage.Judgement;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A judged request in a few words. What strangers wrote is made harmless by [PlainText].
public final class VerdictWords {

    /// A line of fewer bits says nothing.
    private static final double HARDLY = 0.1;

    /// What of a namesake is another, by the kind of the line that says so.
    private static final Map<String, String> OTHER =
            Map.of(
                    "identity.employer", "employer",
                    "identity.place", "place",
                    "identity.profile", "profile",
                    "identity.occupation", "line of work",
                    "field.contradicts", "line of work",
                    "zone.contradicts", "time zone",
                    "life.contradicts", "age");

    private VerdictWords() {}

    /// The verdict in a sentence or two, for instance "You know Joanna: 672 messages over 12 years,
    /// last in April 2025."
    public static String sentence(Judgement judgement) {
        return settled(judgement) + additions(judgement);
    }

    /// The probability, or that it is a former colleague: they are accepted against the odds, and
    /// there the rule says more than the number.
    public static String odds(Judgement judgement) {
        return judgement.verdict() instanceof Verdict.Accept accept
                        && accept.reason() == Reason.FORMER_COLLEAGUE
                ? "former colleague"
                : Amounts.percent(judgement.probability());
    }

    /// What stands beside the odds that the reckoning starts from: how many of those who ask are
    /// known, before anything of this one is looked at.
    public static String start(Judgement judgement) {
        double known = 1 / (1 + Math.pow(2, -judgement.priorBits()));
        return "where everybody starts (1 in "
                + Amounts.count(Math.max(1, Math.round(1 / known)))
                + " who ask is known to you)";
    }

    private static String settled(Judgement judgement) {
        Reason reason = judgement.verdict().reason();
        String given = given(judgement.request());
        String passed = judgement.finding().passed();
        return switch (reason) {
            case TRACES ->
                    "You know "
                            + given
                            + ": "
                            + (passed.isEmpty() ? Reasons.sentence(reason) : passed)
                            + ".";
            case CARD ->
                    "You know "
                            + given
                            + ": "
                            + Reasons.sentence(reason)
                            + (passed.isEmpty() ? "" : ", " + passed)
                            + ".";
            case OWNER_SAID -> "You know " + given + ": " + Reasons.sentence(reason) + ".";
            case NAMESAKE -> namesake(judgement);
            case FORMER_COLLEAGUE,
                    CLAIM_CONFIRMED,
                    NO_TRACE,
                    SALES_PITCH,
                    OPEN_NETWORKER,
                    LIKELY_FAKE,
                    WEAK_TRACES,
                    AMBIGUOUS,
                    CLAIM_OPEN,
                    COVERAGE_GAP,
                    PERSON_OF_INTEREST,
                    GO_BETWEEN ->
                    capital(Reasons.sentence(reason)) + " (" + chance(judgement) + ").";
        };
    }

    /// A requester who bears the name of somebody known: what is another about them.
    private static String namesake(Judgement judgement) {
        List<String> others =
                judgement.evidence().stream()
                        .filter(line -> line.bits() <= -HARDLY)
                        .flatMap(line -> Stream.ofNullable(OTHER.get(line.kind())))
                        .distinct()
                        .toList();
        return "The same name as somebody you know, but "
                + (others.isEmpty() ? "another life" : "another " + listed(others))
                + " ("
                + chance(judgement)
                + ").";
    }

    /// `job`, `job and city`, `job, city and profile`.
    private static String listed(List<String> words) {
        return words.size() == 1
                ? words.getFirst()
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    private static String chance(Judgement judgement) {
        return Amounts.percent(judgement.probability()) + " that you know them";
    }

    /// The name to call somebody by, as far as the request tells.
    private static String given(ConnectionRequest request) {
        PersonName name = request.requester().name();
        String text = name.given().isEmpty() ? name.text() : name.given();
        String line = PlainText.line(text).strip();
        int space = line.indexOf(' ');
        return line.isEmpty() ? "them" : space < 0 ? line : line.substring(0, space);
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
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
        return telling(judgement)
                .map(Evidence::text)
                .map(PlainText::line)
                .orElseGet(() -> Reasons.sentence(judgement.verdict().reason()));
    }

    /// Which way the line that tells most points: 1 to knowing them, -1 to not, 0 where there is
    /// none, or it hardly points anywhere.
    public static int tellingSign(Judgement judgement) {
        return telling(judgement)
                .filter(line -> Math.abs(line.bits()) >= HARDLY)
                .map(line -> (int) Math.signum(line.bits()))
                .orElse(0);
    }

    private static Optional<Evidence> telling(Judgement judgement) {
        boolean up = pointsUp(judgement);
        return judgement.evidence().stream()
                .filter(line -> Reasons.settles(judgement.verdict().reason(), line.kind()))
                .findFirst()
                .or(() ->
                        judgement.evidence().stream()
                                .filter(line -> !line.kind().equals("identity.name") || !up)
                                .max(
                                        Comparator.comparingDouble(
                                                line -> up ? line.bits() : -line.bits()))
                                // A decline is not told by what speaks for knowing them.
                                .filter(line -> up ? line.bits() > 0 : line.bits() < 0));
    }

    /// A verdict that says so is told by what speaks for it, the others by where the evidence
    /// points.
    private static boolean pointsUp(Judgement judgement) {
        return switch (judgement.verdict()) {
            case Verdict.Accept _ -> true;
            case Verdict.Decline _ -> false;
            case Verdict.LookUp _, Verdict.Ask _ -> judgement.totalBits() > judgement.priorBits();
        };
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
