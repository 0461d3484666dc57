package dev.familiar.sources.mail.tnef;

import dev.familiar.sources.mail.header.CodePage;
import dev.familiar.sources.mail.header.TextDecoder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The words of a rich text, or, where Outlook wrapped HTML in one, that HTML.
///
/// One pass without recursion: groups lie on a stack of at most [#DEEPEST], and what nests deeper
/// is read as if it stood there. Pictures, tables of fonts and colours, fields' instructions and
/// every group that calls itself optional are passed by. Sources: Rich Text Format 1.9.1,
/// [MS-OXRTFEX] section 2.1 for HTML. For one text and one thread.
final class RichText {

    private static final int DEEPEST = 500;
    private static final int MOST_CHARS = 1 << 20;
    private static final int LONGEST_WORD = 40;

    /// Groups that hold no words of the text.
    private static final Set<String> NO_WORDS =
            Set.of(
                    "colortbl",
                    "stylesheet",
                    "info",
                    "pict",
                    "object",
                    "objdata",
                    "header",
                    "headerl",
                    "headerr",
                    "headerf",
                    "footer",
                    "footerl",
                    "footerr",
                    "footerf",
                    "fldinst",
                    "xe",
                    "tc",
                    "filetbl",
                    "listtable",
                    "listoverridetable",
                    "revtbl",
                    "generator",
                    "mhtmltag",
                    "themedata");

    private final byte[] rtf;
    private int pos;
    private final StringBuilder out = new StringBuilder();

    /// Letters as bytes, which mean something only together.
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private final Map<Integer, String> fonts = new HashMap<>();
    private final Deque<Group> outer = new ArrayDeque<>();
    private Group group = new Group();
    private int tooDeep;
    private String charset = "windows-1252";
    private boolean fromHtml;

    /// Letters that stand in for the one just given as a number, still to be passed by.
    private int standIns;

    /// @param text the words or the HTML
    /// @param isHtml which
    record Text(String text, boolean isHtml) {

        /// Hides the words.
        @Override
        public String toString() {
            return "Text[hidden]";
        }
    }

    /// What holds within one group, and ends with it.
    private static final class Group {
        private boolean skipped;
        private boolean optional;
        private boolean isFontTable;
        private boolean isTag;

        /// What is there for those who read no HTML.
        private boolean isDouble;

        private int font = -1;
        private int standIns = 1;

        private Group inner() {
            Group inner = new Group();
            inner.skipped = skipped;
            inner.isFontTable = isFontTable;
            inner.isTag = isTag;
            inner.isDouble = isDouble;
            inner.font = font;
            inner.standIns = standIns;
            return inner;
        }
    }

    private RichText(byte[] rtf) {
        this.rtf = rtf;
    }

    static Text read(byte[] rtf) {
        RichText text = new RichText(rtf);
        text.walk();
        text.flush();
        return new Text(text.out.toString(), text.fromHtml);
    }

    private void walk() {
        while (pos < rtf.length && out.length() < MOST_CHARS) {
            byte next = rtf[pos++];
            switch (next) {
                case '{' -> open();
                case '}' -> close();
                case '\\' -> control();
                case '\r', '\n', 0 -> {
                    // Lines break where \par says so.
                }
                default -> letter(next);
            }
        }
    }

    private void open() {
        flush();
        standIns = 0;
        if (outer.size() >= DEEPEST) {
            tooDeep++;
            return;
        }
        outer.push(group);
        group = group.inner();
    }

    private void close() {
        flush();
        standIns = 0;
        if (tooDeep > 0) {
            tooDeep--;
        } else if (!outer.isEmpty()) {
            group = outer.pop();
        }
    }

    private void control() {
        if (pos >= rtf.length) {
            return;
        }
        char first = (char) (rtf[pos] & 0xff);
        if (first >= 'a' && first <= 'z' || first >= 'A' && first <= 'Z') {
            word();
            return;
        }
        pos++;
        switch (first) {
            case '\'' -> {
                int high = pos < rtf.length ? Character.digit(rtf[pos], 16) : -1;
                int low = pos + 1 < rtf.length ? Character.digit(rtf[pos + 1], 16) : -1;
                if (high >= 0 && low >= 0) {
                    pos += 2;
                    letter((byte) (high << 4 | low));
                }
            }
            case '*' -> group.optional = true;
            case '~' -> text(" ");
            case '_' -> text("-");
            case '\r', '\n' -> text("\n");
            case '\\', '{', '}' -> letter((byte) first);
            default -> {
                // An optional hyphen, a mark of an index.
            }
        }
    }

    /// A word of letters, a number that may be missing, and one blank that belongs to it.
    private void word() {
        int from = pos;
        while (pos < rtf.length && isLetter(rtf[pos]) && pos - from < LONGEST_WORD) {
            pos++;
        }
        String word = new String(rtf, from, pos - from, StandardCharsets.US_ASCII);
        int sign = pos < rtf.length && rtf[pos] == '-' ? -1 : 1;
        pos += sign < 0 ? 1 : 0;
        int number = 0;
        boolean numbered = false;
        while (pos < rtf.length && rtf[pos] >= '0' && rtf[pos] <= '9') {
            number = number > 100_000_000 ? number : number * 10 + rtf[pos] - '0';
            numbered = true;
            pos++;
        }
        if (pos < rtf.length && rtf[pos] == ' ') {
            pos++;
        }
        apply(word, sign * number, numbered);
    }

    private static boolean isLetter(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
    }

    private void apply(String word, int number, boolean numbered) {
        switch (word) {
            case "u" -> {
                text(Character.toString((char) number));
                standIns = group.standIns;
                return;
            }
            case "uc" -> group.standIns = Math.clamp(number, 0, 10);
            case "bin" -> pos = (int) Math.min(rtf.length, pos + (long) Math.max(0, number));
            case "ansicpg" -> charset = named(number, charset);
            case "fromhtml" -> fromHtml = true;
            case "f" -> {
                flush();
                group.font = number;
            }
            case "fcharset" -> {
                if (group.isFontTable && fonts.size() < 1000) {
                    fonts.put(group.font, ofFont(number));
                }
            }
            case "fonttbl" -> group.isFontTable = true;
            case "htmltag" -> group.isTag = group.optional;
            case "htmlrtf" -> {
                flush();
                group.isDouble = !numbered || number != 0;
            }
            case "par", "line", "sect", "page", "row" -> text("\n");
            case "tab", "cell" -> text("\t");
            case "lquote" -> text("\u2018");
            case "rquote" -> text("\u2019");
            case "ldblquote" -> text("\u201c");
            case "rdblquote" -> text("\u201d");
            case "bullet" -> text("\u2022");
            case "endash" -> text("\u2013");
            case "emdash" -> text("\u2014");
            case "emspace", "enspace", "qmspace" -> text(" ");
            default -> group.skipped |= NO_WORDS.contains(word) || group.optional;
        }
        group.optional = false;
    }

    private static String named(int page, String otherwise) {
        String name = CodePage.charset(page);
        return name.isEmpty() ? otherwise : name;
    }

    /// A letter of one or more bytes.
    private void letter(byte b) {
        if (standIns > 0) {
            standIns--;
        } else if (isHeard()) {
            bytes.write(b);
        }
    }

    private void text(String text) {
        if (standIns > 0) {
            standIns--;
            return;
        }
        flush();
        if (isHeard()) {
            out.append(text);
        }
    }

    private boolean isHeard() {
        boolean own = !fromHtml || group.isTag || !group.isDouble;
        return own && !group.skipped && !group.isFontTable;
    }

    private void flush() {
        if (bytes.size() > 0) {
            byte[] letters = bytes.toByteArray();
            bytes.reset();
            String of = fonts.getOrDefault(group.font, charset);
            out.append(TextDecoder.decode(letters, 0, letters.length, of).text());
        }
    }

    /// The charset of a font's letters; that of the text where it names none of its own.
    private String ofFont(int number) {
        return switch (number) {
            case 128 -> "windows-31j";
            case 129 -> "x-windows-949";
            case 134 -> "gbk";
            case 136 -> "big5";
            case 161 -> "windows-1253";
            case 162 -> "windows-1254";
            case 163 -> "windows-1258";
            case 177 -> "windows-1255";
            case 178 -> "windows-1256";
            case 186 -> "windows-1257";
            case 204 -> "windows-1251";
            case 222 -> "x-windows-874";
            case 238 -> "windows-1250";
            default -> charset;
        };
    }
}
