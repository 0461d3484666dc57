package dev.familiar.testkit.outlook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Writes an Outlook file in the Unicode layout ([MS-PST]), for tests of readers: nodes, blocks and
/// both trees over them, several levels high where needed. Not written, because no reader of mail
/// needs them: checksums, allocation maps, tables of contents.
///
/// For one thread. Everything is held in memory until [#write].
public final class PstWriter {

    /// How the data is coded.
    public enum Coding {
        /// As it is.
        NONE,
        /// By fixed substitution, Outlook's usual one.
        PERMUTE
    }

    private static final int PAGE = 512;
    private static final int PAGE_ENTRIES = 488;
    private static final int LONGEST_BLOCK = 8176;
    private static final int NODES = 0x81;
    private static final int BLOCKS = 0x80;
    private static final int HEADER = 1024;

    private final Block out = new Block().upTo(HEADER);
    private final SortedMap<Long, byte[]> nodes = new TreeMap<>();
    private final SortedMap<Long, byte[]> blocks = new TreeMap<>();
    private final byte[] substitutes;
    private final Coding coding;
    private long nextBlock = 4;

    /// A file whose data is as it is.
    public PstWriter() {
        this(Coding.NONE, new byte[0]);
    }

    /// A file whose data is coded.
    ///
    /// @param substitutes for [Coding#PERMUTE] the 256 bytes that stand for 0, 1, 2, …
    public PstWriter(Coding coding, byte[] substitutes) {
        this.coding = coding;
        this.substitutes = substitutes.clone();
    }

    /// Adds an object.
    ///
    /// @param id its number, whose lower five bits say what it is: 2 a folder, 4 a message
    /// @param parent the folder it is in
    public void object(int id, int parent, List<PstProperty> properties) {
        object(id, parent, properties, List.of());
    }

    /// Adds an object with recipients.
    ///
    /// @param rows the properties of each recipient
    public void object(
            int id, int parent, List<PstProperty> properties, List<List<PstProperty>> rows) {
        SortedMap<Long, Long> parts = new TreeMap<>();
        if (!rows.isEmpty()) {
            parts.put(0x692L, data(RowsWriter.table(rows)));
        }
        long data = data(context(properties, parts));
        node(id, parent, data, parts.isEmpty() ? 0 : list(parts));
    }

    /// Adds a node that says whatever the caller wants.
    ///
    /// @param data a block written before, see [#data]
    public void node(int id, int parent, long data, long parts) {
        nodes.put(
                id & 0xffffffffL,
                new Block().u64(id).u64(data).u64(parts).u32(parent).u32(0).toBytes());
    }

    /// Adds data, in as many blocks as needed, and gives its number.
    public long data(byte[] bytes) {
        if (bytes.length <= LONGEST_BLOCK) {
            return block(encoded(bytes), 0);
        }
        List<Long> leaves = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += LONGEST_BLOCK) {
            byte[] piece = new byte[Math.min(LONGEST_BLOCK, bytes.length - at)];
            System.arraycopy(bytes, at, piece, 0, piece.length);
            leaves.add(block(encoded(piece), 0));
        }
        Block list = new Block().u8(1).u8(1).u16(leaves.size()).u32(bytes.length);
        leaves.forEach(list::u64);
        return block(list.toBytes(), 2);
    }

    /// Adds a block as it is.
    ///
    /// @param internal 2 for a block of the file's own, 0 for data
    public long block(byte[] bytes, int internal) {
        long id = nextBlock | internal;
        nextBlock += 4;
        long at = out.length();
        out.bytes(bytes).upTo((out.length() + 63) / 64 * 64);
        blocks.put(id, new Block().u64(id).u64(at).u16(bytes.length).u16(2).u32(0).toBytes());
        return id;
    }

    private long list(SortedMap<Long, Long> parts) {
        Block list = new Block().u8(2).u8(0).u16(parts.size()).u32(0);
        parts.forEach((id, data) -> list.u64(id).u64(data).u64(0));
        return block(list.toBytes(), 2);
    }

    private byte[] context(List<PstProperty> properties, SortedMap<Long, Long> parts) {
        HeapWriter heap = new HeapWriter(0xbc);
        Block records = new Block();
        List<PstProperty> sorted = new ArrayList<>(properties);
        sorted.sort(Comparator.comparingInt(PstProperty::id));
        for (PstProperty property : sorted) {
            records.u16(property.id()).u16(property.type());
            if (property.isDirect()) {
                records.bytes(property.value());
            } else if (property.value().length > 2000) {
                long part = 0x8000L + property.id() * 32L + 0x1f;
                parts.put(part, data(property.value()));
                records.u32(part);
            } else {
                records.u32(property.value().length == 0 ? 0 : heap.add(property.value()));
            }
        }
        int list = heap.add(records.toBytes());
        int head = heap.add(new Block().u8(0xb5).u8(2).u8(6).u8(0).u32(list).toBytes());
        return heap.toBytes(head);
    }

    private byte[] encoded(byte[] bytes) {
        byte[] coded = bytes.clone();
        for (int i = 0; i < coded.length && coding == Coding.PERMUTE; i++) {
            coded[i] = substitutes[coded[i] & 0xff];
        }
        return coded;
    }

    /// Writes the file.
    public Path write(Path target) throws IOException {
        long nodeTree = tree(nodes, 32, NODES);
        long blockTree = tree(blocks, 24, BLOCKS);
        byte[] file = out.toBytes();
        byte[] header =
                new Block()
                        .bytes(new byte[] {'!', 'B', 'D', 'N'})
                        .u32(0)
                        .bytes(new byte[] {'S', 'M'})
                        .u16(23)
                        .upTo(184)
                        .u64(file.length)
                        .upTo(216)
                        .u64(1)
                        .u64(nodeTree)
                        .u64(2)
                        .u64(blockTree)
                        .upTo(512)
                        .u8(0x80)
                        .u8(coding == Coding.PERMUTE ? 1 : 0)
                        .toBytes();
        System.arraycopy(header, 0, file, 0, header.length);
        return Files.write(target, file);
    }

    private long tree(SortedMap<Long, byte[]> leaves, int stride, int kind) {
        List<byte[]> entries = new ArrayList<>(leaves.values());
        int width = stride;
        for (int level = 0; ; level++) {
            int fit = PAGE_ENTRIES / width;
            List<byte[]> above = new ArrayList<>();
            long at = 0;
            for (int from = 0; from < Math.max(1, entries.size()); from += fit) {
                List<byte[]> page = entries.subList(from, Math.min(entries.size(), from + fit));
                at = page(page, width, level, kind);
                byte[] key = page.isEmpty() ? new byte[8] : Arrays.copyOf(page.getFirst(), 8);
                above.add(new Block().bytes(key).u64(0).u64(at).toBytes());
            }
            if (above.size() == 1) {
                return at;
            }
            entries = above;
            width = 24;
        }
    }

    private long page(List<byte[]> entries, int stride, int level, int kind) {
        out.upTo((out.length() + PAGE - 1) / PAGE * PAGE);
        long at = out.length();
        Block page = new Block();
        entries.forEach(page::bytes);
        page.upTo(PAGE_ENTRIES)
                .u8(entries.size())
                .u8(PAGE_ENTRIES / stride)
                .u8(stride)
                .u8(level)
                .u32(0)
                .u8(kind)
                .u8(kind)
                .upTo(PAGE);
        out.bytes(page.toBytes());
        return at;
    }
}
