package dev.familiar.sources.mail.header;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// The header fields of one message or body part, found in place and decoded when asked for.
///
/// Reads at most [#LONGEST] bytes and [#MOST_FIELDS] fields; a header that goes on is cut there.
/// Lines that are no fields (`>From `, stray text between fields) are left out; a line of text
/// after which no field follows starts the body, as if the blank line were there.
///
/// Holds on to the array it was made from; immutable as long as that is. Source: RFC 5322 section
/// 2.2.
public final class HeaderBlock {

    /// The most bytes of one header that are read.
    public static final int LONGEST = 1 << 20;

    /// The most fields of one header that are read.
    public static final int MOST_FIELDS = 4096;

    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");
    private static final int LONGEST_VALUE = 1 << 19;
    private static final int LONGEST_NAME = 100;

    /// Four places per field: start and end of its name, start and end of its value.
    private static final int WIDTH = 4;

    private final byte[] bytes;
    private int from;
    private int to;
    private int[] fields = new int[48 * WIDTH];
    private int count;
    private int bodyStart;
    private boolean ended;
    private boolean cut;

    private HeaderBlock(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The header that starts at `from` and lies before `to`. Linear in its length.
    public static HeaderBlock parse(byte[] bytes, int from, int to) {
        HeaderBlock block = new HeaderBlock(bytes);
        block.from = from;
        block.to = to;
        block.scan(from, to);
        return block;
    }

    private void scan(int from, int to) {
        int limit = to - from > LONGEST ? from + LONGEST : to;
        int pos = from;
        boolean inField = false;
        bodyStart = to;
        while (pos < limit) {
            int end = lineEnd(bytes, pos, limit);
            int stop = end > pos && bytes[end - 1] == '\r' ? end - 1 : end;
            if (stop == pos && end < limit) {
                bodyStart = end + 1;
                ended = true;
                return;
            }
            if (stop > pos && (bytes[pos] == ' ' || bytes[pos] == '\t')) {
                if (inField) {
                    fields[count * WIDTH - 1] = stop;
                }
            } else {
                int nameEnd = nameEnd(bytes, pos, stop);
                inField = nameEnd > 0 && count < MOST_FIELDS;
                if (inField) {
                    add(pos, nameEnd, stop);
                } else if (nameEnd > 0) {
                    cut = true;
                } else if (isBoundary(pos, stop)) {
                    bodyStart = pos;
                    return;
                } else if (end >= limit || nameEnd(bytes, end + 1, limit) < 0) {
                    bodyStart = pos;
                    return;
                }
            }
            pos = end + 1;
        }
        cut |= limit < to;
    }

    /// Whether the line opens the first part of a message whose header says that it has parts: the
    /// blank line before it was lost, and what follows are fields of the part.
    private boolean isBoundary(int from, int to) {
        if (to - from < 3 || bytes[from] != '-' || bytes[from + 1] != '-') {
            return false;
        }
        ContentType type = ContentType.parse(raw("content-type"));
        String line = new String(bytes, from + 2, to - from - 2, StandardCharsets.ISO_8859_1);
        return type.isMultipart()
                && !type.boundary().isEmpty()
                && line.stripTrailing().equals(type.boundary());
    }

    private void add(int nameStart, int nameEnd, int stop) {
        if (count * WIDTH == fields.length) {
            fields = Arrays.copyOf(fields, fields.length * 2);
        }
        int colon = nameEnd;
        while (bytes[colon] != ':') {
            colon++;
        }
        int at = count * WIDTH;
        fields[at] = nameStart;
        fields[at + 1] = nameEnd;
        fields[at + 2] = colon + 1;
        fields[at + 3] = stop;
        count++;
    }

    /// Whether the line at `pos` begins like a header field: a name of printable ASCII and a colon.
    public static boolean looksLikeField(byte[] bytes, int pos, int to) {
        return nameEnd(bytes, pos, to) > 0;
    }

    /// Where the field name at `pos` ends, -1 if no field starts there.
    private static int nameEnd(byte[] bytes, int pos, int to) {
        int limit = Math.min(to, pos + LONGEST_NAME);
        int i = pos;
        while (i < limit && bytes[i] > ' ' && bytes[i] != ':') {
            i++;
        }
        int end = i;
        while (i < limit && (bytes[i] == ' ' || bytes[i] == '\t')) {
            i++;
        }
        return end > pos && i < limit && bytes[i] == ':' ? end : -1;
    }

    private static int lineEnd(byte[] bytes, int pos, int limit) {
        int i = pos;
        while (i < limit && bytes[i] != '\n') {
            i++;
        }
        return i;
    }

    /// Where the body starts: after the blank line, or the end if there is no body.
    public int bodyStart() {
        return bodyStart;
    }

    /// Whether a blank line ended it.
    public boolean ended() {
        return ended;
    }

    /// Whether fields were left out because the header is longer than allowed.
    public boolean cut() {
        return cut;
    }

    /// How many fields there are.
    public int size() {
        return count;
    }

    /// Whether a field of this name is there, also if empty.
    ///
    /// @param name in lower case
    public boolean has(String name) {
        return find(name, 0) >= 0;
    }

    /// Whether a field whose name begins with `prefix` is there.
    ///
    /// @param prefix in lower case
    public boolean hasPrefix(String prefix) {
        for (int i = 0; i < count; i++) {
            int start = fields[i * WIDTH];
            if (fields[i * WIDTH + 1] - start >= prefix.length() && matches(start, prefix)) {
                return true;
            }
        }
        return false;
    }

    /// The first field of this name, unfolded, without decoding its encoded words; empty if absent.
    ///
    /// @param name in lower case
    public String raw(String name) {
        int field = find(name, 0);
        return field < 0 ? "" : value(field);
    }

    /// The first field of this name, unfolded and decoded (RFC 2047); empty if absent.
    ///
    /// @param name in lower case
    public String text(String name) {
        return EncodedWords.decode(raw(name));
    }

    /// Every field of this name in order, unfolded, not decoded; at most `most`.
    ///
    /// @param name in lower case
    public List<String> all(String name, int most) {
        List<String> values = new ArrayList<>();
        for (int i = find(name, 0); i >= 0 && values.size() < most; i = find(name, i + 1)) {
            values.add(value(i));
        }
        return values;
    }

    private int find(String name, int first) {
        for (int i = first; i < count; i++) {
            int start = fields[i * WIDTH];
            if (fields[i * WIDTH + 1] - start == name.length() && matches(start, name)) {
                return i;
            }
        }
        return -1;
    }

    private boolean matches(int start, String name) {
        for (int i = 0; i < name.length(); i++) {
            int b = bytes[start + i];
            int lower = b >= 'A' && b <= 'Z' ? b + 32 : b;
            if (lower != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// Unfolds: a line break with the white space after it becomes one space. Control characters
    /// become spaces, so that no value can break a line of ours.
    private String value(int field) {
        int start = fields[field * WIDTH + 2];
        int end = Math.min(fields[field * WIDTH + 3], start + LONGEST_VALUE);
        byte[] flat = new byte[Math.max(0, end - start)];
        int length = 0;
        boolean ascii = true;
        boolean afterBreak = true;
        // Letters of Asia in seven bits, written into the field as they are (RFC 1468).
        boolean escapes = CharsetGuess.escaped(bytes, start, Math.max(0, end - start)) != null;
        for (int i = start; i < end; i++) {
            byte b = bytes[i];
            ascii &= b >= 0;
            if (b == '\n' || b == '\r') {
                afterBreak = true;
            } else if (b == ' ' || b == '\t') {
                if (!afterBreak || (length > 0 && flat[length - 1] != ' ')) {
                    flat[length++] = ' ';
                }
            } else {
                afterBreak = false;
                boolean control = b >= 0 && (b < ' ' || b == 0x7f) && !(escapes && b == 0x1b);
                flat[length++] = control ? (byte) ' ' : b;
            }
        }
        while (length > 0 && flat[length - 1] == ' ') {
            length--;
        }
        if (escapes) {
            return CONTROLS.matcher(TextDecoder.guess(flat, 0, length)).replaceAll(" ");
        }
        return ascii
                ? new String(flat, 0, length, StandardCharsets.ISO_8859_1)
                : TextDecoder.guess(flat, 0, length, isOfCharset(field) ? "" : near());
    }

    /// The charset of the body; where none is named, what the whole message looks like: a name has
    /// a dozen bytes to tell by, the message hundreds.
    private String near() {
        String named = charset();
        return named.isEmpty() ? CharsetGuess.of(bytes, from, to - from).name() : named;
    }

    /// The charset of the body, in which programs that write letters into fields as they are write
    /// these too.
    private String charset() {
        return ContentType.parse(raw("content-type")).charset();
    }

    /// Whether it is the field that names the charset, which must not be asked for its own reading.
    private boolean isOfCharset(int field) {
        return field == find("content-type", 0);
    }
}
