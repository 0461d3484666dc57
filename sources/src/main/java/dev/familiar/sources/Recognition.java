package dev.familiar.sources;

/// How surely an entry is of a source's kind. The surest source reads it.
///
/// @param certainty 0 (not this kind) to 100 (cannot be anything else); 50 is "looks like it"
public record Recognition(int certainty) {

    /// Not this kind.
    public static final Recognition NO = new Recognition(0);

    /// Looks like it, and something else might fit better.
    public static final Recognition LIKELY = new Recognition(50);

    /// Has this kind's unmistakable marks.
    public static final Recognition SURE = new Recognition(90);

    /// Checks the range.
    public Recognition {
        if (certainty < 0 || certainty > 100) {
            throw new IllegalArgumentException("certainty is 0 to 100, not " + certainty);
        }
    }
}
