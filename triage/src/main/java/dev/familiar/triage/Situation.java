package dev.familiar.triage;

import dev.familiar.triage.evidence.Weights;
import java.util.List;

/// What a verdict rests on besides the probability.
///
/// @param familiarName whether the archives hold a matching name with any trace
/// @param colleague whether years at one employer overlap
/// @param namesake whether a good name match was contradicted by the life
/// @param ambiguous whether several people fit about as well
/// @param hasTraces whether the person found ever exchanged words with the owner, or the owner said
///   that they know them
/// @param ofInterest whether the owner wants to hear from such people though they never met
/// @param fakeMarks how many marks of a made-up account there are
record Situation(
        boolean familiarName,
        boolean colleague,
        boolean namesake,
        boolean ambiguous,
        boolean hasTraces,
        boolean ofInterest,
        long fakeMarks) {

    private static final double RIVAL_SHARE = 0.25;
    private static final double LIKELY = 0.5;

    static Situation of(Dossier dossier, Weighing weighing, Weights weights) {
        boolean colleague = dossier.shared() != null && dossier.shared().colleague();
        long marks = RequestClues.marks(dossier.clues());
        boolean ofInterest = dossier.interest() != null;
        Suspect best = dossier.first();
        return best == null
                ? new Situation(false, colleague, false, false, false, ofInterest, marks)
                : new Situation(
                        best.hasGoodName(weights),
                        colleague,
                        best.isContradicted(weights),
                        isAmbiguous(dossier.suspects(), weights),
                        weighing.share() > LIKELY
                                && (best.tie().facts().anyTrace() || best.isKnownByWord()),
                        ofInterest,
                        marks);
    }

    private static boolean isAmbiguous(List<Suspect> suspects, Weights weights) {
        if (suspects.size() < 2) {
            return false;
        }
        double all = 1;
        for (Suspect suspect : suspects) {
            all += Math.pow(2, suspect.identityBits(weights));
        }
        return Math.pow(2, suspects.get(1).identityBits(weights)) / all > RIVAL_SHARE;
    }
}
