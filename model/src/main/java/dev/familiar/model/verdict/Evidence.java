package dev.familiar.model.verdict;

import org.jspecify.annotations.Nullable;

/// One line of a verdict: a clue or a trace with its weight and a sentence for the reader.
///
/// @param kind stable word, e.g. `mail.both-ways`; listed in docs/reference/evidence.md
/// @param bits log2 of the likelihood ratio; positive speaks for knowing the person
/// @param text one sentence with the facts behind the weight
/// @param trace the key of the record it rests on (an interaction's or description's key); empty if
///   it rests on none
/// @param match the learned weight behind it, before the lines above it changed what it is worth;
///   null if no field was compared for it
public record Evidence(
        String kind, double bits, String text, String trace, @Nullable MatchWeight match) {

    /// Checks the number.
    public Evidence {
        if (!Double.isFinite(bits)) {
            throw new IllegalArgumentException(
                    "the weight of " + kind + " is not a finite number of bits");
        }
    }

    /// Evidence that no field was compared for.
    public Evidence(String kind, double bits, String text, String trace) {
        this(kind, bits, text, trace, null);
    }

    /// Evidence that rests on no single record.
    public static Evidence of(String kind, double bits, String text) {
        return new Evidence(kind, bits, text, "");
    }

    /// The same with another weight.
    public Evidence withBits(double other) {
        return new Evidence(kind, other, text, trace, match);
    }

    /// Hides the sentence.
    @Override
    public String toString() {
        return "Evidence[" + kind + ", " + bits + " bits]";
    }
}
