package dev.familiar.triage;

import dev.familiar.triage.evidence.Weights;
import java.util.Set;

/// What a verdict rests on besides the probability.
///
/// @param familiarName whether the archives hold a matching name with any trace
/// @param colleague whether years at one employer overlap
/// @param namesake whether a good name match was contradicted by the life
/// @param ambiguous whether several people fit about as well
/// @param hasTraces whether the person found ever exchanged words with the owner, or the owner said
///   that they know them
/// @param familiar whether words went both ways with somebody whose name can be the requester's and
///   who is not ruled out
/// @param household whether a couple or family of the archives may be the requester's
/// @param unsearched whether the name is in a script in which the archives could not be searched
/// @param searched how likely somebody known would have turned up in what was searched, 0 to 1
/// @param ofInterest whether the owner wants to hear from such people though they never met
/// @param worthFollowing whether the owner may want to read of them though they never met
/// @param fakeMarks how many marks of a made-up account there are
/// @param goBetweenBits what it adds to the log odds that the note names a go-between, at least 0
/// @param goBetweenToAsk whether there is one whom the owner may ask
record Situation(
        boolean familiarName,
        boolean colleague,
        boolean namesake,
        boolean ambiguous,
        boolean hasTraces,
        boolean familiar,
        boolean household,
        boolean unsearched,
        double searched,
        boolean ofInterest,
        boolean worthFollowing,
        long fakeMarks,
        double goBetweenBits,
        boolean goBetweenToAsk) {

    private static final Set<String> PITCHES =
            Set.of("note.sales", "note.recruiting", "note.repeated", "headline.open-networker");

    private static final double RIVAL_SHARE = 0.25;
    private static final double LIKELY = 0.5;
    private static final double NOT_RULED_OUT = 0.04;

    static Situation of(Dossier dossier, Weighing weighing, Weights weights) {
        boolean colleague = dossier.shared() != null && dossier.shared().colleague();
        long marks = RequestClues.marks(dossier.clues());
        boolean household = dossier.household() != null;
        boolean unsearched = dossier.unsearched() != null;
        boolean ofInterest = dossier.interest() != null;
        boolean worthFollowing = dossier.notable() != null && !isPitch(dossier);
        double searched = Reach.ofKnown(dossier.coverage());
        double goBetween = Math.max(0, goBetweenBits(dossier, weights));
        boolean toAsk = dossier.goBetween() != null && dossier.goBetween().mayBeAsked();
        Suspect best = dossier.first();
        return best == null
                ? new Situation(
                        false,
                        colleague,
                        false,
                        false,
                        false,
                        false,
                        household,
                        unsearched,
                        searched,
                        ofInterest,
                        worthFollowing,
                        marks,
                        goBetween,
                        toAsk)
                : new Situation(
                        best.hasGoodName(weights) || best.isFamiliar(),
                        colleague,
                        best.isContradicted(weights),
                        weighing.facts().share(1, weights) > RIVAL_SHARE,
                        weighing.share() > LIKELY
                                && (best.tie().facts().anyTrace() || best.isKnownByWord()),
                        (best.isFamiliar() && weighing.share() > NOT_RULED_OUT)
                                || best.isFamiliarInPart(weights),
                        household,
                        unsearched,
                        searched,
                        ofInterest,
                        worthFollowing,
                        marks,
                        goBetween,
                        toAsk);
    }

    /// Whether the request sells, recruits, boasts or looks made up: then nobody is to be followed
    /// for it, whatever the headline says.
    private static boolean isPitch(Dossier dossier) {
        return dossier.clues().stream()
                .anyMatch(clue -> clue.kind().startsWith("fake.") || PITCHES.contains(clue.kind()));
    }

    /// As it stands among the clues, which may count it by half.
    private static double goBetweenBits(Dossier dossier, Weights weights) {
        return dossier.clues().stream()
                .filter(clue -> clue.kind().equals(GoBetweenClue.KIND))
                .mapToDouble(clue -> clue.term().bits(weights))
                .sum();
    }
}
