package dev.familiar.identity;

/// One field of two descriptions compared.
///
/// @param field what was compared, e.g. `name`, `address`, `profile`, `employer`, `place`, `phone`
/// @param level the comparison level reached, e.g. `exact`, `nickname`, `initial`, `contradicts`
/// @param bits its match weight, log2(m/u)
/// @param text both values side by side and, for names, how frequent they are, as one sentence
public record Comparison(String field, String level, double bits, String text) {

    /// Hides the sentence.
    @Override
    public String toString() {
        return "Comparison[" + field + ", " + level + ", " + bits + " bits]";
    }
}
