package dev.familiar.sources.mail.body;

import dev.familiar.sources.FaultCode;
import dev.familiar.sources.mail.header.ContentType;
import dev.familiar.sources.mail.header.HeaderBlock;
import dev.familiar.sources.mail.header.TextDecoder;
import dev.familiar.sources.mail.header.TransferEncoding;
import dev.familiar.sources.mail.tnef.TnefText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The readable parts of one message, found in place and decoded when asked for.
///
/// Keeps the first plain text, the first HTML and the first calendar part that are not attachments.
/// Decodes at most [#MOST_TEXT] bytes of text and [#MOST_HTML] of HTML. Not thread-safe; holds on
/// to the message's bytes.
public final class MessageBody {

    /// The most bytes of a plain text part that are looked at.
    public static final int MOST_TEXT = 32 << 10;

    /// The most bytes of an HTML part that are looked at.
    public static final int MOST_HTML = 256 << 10;

    /// How a page names its charset (HTML, section 4.2.5.4), and within how many bytes.
    private static final Pattern META =
            Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]{2,40})");

    private static final int MOST_META = 4 << 10;

    private static final int MOST_CALENDAR = 16 << 10;

    /// Of one part with events; an invitation of a thousand people has some 150 KiB.
    private static final int MOST_EVENTS = 1 << 20;

    private static final int MOST_STATUS = 16 << 10;

    /// Of `winmail.dat`: the message stands before its attachments.
    private static final int MOST_PACKED = 2 << 20;

    private final byte[] bytes;
    private final MimeParts parts;
    private final EnumSet<FaultCode> faults;

    /// Whether what was said is nowhere in the parts, or, if they say nothing, may be elsewhere.
    private final boolean sealed;

    private MessageBody(MimeParts parts, boolean sealed) {
        this.bytes = parts.bytes();
        this.parts = parts;
        this.faults = parts.faults();
        this.sealed = sealed;
    }

    /// The body after `header`, up to `to`.
    ///
    /// @param whole false if the message's end was cut off on reading: then an end that is missing
    ///   is no fault
    public static MessageBody find(HeaderBlock header, byte[] bytes, int to, boolean whole) {
        MimeParts parts = new MimeParts(bytes, whole);
        parts.walk(header, to, 0);
        return of(parts);
    }

    /// What was signed is the message; a list may have put its footer behind it. A signature may
    /// hold another.
    private static MessageBody of(MimeParts outer) {
        MimeParts parts = outer;
        while (parts.signed().isPresent()) {
            parts = parts.signed().get();
        }
        parts.faults().addAll(outer.faults());
        return new MessageBody(parts, outer.isSealed());
    }

    /// The first plain text part, decoded; empty if there is none.
    public String plain() {
        return parts.plain().map(part -> decode(part, MOST_TEXT)).orElse("");
    }

    /// The first HTML part, decoded; empty if there is none.
    public String html() {
        return parts.html().map(part -> decode(named(part), MOST_HTML)).orElse("");
    }

    /// A page that says its charset itself, where the mail says none.
    private MimeParts.Part named(MimeParts.Part part) {
        if (!part.type().charset().isEmpty()) {
            return part;
        }
        byte[] start = content(part, 4 * MOST_META);
        int most = Math.min(start.length, MOST_META);
        Matcher meta = META.matcher(new String(start, 0, most, StandardCharsets.ISO_8859_1));
        return meta.find()
                ? new MimeParts.Part(
                        part.from(),
                        part.to(),
                        ContentType.parse("text/html; charset=" + meta.group(1)),
                        part.encoding())
                : part;
    }

    /// The fields that say how delivery went (RFC 3464); empty if the message is no such report.
    public String deliveryStatus() {
        return parts.deliveryStatus().map(part -> decode(part, MOST_STATUS)).orElse("");
    }

    /// The method of the first calendar part in upper case (RFC 5546), e.g. `REPLY`; empty if there
    /// is no such part or it names none.
    public String calendarMethod() {
        Optional<MimeParts.Part> calendar = parts.calendar();
        if (calendar.isEmpty() || !calendar.get().type().method().isEmpty()) {
            return calendar.map(part -> part.type().method()).orElse("");
        }
        for (String line : decode(calendar.get(), MOST_CALENDAR).split("\\R", -1)) {
            if (line.regionMatches(true, 0, "METHOD:", 0, 7)) {
                return line.substring(7).strip().toUpperCase(Locale.ROOT);
            }
        }
        return "";
    }

    /// What the message says of events.
    ///
    /// @param method what the part's Content-Type says of it, in upper case; empty if nothing
    /// @param text iCalendar (RFC 5545)
    public record Events(String method, String text) {

        /// Hides the text.
        @Override
        public String toString() {
            return "Events[" + method + ", hidden]";
        }
    }

    /// The parts in iCalendar form, each text once, also those that are attached. Cut at a
    /// mebibyte, which is a fault.
    public List<Events> events() {
        Map<String, Events> events = new LinkedHashMap<>();
        for (MimeParts.Part part : parts.events()) {
            if (part.to() - part.from() > MOST_EVENTS) {
                faults.add(FaultCode.TOO_LONG);
            }
            String text = decode(part, MOST_EVENTS);
            events.putIfAbsent(text.strip(), new Events(part.type().method(), text));
        }
        return List.copyOf(events.values());
    }

    /// The sender's own words, from the plain text or else the HTML, at most `most` characters.
    public String ownWords(int most) {
        return ownText(most).words();
    }

    /// As [#ownWords], with the lines in which they end. Notes among the faults if what was said
    /// cannot be read.
    public OwnText ownText(int most) {
        if (sealed) {
            faults.add(FaultCode.TEXT_UNREAD);
        }
        if (!sealed && parts.packed().isPresent() && plain().isBlank() && html().isBlank()) {
            return packedText(parts.packed().get(), most);
        }
        OwnText own = OwnWords.read(plain(), most);
        if (own.words().isEmpty() && parts.html().isPresent()) {
            own = OwnWords.read(HtmlLines.ownText(html()), most);
        }
        return own;
    }

    /// What is in `winmail.dat`, where that is all there is.
    private OwnText packedText(MimeParts.Part part, int most) {
        TnefText tnef = TnefText.read(content(part, MOST_PACKED));
        if (!tnef.isWhole()) {
            faults.add(FaultCode.TEXT_UNREAD);
        }
        String words = cut(tnef.text(), tnef.isHtml() ? MOST_HTML : MOST_TEXT);
        return OwnWords.read(tnef.isHtml() ? HtmlLines.ownText(words) : words, most);
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }

    /// What could not be read, of the structure and of the parts decoded so far.
    public Set<FaultCode> faults() {
        return faults;
    }

    /// The bytes of a part, as they were before they were packed for the way.
    private byte[] content(MimeParts.Part part, int most) {
        int to = Math.min(part.to(), part.from() + most);
        return switch (part.encoding()) {
            case "base64" -> TransferEncoding.base64(bytes, part.from(), to);
            case "quoted-printable" -> TransferEncoding.quotedPrintable(bytes, part.from(), to);
            case "x-uuencode", "uuencode", "x-uue" ->
                    TransferEncoding.uuencoded(bytes, part.from(), to);
            default -> Arrays.copyOfRange(bytes, part.from(), to);
        };
    }

    private String decode(MimeParts.Part part, int most) {
        int to = Math.min(part.to(), part.from() + most);
        byte[] decoded = bytes;
        int from = part.from();
        int length = to - from;
        if (part.encoding().equals("base64")) {
            decoded = TransferEncoding.base64(bytes, from, to);
            from = 0;
            length = decoded.length;
        } else if (part.encoding().equals("quoted-printable")) {
            decoded = TransferEncoding.quotedPrintable(bytes, from, to);
            from = 0;
            length = decoded.length;
        } else if (part.encoding().contains("uue") || part.encoding().contains("uuencode")) {
            decoded = content(part, most);
            from = 0;
            length = decoded.length;
        }
        TextDecoder.Decoded text = TextDecoder.decode(decoded, from, length, part.type().charset());
        if (text.broken()) {
            faults.add(FaultCode.CHARSET_BROKEN);
        }
        return text.text();
    }
}
