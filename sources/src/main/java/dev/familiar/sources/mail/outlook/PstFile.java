package dev.familiar.sources.mail.outlook;

import dev.familiar.sources.FaultCode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The lowest layer of the file: nodes and blocks, each found by its number in a tree of pages.
///
/// Keeps the pages and blocks used last, at most 4 MiB of each. What may be read between two calls
/// of [#allow] is limited, so that no structure, however it is knotted, keeps a reader busy for
/// ever. For one thread. Source: [MS-PST] section 2.2.
final class PstFile implements Closeable {

    private static final int MAGIC = 0x4e444221;
    private static final int HEADER = 564;
    private static final int CACHED = 4 << 20;

    /// Of nodes, ten million and more.
    private static final long MOST_PAGES = 1 << 20;

    /// What tells nodes apart, whatever the width of their column.
    private static final int NODE_KEY = 4;

    private final SeekableByteChannel channel;
    private final long size;
    private final Layout layout;
    private final Scramble scramble;
    private final long nodes;
    private final long blocks;
    private final Map<Long, Page> pages;
    private final Map<Long, Bytes> recent;
    private long allowed = Long.MAX_VALUE;
    private long spent;

    /// Takes nodes one after another.
    interface Visitor {

        /// Takes a node.
        void take(Node node) throws IOException;

        /// Takes note of a page that cannot be read; the nodes behind it are lost.
        void lost(DamageException why) throws IOException;
    }

    /// Opens the file, whose channel it closes in the end.
    ///
    /// @throws DamageException if it is no such file
    PstFile(SeekableByteChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
        Bytes header = read(0, (int) Math.min(HEADER, size));
        if (!isMagic(header)) {
            throw DamageException.broken("The file does not start like an Outlook file.");
        }
        this.layout = Layout.ofVersion(header.u16(10));
        boolean ansi = layout == Layout.ANSI;
        this.nodes = ansi ? header.u32(188) : header.i64(224);
        this.blocks = ansi ? header.u32(196) : header.i64(240);
        this.scramble =
                switch (header.u8(ansi ? 461 : 513)) {
                    case 0 -> Scramble.NONE;
                    case 1 -> Scramble.PERMUTE;
                    case 2 -> Scramble.CYCLIC;
                    default ->
                            throw new DamageException(
                                    FaultCode.NOT_READABLE,
                                    "The file is encrypted (Windows Information Protection); export"
                                            + " it from Outlook as an unencrypted .pst.");
                };
        this.pages = cache(CACHED / layout.pageBytes());
        this.recent = cache(CACHED / layout.longestBlock());
    }

    static boolean isMagic(Bytes head) throws DamageException {
        return head.length() >= 12 && head.i32(0) == MAGIC && head.u16(8) == 0x4d53;
    }

    private static <V> Map<Long, V> cache(int most) {
        return new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, V> eldest) {
                return size() > most;
            }
        };
    }

    Layout layout() {
        return layout;
    }

    /// Bytes of the file.
    long size() {
        return size;
    }

    /// Sets how many bytes may be read from here on.
    void allow(long bytes) {
        allowed = bytes;
    }

    /// Bytes read so far, each as often as it was read.
    long spent() {
        return spent;
    }

    /// The node of this number, if there is one.
    Optional<Node> node(int id) throws IOException {
        Page page = leaves(nodes, Page.NODES, id & 0xffffffffL, NODE_KEY);
        int index = page.floor(id & 0xffffffffL, NODE_KEY);
        if (index < 0 || page.entry(index).i32(0) != id) {
            return Optional.empty();
        }
        return Optional.of(node(page, index));
    }

    private Node node(Page page, int index) throws DamageException {
        return Node.of(page.entry(index), layout, page.at() + (long) index * page.stride());
    }

    /// Shows all nodes in the order of their numbers.
    void forEachNode(Visitor visitor) throws IOException {
        new Walk(visitor).from(nodes, Integer.MAX_VALUE);
    }

    /// Goes through the tree of nodes, however broken; each page once.
    private final class Walk {

        private final Visitor visitor;
        private long left = Math.min(size / layout.pageBytes() + 1, MOST_PAGES);

        private Walk(Visitor visitor) {
            this.visitor = visitor;
        }

        private void from(long at, int above) throws IOException {
            Page page;
            try {
                if (left-- <= 0) {
                    throw DamageException.broken("The tree of nodes leads back to itself.");
                }
                page = page(at, Page.NODES, above);
            } catch (DamageException why) {
                visitor.lost(why);
                return;
            }
            for (int i = 0; i < page.count(); i++) {
                if (page.level() > 0) {
                    from(page.entry(i).word(2 * layout.idBytes(), layout.idBytes()), page.level());
                } else {
                    visitor.take(node(page, i));
                }
            }
        }
    }

    /// The bytes of a block, plain.
    Bytes block(long id) throws IOException {
        long key = id & ~1L;
        @Nullable Bytes known = recent.get(key);
        if (known != null) {
            return known;
        }
        int word = layout.idBytes();
        Page page = leaves(blocks, Page.BLOCKS, key, word);
        int index = page.floor(key | 1, word);
        if (index < 0 || (page.entry(index).word(0, word) & ~1L) != key) {
            throw DamageException.broken("A block that is referred to is not there.");
        }
        Bytes entry = page.entry(index);
        int length = entry.u16(2 * word);
        if (length > layout.longestBlock()) {
            throw DamageException.broken("A block is longer than blocks can be.");
        }
        byte[] bytes = read(entry.word(word, word), length).copy();
        if (layout == Layout.LARGE) {
            bytes = Unpacked.of(bytes, entry.u16(2 * word + 2));
        }
        boolean internal = (key & 2) != 0;
        if (!internal) {
            scramble.undo(bytes, key);
        }
        Bytes plain = new Bytes(bytes);
        recent.put(key, plain);
        return plain;
    }

    private Page leaves(long root, int kind, long key, int keyBytes) throws IOException {
        Page page = page(root, kind, Integer.MAX_VALUE);
        while (page.level() > 0) {
            int index = page.floor(kind == Page.BLOCKS ? key | 1 : key, keyBytes);
            Bytes entry = page.entry(Math.max(0, index));
            page = page(entry.word(2 * layout.idBytes(), layout.idBytes()), kind, page.level());
        }
        return page;
    }

    private Page page(long at, int kind, int above) throws IOException {
        long key = at << 1 | (kind & 1);
        @Nullable Page known = pages.get(key);
        if (known == null) {
            known = Page.of(at, read(at, layout.pageBytes()), layout, kind);
            pages.put(key, known);
        }
        if (known.level() >= above) {
            throw DamageException.broken("A page of the index leads back up.");
        }
        return known;
    }

    private Bytes read(long at, int length) throws IOException {
        if (at < 0 || at > size - length) {
            throw new DamageException(
                    FaultCode.TRUNCATED, "A part lies behind the end of the file.");
        }
        allowed -= length;
        spent += length;
        if (allowed < 0) {
            throw new DamageException(
                    FaultCode.TOO_LONG, "An object refers to more of the file than allowed.");
        }
        ByteBuffer buffer = ByteBuffer.allocate(length);
        channel.position(at);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new DamageException(FaultCode.TRUNCATED, "The file ends too early.");
            }
        }
        return new Bytes(buffer.array());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
