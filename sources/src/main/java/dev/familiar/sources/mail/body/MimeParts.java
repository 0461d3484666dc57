package dev.familiar.sources.mail.body;

import dev.familiar.sources.FaultCode;
import dev.familiar.sources.mail.header.ContentType;
import dev.familiar.sources.mail.header.HeaderBlock;
import dev.familiar.sources.mail.header.TransferEncoding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One walk over the structure of a message, which remembers where the readable parts lie.
///
/// An own walk over the array instead of a MIME library, because it must be bounded in depth, parts
/// and work, keep what it has when the structure breaks off, and cost next to nothing for the plain
/// messages that most are. Attached messages are not entered: their words are somebody else's.
/// Source: RFC 2046 section 5.1.
final class MimeParts {

    private static final Pattern REMARK = Pattern.compile("\\([^()]{0,200}\\)");

    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 1000;
    private static final int MOST_LAYERS = 4;
    private static final int MOST_CALENDARS = 10;

    private final byte[] bytes;
    private final boolean whole;

    /// How many signatures lie around these bytes.
    private final int layers;

    private final EnumSet<FaultCode> faults = EnumSet.noneOf(FaultCode.class);
    private @Nullable Part plain;
    private @Nullable Part html;
    private @Nullable Part calendar;
    private @Nullable Part deliveryStatus;
    private final List<Part> events = new ArrayList<>();
    private @Nullable MimeParts signed;
    private boolean sealed;
    private @Nullable Part packed;
    private int seen;

    MimeParts(byte[] bytes, boolean whole) {
        this(bytes, whole, 0);
    }

    private MimeParts(byte[] bytes, boolean whole, int layers) {
        this.bytes = bytes;
        this.whole = whole;
        this.layers = layers;
    }

    /// The bytes that parts lie in.
    byte[] bytes() {
        return bytes;
    }

    /// The parts within a signature, if they come before any other text.
    Optional<MimeParts> signed() {
        return Optional.ofNullable(signed);
    }

    /// Whether any of it is encrypted.
    boolean isSealed() {
        return sealed;
    }

    /// The part that only Outlook reads; it may be attachments only.
    Optional<Part> packed() {
        return Optional.ofNullable(packed);
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

    /// All that is in iCalendar form, also what is attached: Google sends an invitation in both
    /// ways at once.
    List<Part> events() {
        return events;
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
        // Before its disposition: a message that was signed whole calls itself an attachment.
        if (isCms(header, type)) {
            cms(encoding(header), from, to);
            return;
        }
        sealed |= type.type().equals("application/pgp-encrypted");
        boolean isPacked =
                type.type().endsWith("/ms-tnef")
                        || type.type().endsWith("/vnd.ms-tnef")
                        || isNamed(header, "winmail.dat");
        if (isPacked && packed == null) {
            packed = new Part(from, to, type, encoding(header));
        }
        if (isCalendar(header, type)) {
            if (events.size() < MOST_CALENDARS) {
                events.add(new Part(from, to, type, encoding(header)));
            } else {
                faults.add(FaultCode.TOO_LONG);
            }
        }
        if (header.raw("content-disposition").toLowerCase(Locale.ROOT).startsWith("attachment")
                && !type.type().equals("text/calendar")) {
            return;
        }
        Part part = new Part(from, to, type, encoding(header));
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

    private static String encoding(HeaderBlock header) {
        // A remark may stand anywhere (RFC 2045 section 6.1, RFC 5322 section 3.2.2).
        String encoding =
                REMARK.matcher(header.raw("content-transfer-encoding"))
                        .replaceAll(" ")
                        .toLowerCase(Locale.ROOT);
        int semicolon = encoding.indexOf(';');
        return (semicolon < 0 ? encoding : encoding.substring(0, semicolon))
                .replace("\"", "")
                .strip();
    }

    /// Gateways forget the type and keep the name. A signature that stands beside its text is
    /// another type, and nothing to read.
    private static boolean isCms(HeaderBlock header, ContentType type) {
        return switch (type.type()) {
            case "application/pkcs7-mime", "application/x-pkcs7-mime" -> true;
            case "application/octet-stream" -> isNamed(header, ".p7m");
            default -> false;
        };
    }

    /// By its type, or by its name where the sender's program knew no type.
    private static boolean isCalendar(HeaderBlock header, ContentType type) {
        return switch (type.type()) {
            case "text/calendar", "application/ics", "text/x-vcalendar" -> true;
            case "application/octet-stream", "text/plain" -> isNamed(header, ".ics");
            default -> false;
        };
    }

    /// Whether the part's name ends so, wherever it is given.
    private static boolean isNamed(HeaderBlock header, String ending) {
        return names(header.raw("content-type"), ending)
                || names(header.raw("content-disposition"), ending);
    }

    private static boolean names(String value, String ending) {
        int at = value.toLowerCase(Locale.ROOT).indexOf(ending);
        int end = at + ending.length();
        return at > 0 && (end == value.length() || "\"'; \t\r\n".indexOf(value.charAt(end)) >= 0);
    }

    /// Takes in what was signed or compressed; the message in it may be signed once more.
    private void cms(String encoding, int from, int to) {
        if (layers >= MOST_LAYERS) {
            faults.add(FaultCode.TOO_DEEP);
            return;
        }
        byte[] der =
                encoding.equals("base64")
                        ? TransferEncoding.base64(bytes, from, to)
                        : Arrays.copyOfRange(bytes, from, to);
        CmsContent cms = CmsContent.read(der);
        switch (cms.kind()) {
            case SIGNED, COMPRESSED -> {
                // Without content it carries certificates and says nothing.
                if (cms.content().length > 0 && plain == null && html == null && signed == null) {
                    MimeParts inner = new MimeParts(cms.content(), whole, layers + 1);
                    inner.walk(0, cms.content().length, 0);
                    faults.addAll(inner.faults);
                    sealed |= inner.sealed;
                    signed = inner;
                }
            }
            case SEALED, UNKNOWN -> sealed = true;
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
