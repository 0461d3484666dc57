package dev.familiar.sources.mail.outlook;

/// A page of one of the two trees by which everything is found. Source: [MS-PST] 2.2.2.7.7.
///
/// @param at where the page is in the file
/// @param bytes all of it
/// @param count entries
/// @param stride bytes of an entry
/// @param level steps down to a page of leaves, which has level 0
record Page(long at, Bytes bytes, int count, int stride, int level) {

    /// Nodes.
    static final int NODES = 0x81;

    /// Blocks.
    static final int BLOCKS = 0x80;

    private static final int HIGHEST = 8;

    static Page of(long at, Bytes bytes, Layout layout, int kind) throws DamageException {
        int type = bytes.u8(layout.trailerAt());
        if (type != kind || bytes.u8(layout.trailerAt() + 1) != kind) {
            throw DamageException.broken("A page of the index is not what it should be.");
        }
        boolean large = layout == Layout.LARGE;
        int head = layout.entryBytes();
        int count = large ? bytes.u16(head) : bytes.u8(head);
        int stride = bytes.u8(head + (large ? 4 : 2));
        int level = bytes.u8(head + (large ? 5 : 3));
        int least = level > 0 ? 3 * layout.idBytes() : leastOfLeaf(layout, kind);
        if (stride < least || count * stride > head || level > HIGHEST) {
            throw DamageException.broken("A page of the index has an impossible layout.");
        }
        return new Page(at, bytes, count, stride, level);
    }

    private static int leastOfLeaf(Layout layout, int kind) {
        return (kind == NODES ? 4 : 3) * (layout == Layout.ANSI ? 4 : 8);
    }

    Bytes entry(int index) throws DamageException {
        return bytes.slice(index * stride, (index + 1) * stride);
    }

    /// Index of the last entry whose key is at most `key`, -1 if there is none. Keys are sorted.
    int floor(long key, int keyBytes) throws DamageException {
        int low = 0;
        int high = count - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long there = bytes.word(middle * stride, keyBytes);
            if (Long.compareUnsigned(there, key) <= 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }
}
