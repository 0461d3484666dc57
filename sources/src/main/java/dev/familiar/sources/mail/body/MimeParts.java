package dev.familiar.sources.mail.body;

import dev.familiar.sources.FaultCode;
import dev.familiar.sources.mail.header.ContentType;
import dev.familiar.sources.mail.header.HeaderBlock;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One walk over the structure of a message, which remembers where the readable parts lie.
///
/// An own walk over the array instead of a MIME library, because it must be bounded in depth, parts
/// and work, keep what it has when the structure breaks off, and cost next to nothing for the plain
/// messages that most are. Attached messages are not entered: their words are somebody else's.
/// Source: RFC 2046 section 5.1.
final class MimeParts {

    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 1000;

    private final byte[] bytes;
    private final boolean whole;
    private final EnumSet<FaultCode> faults = EnumSet.noneOf(FaultCode.class);
    private @Nullable Part plain;
    private @Nullable Part html;
    private @Nullable Part calendar;
    private @Nullable Part deliveryStatus;
    private int seen;

    MimeParts(byte[] bytes, boolean whole) {
        this.bytes = bytes;
        this.whole = whole;
    }

    /// A part's place and how to read it.
    record Part(int from, int to, ContentType type, String encoding) {}

    Optional<Part> plain() {
        return Optional.ofNullable(plain);
    }

    Optional<Part> html() {
        return Optional.ofNullable(html);
    }

    Optional<Part> calendar() {
        return Optional.ofNullable(calendar);
    }

    Optional<Part> deliveryStatus() {
        return Optional.ofNullable(deliveryStatus);
    }

    EnumSet<FaultCode> faults() {
        return faults;
    }

    /// Takes in the part with this header, whose body ends at `to`.
    void walk(HeaderBlock header, int to, int depth) {
        if (++seen > MOST_PARTS) {
            faults.add(FaultCode.TOO_LONG);
            return;
        }
        ContentType type = ContentType.parse(header.raw("content-type"));
        int from = Math.min(header.bodyStart(), to);
        if (type.isMultipart()) {
            if (depth >= DEEPEST) {
                faults.add(FaultCode.TOO_DEEP);
            } else if (type.boundary().isEmpty()) {
                faults.add(FaultCode.MIME_BROKEN);
                keep(header, ContentType.PLAIN, from, to);
            } else {
                multipart(header, type, from, to, depth);
            }
        } else {
            keep(header, type, from, to);
        }
    }

    private void keep(HeaderBlock header, ContentType type, int from, int to) {
        if (header.raw("content-disposition").toLowerCase(Locale.ROOT).startsWith("attachment")
                && !type.type().equals("text/calendar")) {
            return;
        }
        String encoding = header.raw("content-transfer-encoding").toLowerCase(Locale.ROOT);
        int semicolon = encoding.indexOf(';');
        encoding = (semicolon < 0 ? encoding : encoding.substring(0, semicolon)).strip();
        Part part = new Part(from, to, type, encoding);
        switch (type.type()) {
            case "text/html" -> html = html == null ? part : html;
            case "text/calendar" -> calendar = calendar == null ? part : calendar;
            case "message/delivery-status", "message/global-delivery-status" -> {
                deliveryStatus = deliveryStatus == null ? part : deliveryStatus;
                plain = plain == null ? part : plain;
            }
            case "text/plain", "text/enriched", "text/unknown" ->
                    plain = plain == null ? part : plain;
            default -> {
                // Pictures, documents, attached messages: nobody's own words.
            }
        }
    }

    private void multipart(HeaderBlock header, ContentType type, int from, int to, int depth) {
        byte[] mark = ("--" + type.boundary()).getBytes(StandardCharsets.ISO_8859_1);
        int partStart = -1;
        int pos = from;
        boolean closed = false;
        while (pos < to && !closed && seen <= MOST_PARTS) {
            int end = lineEnd(pos, to);
            if (bytes[pos] == '-' && startsWith(mark, pos, end)) {
                if (partStart >= 0) {
                    walk(partStart, beforeBreak(partStart, pos), depth);
                }
                closed = isClosing(pos + mark.length, end);
                partStart = Math.min(end + 1, to);
            }
            pos = end + 1;
        }
        if (closed) {
            return;
        }
        if (whole) {
            faults.add(FaultCode.MIME_BROKEN);
        }
        if (partStart >= 0) {
            walk(partStart, to, depth);
        } else {
            keep(header, ContentType.PLAIN, from, to);
        }
    }

    private void walk(int from, int to, int depth) {
        walk(HeaderBlock.parse(bytes, from, to), to, depth + 1);
    }

    private int lineEnd(int pos, int to) {
        int i = pos;
        while (i < to && bytes[i] != '\n') {
            i++;
        }
        return i;
    }

    private boolean startsWith(byte[] mark, int pos, int end) {
        if (end - pos < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (bytes[pos + i] != mark[i]) {
                return false;
            }
        }
        // A boundary that begins with another boundary must not be taken for it, neither `--part1`
        // nor `--part--inner` for `--part`.
        int after = pos + mark.length;
        boolean isLast = isClosing(after, end);
        int rest = isLast ? after + 2 : after;
        return rest >= end || bytes[rest] >= 0 && bytes[rest] <= ' ';
    }

    private boolean isClosing(int after, int end) {
        return after + 1 < end && bytes[after] == '-' && bytes[after + 1] == '-';
    }

    /// The line break before a boundary belongs to the boundary.
    private int beforeBreak(int start, int pos) {
        int end = pos;
        if (end > start && bytes[end - 1] == '\n') {
            end--;
        }
        if (end > start && bytes[end - 1] == '\r') {
            end--;
        }
        return end;
    }
}
