package dev.familiar.testkit.hostile;

import dev.familiar.testkit.chance.Dice;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Breaks bytes in one to four ways, the same for the same dice. For one thread.
///
/// The ways are those in which files break by themselves (bits, cuts, lost line ends, wrong
/// charsets), and those in which somebody breaks them on purpose: something repeated up to 300,000
/// times where a reader expects it once, numbers no field can hold, nesting without end.
final class Mutator {

    /// The most that one thing is repeated.
    private static final int MOST_TIMES = 300_000;

    /// The most bytes that one change may add.
    private static final int MOST_ADDED = 1_500_000;

    private static final List<String> NUMBERS =
            List.of(
                    "0",
                    "-1",
                    "1",
                    "00000000000000000000000000",
                    "255",
                    "256",
                    "65536",
                    "2147483647",
                    "2147483648",
                    "-2147483649",
                    "4294967295",
                    "9223372036854775807",
                    "9223372036854775808",
                    "99999999999999999999999999999",
                    "1e308",
                    "1e999999999",
                    "0.00000000000000000001",
                    "NaN",
                    "-0",
                    "٣٤");

    private static final List<String> JUNK =
            List.of(
                    "\u00ff\u00fe",
                    "\u00fe\u00ff",
                    "\u00ef\u00bb\u00bf",
                    "\u00c0\u0080",
                    "\u00ed\u00a0\u0080",
                    "\u00f8\u0088\u0080\u0080\u0080",
                    "\u00e2\u0080\u00ae",
                    "\u0000",
                    "\r",
                    "\u001b$B",
                    "+AAA-",
                    "\u0085",
                    "\u0080\u0081\u0082",
                    "\u00f0\u009f",
                    "\f\u000b\u001c");

    private static final List<String> CHARSETS =
            List.of(
                    "utf-7",
                    "utf-16",
                    "utf-32",
                    "iso-2022-jp",
                    "gb18030",
                    "x-none",
                    "",
                    "\"",
                    "us-ascii",
                    "IBM037",
                    "x-JISAutoDetect",
                    "cp65001");

    /// What opens something, and what would close it.
    private static final List<List<String>> NESTS =
            List.of(
                    List.of("(", ")"),
                    List.of("<", ">"),
                    List.of("[", "]"),
                    List.of("{", "}"),
                    List.of("{\"a\":", "}"),
                    List.of("[{\"a\":[", "]}]"),
                    List.of("\"", "\""),
                    List.of("\"\"", ""),
                    List.of("\\", ""),
                    List.of("BEGIN:VCARD\r\n", "END:VCARD\r\n"),
                    List.of("BEGIN:VEVENT\r\n", "END:VEVENT\r\n"),
                    List.of("BEGIN:VCALENDAR\r\n", ""),
                    List.of("<div>", "</div>"),
                    List.of("<blockquote>", ""),
                    List.of("<table><tr><td>", ""),
                    List.of("<!--", "-->"),
                    List.of("<dict><key>a</key>", "</dict>"),
                    List.of("&lt;", ""),
                    List.of("> ", ""),
                    List.of("=?utf-8?Q?", "?="),
                    List.of("=?utf-8?B?4pyT?= ", ""),
                    List.of("--outer\r\n", "--outer--\r\n"),
                    List.of(
                            "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n",
                            "--b--\r\n"),
                    List.of("Content-Type: message/rfc822\r\n\r\n", ""),
                    List.of("a, ", ""),
                    List.of("a@example.org, ", ""),
                    List.of("name*0*=", ""),
                    List.of("; name*1=x", ""),
                    List.of("=\r\n", ""),
                    List.of("\r\n ", ""),
                    List.of("\r\n\r\n", ""),
                    List.of("%25", ""),
                    List.of("\u00c3\u0083", ""),
                    List.of("RRULE:FREQ=SECONDLY;COUNT=2147483647\r\n", ""),
                    List.of("BYDAY=MO,", ""),
                    List.of("\\;", ""),
                    List.of("\\n", ""),
                    List.of(" and ", ""),
                    List.of("\t", ""),
                    List.of("From nobody Mon Jan  5 10:00:00 2015\n", ""));

    private final Dice dice;
    private final List<byte[]> others;

    /// @param others what pieces are taken from
    Mutator(Dice dice, List<byte[]> others) {
        this.dice = dice;
        this.others = others;
    }

    byte[] broken(byte[] whole) {
        byte[] bytes = whole;
        int ways = dice.heavy(4);
        for (int i = 0; i < ways; i++) {
            bytes = once(bytes);
        }
        return bytes;
    }

    private byte[] once(byte[] bytes) {
        return switch (dice.below(16)) {
            case 0 -> flipped(bytes);
            case 1 -> Arrays.copyOf(bytes, dice.below(bytes.length + 1));
            case 2 -> inserted(bytes, at(bytes), slice(bytes));
            case 3 -> inserted(bytes, at(bytes), slice(dice.pick(others)));
            case 4 -> repeated(bytes, new byte[] {(byte) dice.below(256)});
            case 5 -> repeated(bytes, mark(bytes));
            case 6 -> repeated(bytes, line(bytes));
            case 7 -> repeated(bytes, small(bytes));
            case 8, 9 -> nested(bytes);
            case 10 -> number(bytes);
            case 11 -> inserted(bytes, at(bytes), latin(dice.pick(JUNK)));
            case 12 -> charset(bytes);
            case 13 -> lineEnds(bytes);
            case 14 -> without(bytes);
            default -> shuffled(bytes);
        };
    }

    private int at(byte[] bytes) {
        return dice.below(bytes.length + 1);
    }

    private byte[] flipped(byte[] bytes) {
        byte[] copy = bytes.clone();
        int flips = copy.length == 0 ? 0 : dice.heavy(64);
        for (int i = 0; i < flips; i++) {
            copy[dice.below(copy.length)] ^= (byte) (1 << dice.below(8));
        }
        return copy;
    }

    private byte[] slice(byte[] bytes) {
        int from = at(bytes);
        return Arrays.copyOfRange(bytes, from, from + dice.below(bytes.length - from + 1));
    }

    private byte[] small(byte[] bytes) {
        int from = at(bytes);
        return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + dice.between(1, 12)));
    }

    /// One sign of the file itself that is neither letter nor digit: those are what its grammar is
    /// made of.
    private byte[] mark(byte[] bytes) {
        int from = at(bytes);
        for (int i = 0; i < bytes.length; i++) {
            byte b = bytes[(from + i) % bytes.length];
            if (!Character.isLetterOrDigit(b)) {
                return new byte[] {b};
            }
        }
        return new byte[] {' '};
    }

    private byte[] line(byte[] bytes) {
        int from = lineStart(bytes, at(bytes));
        int to = from;
        while (to < bytes.length && bytes[to] != '\n') {
            to++;
        }
        return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, to + 1));
    }

    private static int lineStart(byte[] bytes, int at) {
        int from = at;
        while (from > 0 && bytes[from - 1] != '\n') {
            from--;
        }
        return from;
    }

    /// 1 to 300,000, small and large ones alike likely.
    private int times(int length) {
        int times = (int) Math.pow(MOST_TIMES, dice.unit());
        return Math.clamp(times, 1, Math.max(1, MOST_ADDED / Math.max(1, length)));
    }

    private byte[] repeated(byte[] bytes, byte[] what) {
        int at = dice.chance(0.5) ? at(bytes) : lineStart(bytes, at(bytes));
        return inserted(bytes, at, times(what, times(what.length)));
    }

    private static byte[] times(byte[] what, int times) {
        byte[] many = new byte[what.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(what, 0, many, i * what.length, what.length);
        }
        return many;
    }

    private byte[] nested(byte[] bytes) {
        List<String> nest = dice.pick(NESTS);
        byte[] open = latin(nest.getFirst());
        byte[] close = latin(nest.getLast());
        int times = times(open.length + close.length);
        int at = dice.chance(0.5) ? at(bytes) : lineStart(bytes, at(bytes));
        byte[] closed = dice.chance(0.5) ? inserted(bytes, at, times(close, times)) : bytes;
        return inserted(closed, at, times(open, times));
    }

    private byte[] number(byte[] bytes) {
        int from = at(bytes);
        while (from < bytes.length && !Character.isDigit(bytes[from])) {
            from++;
        }
        int to = from;
        while (to < bytes.length && Character.isDigit(bytes[to])) {
            to++;
        }
        byte[] other = dice.pick(NUMBERS).getBytes(StandardCharsets.UTF_8);
        return replaced(bytes, from, to, other);
    }

    private byte[] charset(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int from = text.toLowerCase(java.util.Locale.ROOT).indexOf("charset=", at(bytes));
        if (from < 0) {
            return new String(bytes, StandardCharsets.UTF_8)
                    .getBytes(
                            dice.chance(0.5)
                                    ? StandardCharsets.UTF_16LE
                                    : StandardCharsets.UTF_16BE);
        }
        int to = from + "charset=".length();
        while (to < bytes.length && bytes[to] > ' ' && bytes[to] != ':' && bytes[to] != ';') {
            to++;
        }
        return replaced(bytes, from, to, latin("charset=" + dice.pick(CHARSETS)));
    }

    private byte[] lineEnds(byte[] bytes) {
        int from = dice.chance(0.5) ? 0 : at(bytes);
        int to = dice.chance(0.5) ? bytes.length : from + dice.below(bytes.length - from + 1);
        byte[] end = latin(dice.pick(List.of("", "\r", "\n", "\r\n", "\r\r\n", "\n\n")));
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            boolean ends = i >= from && i < to && (bytes[i] == '\r' || bytes[i] == '\n');
            if (!ends) {
                out.write(bytes[i]);
            } else if (bytes[i] == '\n') {
                out.writeBytes(end);
            }
        }
        return out.toByteArray();
    }

    private byte[] without(byte[] bytes) {
        int from = at(bytes);
        return replaced(bytes, from, from + dice.below(bytes.length - from + 1), new byte[0]);
    }

    /// One line somewhere else.
    private byte[] shuffled(byte[] bytes) {
        int from = lineStart(bytes, at(bytes));
        byte[] line = line(Arrays.copyOfRange(bytes, from, bytes.length));
        byte[] rest =
                replaced(bytes, from, Math.min(bytes.length, from + line.length), new byte[0]);
        return inserted(rest, lineStart(rest, at(rest)), line);
    }

    private static byte[] inserted(byte[] bytes, int at, byte[] what) {
        return replaced(bytes, at, at, what);
    }

    private static byte[] replaced(byte[] bytes, int from, int to, byte[] what) {
        byte[] all = Arrays.copyOf(bytes, bytes.length - (to - from) + what.length);
        System.arraycopy(what, 0, all, from, what.length);
        System.arraycopy(bytes, to, all, from + what.length, bytes.length - to);
        return all;
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
