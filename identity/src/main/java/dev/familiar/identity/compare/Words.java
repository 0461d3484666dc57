package dev.familiar.identity.compare;

/// Words of folded texts, parted by single spaces.
final class Words {

    private Words() {}

    /// Whether every word of the text with fewer words stands in the other one; a word of one or
    /// two letters alone is none.
    static boolean oneHoldsTheOther(String a, String b) {
        String few = a.length() <= b.length() ? a : b;
        String many = a.length() <= b.length() ? b : a;
        if (few.length() < 3) {
            return false;
        }
        int start = 0;
        while (start <= few.length()) {
            int end = few.indexOf(' ', start);
            end = end < 0 ? few.length() : end;
            if (!holds(many, few, start, end)) {
                return false;
            }
            start = end + 1;
        }
        return true;
    }

    private static boolean holds(String text, String from, int start, int end) {
        int length = end - start;
        int at = 0;
        while (at + length <= text.length()) {
            int stop = at + length;
            boolean whole = stop == text.length() || text.charAt(stop) == ' ';
            if (whole && text.regionMatches(at, from, start, length)) {
                return true;
            }
            int space = text.indexOf(' ', at);
            if (space < 0) {
                return false;
            }
            at = space + 1;
        }
        return false;
    }
}
