package dev.familiar.sources.mail.outlook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Small items of any length in the data of a node, each found by a number that names its block and
/// its place there. For one thread. Source: [MS-PST] section 2.3.1.
final class Heap {

    private static final int SIGNATURE = 0xec;
    private static final int TREE = 0xb5;
    private static final int DEEPEST = 8;

    /// Items of one tree that are looked at: many times what any object has.
    private static final int MOST_STEPS = 10_000;

    private final DataTree data;
    private final boolean large;
    private final int root;
    private int steps;

    private Heap(DataTree data, boolean large, int root) {
        this.data = data;
        this.large = large;
        this.root = root;
    }

    /// The heap in `data`.
    ///
    /// @param kind what it must be, `bClientSig`
    static Heap of(DataTree data, Layout layout, int kind) throws IOException {
        Bytes first = data.block(0);
        if (first.u8(2) != SIGNATURE || first.u8(3) != kind) {
            throw DamageException.broken("An object is not of the kind it should be.");
        }
        return new Heap(data, layout == Layout.LARGE, first.i32(4));
    }

    /// The number of the item that everything else is found by.
    int root() {
        return root;
    }

    /// The item of this number; empty for the number 0.
    Bytes item(int id) throws IOException {
        if (id == 0) {
            return Bytes.NONE;
        }
        int index = id >>> 5 & (large ? 0x3fff : 0x7ff);
        Bytes block = data.block(id >>> (large ? 19 : 16));
        int map = block.u16(0);
        if (index < 1 || index > block.u16(map)) {
            throw DamageException.broken("A value is not where it should be.");
        }
        int at = map + 4 + (index - 1) * 2;
        return block.slice(block.u16(at), block.u16(at + 2));
    }

    /// The records of the tree that item `id` is the head of, sorted by key, each key and value in
    /// one ([MS-PST] section 2.3.2).
    ///
    /// @param keyBytes what the key must be
    /// @param most where to stop
    List<Bytes> records(int id, int keyBytes, int most) throws IOException {
        Bytes head = item(id);
        int entry = keyBytes + head.u8(2);
        int levels = head.u8(3);
        if (head.u8(0) != TREE || head.u8(1) != keyBytes || levels > DEEPEST) {
            throw DamageException.broken("A list of values is not what it should be.");
        }
        List<Bytes> records = new ArrayList<>();
        steps = 0;
        collect(head.i32(4), new Level(levels, keyBytes, entry), most, records);
        return records;
    }

    /// @param left levels down to the records
    private record Level(int left, int keyBytes, int entryBytes) {

        int stride() {
            return left == 0 ? entryBytes : keyBytes + 4;
        }

        Level lower() {
            return new Level(left - 1, keyBytes, entryBytes);
        }
    }

    private void collect(int id, Level level, int most, List<Bytes> records) throws IOException {
        // Without a limit, items that list one another without end would take ages and give
        // nothing.
        if (++steps > MOST_STEPS) {
            throw DamageException.broken("A list of values has too many branches.");
        }
        Bytes item = item(id);
        for (int at = 0; at + level.stride() <= item.length(); at += level.stride()) {
            if (records.size() >= most) {
                return;
            }
            Bytes entry = item.slice(at, at + level.stride());
            if (level.left() == 0) {
                records.add(entry);
            } else {
                collect(entry.i32(level.keyBytes()), level.lower(), most, records);
            }
        }
    }
}
