package dev.familiar.sources.mail.body;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/// The block of lines that Outlook, Apple Mail and others put above a message they quote or pass
/// on: sender, date, recipients, subject.
///
/// Known by its words in some thirty languages, whose list is the resource `header-labels.txt`, and
/// in any other by its shape: short labels with a colon, line by line, the first of a sender, the
/// second or third of a date with its time of day. Stateless; any thread.
final class HeaderLines {

    private static final int LONGEST_LABEL = 28;
    private static final int MOST_LINES = 6;

    private static final Set<String> SENDER = new HashSet<>();
    private static final Set<String> OTHER = new HashSet<>();

    static {
        load();
    }

    private HeaderLines() {}

    private static void load() {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        HeaderLines.class.getResourceAsStream("header-labels.txt")),
                                StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.startsWith("#") && line.indexOf('=') > 0)
                    .forEach(HeaderLines::take);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void take(String line) {
        int equals = line.indexOf('=');
        SENDER.add(line.substring(0, equals).strip());
        for (String word : line.substring(equals + 1).split(",", -1)) {
            OTHER.add(word.strip());
        }
    }

    /// Whether such a block begins with this line.
    ///
    /// @param line stripped
    /// @param text the whole text
    /// @param end where the line ends in it
    static boolean begin(String line, String text, int end) {
        int colon = colon(line);
        if (colon < 0 || colon == line.length() - 1) {
            return false;
        }
        return SENDER.contains(label(line, colon))
                        && !line.substring(colon + 1).isBlank()
                        && followsInWords(text, end + 1)
                || hasShape(line, text, end + 1);
    }

    /// Whether the line alone could be the first of a block.
    static boolean isSender(String line) {
        int colon = colon(line);
        return colon > 0 && SENDER.contains(label(line, colon));
    }

    /// Whether the lines that follow are named after what else a header says. A long list of
    /// recipients may break off one of them.
    private static boolean followsInWords(String text, int from) {
        int found = 0;
        int pos = from;
        for (int i = 0; i < 4 && pos < text.length(); i++) {
            int end = OwnWords.lineEnd(text, pos);
            String line = text.substring(pos, Math.min(end, pos + 200)).strip();
            int colon = colon(line);
            found += colon > 0 && OTHER.contains(label(line, colon)) ? 1 : 0;
            pos = end + 1;
        }
        return found >= 2;
    }

    /// Four labelled lines at least, or three with an address in the first, and a date with a time
    /// of day in the second or third. A signature has labels too, but no time of day; an
    /// announcement has one, but under its first label.
    private static boolean hasShape(String first, String text, int from) {
        boolean dated = false;
        int labelled = 1;
        int pos = from;
        while (labelled < MOST_LINES && pos < text.length()) {
            int end = OwnWords.lineEnd(text, pos);
            String line = text.substring(pos, Math.min(end, pos + 200)).strip();
            if (colon(line) < 0) {
                break;
            }
            dated |= labelled <= 2 && DateShape.hasDay(line) && DateShape.hasTime(line);
            labelled++;
            if (labelled == 3 && !dated) {
                return false;
            }
            pos = end + 1;
        }
        boolean sender = first.indexOf('@') > 0;
        return dated && !DateShape.hasDay(first) && labelled >= (sender ? 3 : 4);
    }

    /// Where the colon behind a label is; -1 if the line does not begin with one.
    private static int colon(String line) {
        int words = 1;
        int most = Math.min(line.length(), LONGEST_LABEL);
        for (int i = 0; i < most; i++) {
            char c = line.charAt(i);
            if (c == ':' || c == '\uFF1A') {
                // A link has no label, nor has a time.
                boolean link = line.startsWith("//", i + 1);
                return i == 0 || link ? -1 : i;
            }
            if (c == ' ' || c == '\u00A0') {
                words++;
            }
            boolean ofLabel =
                    Character.isLetter(c)
                            || Character.getType(c) == Character.NON_SPACING_MARK
                            || Character.getType(c) == Character.COMBINING_SPACING_MARK
                            || Character.getType(c) == Character.FORMAT
                            || " \u00A0*-.'\u2019_".indexOf(c) >= 0;
            if (!ofLabel || words > 4) {
                return -1;
            }
        }
        return -1;
    }

    private static String label(String line, int colon) {
        String label = line.substring(0, colon).replace('\u00A0', ' ').replace("*", "");
        return label.strip().toLowerCase(Locale.ROOT);
    }

    /// The words for the sender, for tests of all languages.
    static List<String> senderWords() {
        return SENDER.stream().sorted().toList();
    }
}
