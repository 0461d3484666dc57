package dev.familiar.sources.mail;

/// Takes back the `>` that programs put before lines of text that look like separators (mboxrd).
final class Unquoting {

    private Unquoting() {}

    /// Takes one `>` from each line of `>From `, `>>From ` and so on, in place.
    ///
    /// @return the new length
    static int undo(byte[] bytes, int length) {
        int out = 0;
        int pos = 0;
        while (pos < length) {
            int skip = isQuoted(bytes, pos, length) ? 1 : 0;
            int end = SeparatorLine.lineEnd(bytes, pos, length);
            int size = Math.min(end + 1, length) - pos - skip;
            System.arraycopy(bytes, pos + skip, bytes, out, size);
            out += size;
            pos = end + 1;
        }
        return out;
    }

    private static boolean isQuoted(byte[] bytes, int pos, int length) {
        int i = pos;
        while (i < length && bytes[i] == '>') {
            i++;
        }
        return i > pos && SeparatorLine.startsFrom(bytes, i, length);
    }
}
