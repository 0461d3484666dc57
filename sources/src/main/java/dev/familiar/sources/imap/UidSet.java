package dev.familiar.sources.imap;

/// Unique identifiers of messages as a command names them: `1:4,7,9:12` (RFC 3501, sequence-set).
final class UidSet {

    private UidSet() {}

    /// How many of `uids`, from `from` on, one command can name in at most `longest` characters; at
    /// least one.
    ///
    /// @param uids ascending
    static int fitting(long[] uids, int from, int longest) {
        int length = 0;
        int count = 0;
        while (from + count < uids.length) {
            int at = from + count;
            boolean goesOn = count > 0 && uids[at] == uids[at - 1] + 1;
            // A run is counted with the room for its end when it begins.
            length += goesOn ? 0 : 2 * (Long.toString(uids[at]).length() + 2);
            if (count > 0 && length > longest) {
                break;
            }
            count++;
        }
        return count;
    }

    /// The text for `uids`, which ascend.
    static String text(long[] uids) {
        StringBuilder text = new StringBuilder();
        int i = 0;
        while (i < uids.length) {
            int end = i;
            while (end + 1 < uids.length && uids[end + 1] == uids[end] + 1) {
                end++;
            }
            text.append(text.isEmpty() ? "" : ",").append(uids[i]);
            if (end > i) {
                text.append(':').append(uids[end]);
            }
            i = end + 1;
        }
        return text.toString();
    }
}
