package dev.familiar.sources.mail;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// What the property list behind a message of Apple Mail says of it.
///
/// Only the keys of the outermost dictionary count. A list that cannot be read says nothing, from
/// the place on where it breaks, and that it is broken. Source: the bits of `flags` as listed at
/// <https://www.jwz.org/blog/2005/07/emlx-flags/>; the dates are seconds of the Unix epoch there,
/// not of Apple's own, as lists beside a Date field show.
///
/// @param flags the bits; 0 if not said
/// @param sentSeconds when it was sent, in seconds since 1970; 0 if not said
/// @param broken whether it could not be read to its end
record EmlxPlist(long flags, long sentSeconds, boolean broken) {

    /// The most bytes that are read; real lists have less than 2 KiB.
    static final int LONGEST = 64 << 10;

    /// A list that says nothing.
    static final EmlxPlist NONE = new EmlxPlist(0, 0, false);

    private static final long DELETED = 1L << 1;
    private static final long DRAFT = 1L << 6;
    private static final long JUNK = 1L << 24;
    private static final long NOT_JUNK = 1L << 25;

    private static final long YEAR_2100 = 4_102_444_800L;

    private static final DateTimeFormatter ASCTIME =
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss uuuu", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /// Where a property list starts at `at`, after white space; -1 if none does.
    static int startAt(byte[] bytes, int at, int to) {
        int pos = at;
        while (pos < to && bytes[pos] <= ' ' && bytes[pos] >= 0) {
            pos++;
        }
        boolean list =
                startsWith(bytes, pos, to, "<?xml")
                        || startsWith(bytes, pos, to, "<!DOCTYPE plist")
                        || startsWith(bytes, pos, to, "<plist");
        return list ? pos : -1;
    }

    /// Where the property list starts that ends with the bytes; -1 if they do not end with one.
    static int startOfLast(byte[] bytes, int from) {
        int end = bytes.length;
        while (end > from && bytes[end - 1] <= ' ' && bytes[end - 1] >= 0) {
            end--;
        }
        String close = "</plist>";
        if (!startsWith(bytes, Math.max(from, end - close.length()), end, close)) {
            return -1;
        }
        int list = lastBefore(bytes, end, Math.max(from, end - LONGEST), "<plist");
        if (list < 0) {
            return -1;
        }
        int prologue = lastBefore(bytes, list, Math.max(from, list - 512), "<?xml");
        return prologue < 0 ? list : prologue;
    }

    private static int lastBefore(byte[] bytes, int end, int from, String word) {
        for (int i = end - word.length(); i >= from; i--) {
            if (startsWith(bytes, i, end, word)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean startsWith(byte[] bytes, int pos, int to, String word) {
        if (to - pos < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (bytes[pos + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// Reads the list that starts at `from`.
    static EmlxPlist parse(byte[] bytes, int from) {
        int length = Math.min(LONGEST, bytes.length - from);
        Keys keys = new Keys();
        boolean broken = false;
        try {
            XMLStreamReader xml = hardened().createXMLStreamReader(characters(bytes, from, length));
            while (xml.hasNext()) {
                keys.take(xml, xml.next());
            }
        } catch (XMLStreamException brokenHere) {
            // What was read before is as good as in a whole list.
            broken = true;
        }
        return new EmlxPlist(keys.flags, keys.sentSeconds, broken);
    }

    /// The JDK writes to standard error which bytes are no UTF-8, if it is left to find out; its
    /// reporter is not asked. What a decoder finds out it throws.
    private static Reader characters(byte[] bytes, int from, int length) {
        return new InputStreamReader(
                new ByteArrayInputStream(bytes, from, length),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /// Reads no document type, resolves no entity and opens nothing: the list names a document type
    /// on Apple's server, and a forged one may name anything.
    private static XMLInputFactory hardened() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        // Without one the JDK may write to standard error what it stumbles over.
        factory.setXMLReporter((message, type, about, location) -> {});
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the list is read");
        });
        return factory;
    }

    /// The keys of the outermost dictionary, taken in event by event.
    private static final class Keys {

        private final StringBuilder text = new StringBuilder();
        private String key = "";
        private int depth;
        private long flags;
        private long sentSeconds;

        void take(XMLStreamReader xml, int event) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    if (depth == 3) {
                        value(xml.getLocalName(), text.toString().strip());
                    }
                    depth--;
                    text.setLength(0);
                }
                default -> {
                    // Comments, the document type: nothing of the message.
                }
            }
        }

        private void value(String element, String value) {
            switch (element) {
                case "key" -> key = value;
                case "integer", "real" -> {
                    if (key.equals("flags")) {
                        flags = whole(value);
                    } else if (key.equals("date-sent")) {
                        sentSeconds = whole(value);
                    }
                }
                default -> {
                    // Subject, sender, mailbox: the message itself says them better.
                }
            }
        }

        /// The number without its fraction; 0 if it is none or has more digits than any real one.
        private static long whole(String number) {
            int point = number.indexOf('.');
            String digits = point < 0 ? number : number.substring(0, point);
            boolean readable =
                    !digits.isEmpty()
                            && digits.length() <= 18
                            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
            return readable ? Long.parseLong(digits) : 0;
        }
    }

    /// What the flags say of where the message belongs.
    Set<FolderKind> kinds() {
        EnumSet<FolderKind> kinds = EnumSet.noneOf(FolderKind.class);
        if ((flags & DELETED) != 0) {
            kinds.add(FolderKind.TRASH);
        }
        if ((flags & DRAFT) != 0) {
            kinds.add(FolderKind.DRAFTS);
        }
        if ((flags & (JUNK | NOT_JUNK)) == JUNK) {
            kinds.add(FolderKind.SPAM);
        }
        return kinds;
    }

    /// The date as a `From ` line would give it, for messages without one of their own; empty if
    /// the list has none, or one that cannot be.
    String asSeparator() {
        return sentSeconds > 0 && sentSeconds < YEAR_2100
                ? "- " + ASCTIME.format(Instant.ofEpochSecond(sentSeconds))
                : "";
    }
}
