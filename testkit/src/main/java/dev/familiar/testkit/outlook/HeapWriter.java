package dev.familiar.testkit.outlook;

import java.util.ArrayList;
import java.util.List;

/// The items of one node's heap, in one block ([MS-PST] section 2.3.1).
final class HeapWriter {

    private static final int HEAD = 12;

    private final int kind;
    private final List<byte[]> items = new ArrayList<>();

    /// @param kind `bClientSig`
    HeapWriter(int kind) {
        this.kind = kind;
    }

    /// Adds an item and gives its number.
    int add(byte[] item) {
        items.add(item);
        return items.size() << 5;
    }

    /// The block.
    ///
    /// @param root the item that everything else is found by
    byte[] toBytes(int root) {
        int from = HEAD;
        int length = items.stream().mapToInt(item -> item.length).sum();
        int map = HEAD + length + (length & 1);
        Block block = new Block().u16(map).u8(0xec).u8(kind).u32(root).u32(0);
        items.forEach(block::bytes);
        block.upTo(map).u16(items.size()).u16(0);
        for (byte[] item : items) {
            block.u16(from);
            from += item.length;
        }
        return block.u16(from).toBytes();
    }
}
