package dev.familiar.sources.csv;

/// How far a row of several lines is followed: to the closing quotation mark of a field, or to the
/// fields that a short row lacks.
///
/// Every failed search reads its lines twice. With a fixed reach a file of nothing but opening
/// marks would be read a million times; so the reach halves with each failure and doubles with each
/// row of several lines that was found whole. For one thread.
final class ReachWindow {

    private static final int WIDEST = LineReader.LONGEST;
    private static final int NARROWEST = 1 << 10;
    private static final int FEWEST_LINES = 10;

    private final int mostLines;
    private int chars = WIDEST;
    private int lines;

    /// @param mostLines after the first, however short they are
    ReachWindow(int mostLines) {
        this.mostLines = mostLines;
        this.lines = mostLines;
    }

    boolean holds(int length, int count) {
        return length <= chars && count <= lines;
    }

    void narrow() {
        chars = Math.max(NARROWEST, chars / 2);
        lines = Math.max(FEWEST_LINES, lines / 2);
    }

    void widen() {
        chars = Math.min(WIDEST, chars * 2);
        lines = Math.min(mostLines, lines * 2);
    }
}
