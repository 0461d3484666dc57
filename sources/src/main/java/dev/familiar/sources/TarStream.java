package dev.familiar.sources;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The members of a tar one behind the other, each with what the headers before it say of it.
///
/// Long names come in members of their own: of GNU's kind (`L`, `K`) or as pax records (`x`), which
/// also hold sizes and times that do not fit the header. Several tars one behind the other are read
/// as one. Memory: one header of at most 64 KiB. For one thread.
final class TarStream {

    /// How the tar ends.
    enum End {
        /// With a block of zeros, or where a member was cut off, which is known by then.
        MARKED,
        /// Between two members, without its mark.
        MISSING,
        /// With bytes that are no header.
        DAMAGED
    }

    /// A member.
    ///
    /// @param header with names and sizes as the headers before it have them
    /// @param isSparse whether its content is stored with holes, in one of GNU's ways
    /// @param isNameCut whether a header before it was too long to be read whole
    record Member(TarHeader header, boolean isSparse, boolean isNameCut) {}

    private static final int LONGEST_HEADER = 64 << 10;

    private final Slice in;
    private Slice content = new Slice(InputStream.nullInputStream(), 0);
    private long padding;

    private long start;
    private boolean cutIsTold;

    private End end = End.MISSING;

    TarStream(InputStream in) {
        this.in = new Slice(in, Long.MAX_VALUE);
    }

    /// What the headers of one member have said so far.
    private static final class Said {
        private String name = "";
        private String link = "";
        private long size = -1;
        private @Nullable Instant written;
        private boolean sparse;
        private boolean isCut;
    }

    /// The next member; null at the end.
    @Nullable Member next() throws IOException {
        Said said = new Said();
        while (true) {
            if (!passContent()) {
                end = cutIsTold ? End.MARKED : End.MISSING;
                return null;
            }
            byte[] block = header();
            if (block == null) {
                return null;
            }
            TarHeader header = TarHeader.read(block);
            if (header.size() < 0) {
                end = End.DAMAGED;
                return null;
            }
            switch (header.type()) {
                case 'x', 'X' -> {
                    open(header.size());
                    pax(longText(said), said);
                }
                case 'L' -> {
                    open(header.size());
                    said.name = untilNull(longText(said));
                }
                case 'K' -> {
                    open(header.size());
                    said.link = untilNull(longText(said));
                }
                // Holds for all members: what no reader of content needs.
                case 'g' -> open(header.size());
                default -> {
                    return member(header, said);
                }
            }
        }
    }

    private Member member(TarHeader header, Said said) {
        boolean plain = header.type() == '0' || header.type() == '7' || header.type() > 'S';
        long size = said.size < 0 || !plain ? header.size() : said.size;
        boolean link = header.type() == '1' || header.type() == '2';
        // Some programs give a link the size of what it leads to; nothing follows all the same.
        open(link ? 0 : size);
        TarHeader whole =
                new TarHeader(
                        said.name.isEmpty() ? header.name() : said.name,
                        size,
                        header.type(),
                        said.link.isEmpty() ? header.link() : said.link,
                        said.written == null ? header.written() : said.written);
        return new Member(whole, said.sparse, said.isCut);
    }

    /// The content of the member that [#next] gave; ends early where the tar does.
    InputStream content() {
        return content;
    }

    /// Where that content begins, in bytes from the start of the tar.
    long start() {
        return start;
    }

    /// Whether the tar ends within that content; reads it to its end.
    boolean isCutOff() throws IOException {
        skip(content, content.left());
        cutIsTold = content.left() > 0;
        return cutIsTold;
    }

    /// How the tar ends; asked after the last member.
    End end() {
        return end;
    }

    private void open(long size) {
        start = Long.MAX_VALUE - in.left();
        content = new Slice(in, size);
        padding = Math.floorMod(-size, (long) TarHeader.BLOCK);
    }

    /// Moves to the next header; false if the tar ends before it.
    private boolean passContent() throws IOException {
        skip(content, content.left());
        if (content.left() > 0) {
            return false;
        }
        skip(in, padding);
        padding = 0;
        return true;
    }

    private static void skip(InputStream in, long n) throws IOException {
        byte[] dropped = new byte[(int) Math.min(n, 16 << 10)];
        long left = n;
        while (left > 0) {
            int got = in.read(dropped, 0, (int) Math.min(left, dropped.length));
            if (got < 0) {
                return;
            }
            left -= got;
        }
    }

    /// The next header's block; null, with the end noted, if there is none.
    private byte @Nullable [] header() throws IOException {
        boolean zeros = false;
        while (true) {
            byte[] block = in.readNBytes(TarHeader.BLOCK);
            if (block.length < TarHeader.BLOCK) {
                end = zeros ? End.MARKED : End.MISSING;
                return null;
            }
            if (!isZero(block)) {
                if (TarHeader.isSound(block)) {
                    return block;
                }
                end = zeros ? End.MARKED : End.DAMAGED;
                return null;
            }
            zeros = true;
        }
    }

    private static boolean isZero(byte[] block) {
        for (byte b : block) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    private String longText(Said said) throws IOException {
        byte[] bytes = content.readNBytes(LONGEST_HEADER);
        said.isCut |= content.left() > 0;
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String untilNull(String text) {
        int zero = text.indexOf('\0');
        return zero < 0 ? text : text.substring(0, zero);
    }

    /// Reads records of the form `length key=value\n`, where the length counts bytes and itself.
    private static void pax(String text, Said said) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int pos = 0;
        while (pos < bytes.length) {
            int blank = pos;
            int length = 0;
            while (blank < bytes.length && bytes[blank] >= '0' && bytes[blank] <= '9') {
                length = Math.min(length * 10 + bytes[blank] - '0', LONGEST_HEADER * 2);
                blank++;
            }
            int next = pos + length;
            if (blank >= bytes.length || bytes[blank] != ' ' || length <= blank - pos + 1) {
                return;
            }
            int to = Math.min(next, bytes.length) - 1;
            record(
                    new String(
                            bytes, blank + 1, Math.max(0, to - blank - 1), StandardCharsets.UTF_8),
                    said);
            pos = next;
        }
    }

    private static void record(String keyAndValue, Said said) {
        int equals = keyAndValue.indexOf('=');
        if (equals < 0) {
            return;
        }
        String value = keyAndValue.substring(equals + 1);
        switch (keyAndValue.substring(0, equals)) {
            case "path" -> said.name = value;
            case "linkpath" -> said.link = value;
            case "size" -> said.size = value.matches("\\d{1,18}") ? Long.parseLong(value) : -1;
            case "mtime" -> {
                String seconds = value.replaceFirst("\\..*", "");
                said.written =
                        seconds.matches("\\d{1,10}")
                                ? TarHeader.instant(Long.parseLong(seconds))
                                : null;
            }
            case "GNU.sparse.major", "GNU.sparse.map", "GNU.sparse.numblocks" -> said.sparse = true;
            default -> {
                // Owners, permissions, comments.
            }
        }
    }
}
