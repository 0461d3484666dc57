package dev.familiar.sources.csv;

/// How far the closing quotation mark of a field is looked for.
///
/// Every failed search reads its lines twice. With a fixed reach a file of nothing but opening
/// marks would be read a million times; so the reach halves with each failure and doubles with each
/// field of several lines that was closed. For one thread.
final class QuoteWindow {

    private static final int WIDEST = LineReader.LONGEST;
    private static final int NARROWEST = 1 << 10;
    private static final int MOST_LINES = 10_000;

    private int chars = WIDEST;

    boolean holds(int length, int lines) {
        return length <= chars && lines <= MOST_LINES;
    }

    void narrow() {
        chars = Math.max(NARROWEST, chars / 2);
    }

    void widen() {
        chars = Math.min(WIDEST, chars * 2);
    }
}
