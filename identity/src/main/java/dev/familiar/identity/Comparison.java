package dev.familiar.identity;

import dev.familiar.model.verdict.MatchWeight;
import org.jspecify.annotations.Nullable;

/// One field of two descriptions compared.
///
/// @param field what was compared, e.g. `name`, `address`, `profile`, `employer`, `place`, `phone`
/// @param level the comparison level reached, e.g. `exact`, `nickname`, `initial`, `contradicts`
/// @param bits its match weight, log2(m/u)
/// @param text both values side by side and, for names, how frequent they are, as one sentence
/// @param weight how the match weight came about; null if that is not known
public record Comparison(
        String field, String level, double bits, String text, @Nullable MatchWeight weight) {

    /// A comparison whose weight nobody asks about.
    public Comparison(String field, String level, double bits, String text) {
        this(field, level, bits, text, null);
    }

    /// Hides the sentence.
    @Override
    public String toString() {
        return "Comparison[" + field + ", " + level + ", " + bits + " bits]";
    }
}
