package dev.familiar.sources.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells by the title that a meeting was called off.
///
/// Outlook leaves such a meeting in the calendar of whoever was invited, confirmed as before, and
/// sets a word of the organizer's language and a colon before its title, e.g. `Canceled: Lunch`.
final class CalledOff {

    private static final int LONGEST_WORD = 30;

    /// `FW:`, `AW:`, `Fwd:` before it, as a forwarded meeting has.
    private static final int LONGEST_PREFIX = 4;

    private static final int MOST_PREFIXES = 3;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\[\\](){}【】*]+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    /// Folded.
    private static final Set<String> WORDS = load();

    private CalledOff() {}

    private static Set<String> load() {
        try (InputStream in =
                        Objects.requireNonNull(
                                CalledOff.class.getResourceAsStream("called-off.txt"));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .flatMap(line ->
                            Stream.of(line.substring(line.indexOf('=') + 1).split("\\|", -1)))
                    .map(CalledOff::fold)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException brokenJar) {
            throw new UncheckedIOException(brokenJar);
        }
    }

    /// Whether a title says so.
    static boolean says(String title) {
        String rest = title;
        for (int i = 0; i <= MOST_PREFIXES; i++) {
            int colon = colon(rest);
            if (colon < 0) {
                return isBracketed(rest);
            }
            String before = fold(rest.substring(0, colon));
            if (WORDS.contains(before)) {
                return true;
            }
            if (before.length() > LONGEST_PREFIX) {
                return isBracketed(rest);
            }
            rest = rest.substring(colon + 1);
        }
        return false;
    }

    private static int colon(String text) {
        int most = Math.min(text.length(), LONGEST_WORD);
        for (int i = 0; i < most; i++) {
            char c = text.charAt(i);
            if (c == ':' || c == '\uff1a' || c == '\ufe55' || isDash(text, i)) {
                return i;
            }
        }
        return -1;
    }

    /// `CANCELLED - Lunch`, as people write it; a dash without blanks joins two words.
    private static boolean isDash(String text, int at) {
        return "-\u2013\u2014".indexOf(text.charAt(at)) >= 0
                && at > 0
                && text.charAt(at - 1) == ' '
                && at + 1 < text.length()
                && text.charAt(at + 1) == ' ';
    }

    /// `[Canceled] Lunch`, as mail gateways and people write it.
    private static boolean isBracketed(String text) {
        String bare = text.strip();
        int close = bare.isEmpty() ? -1 : "[(【".indexOf(bare.charAt(0));
        int end = close < 0 ? -1 : bare.indexOf("])】".charAt(close));
        return end > 0 && end <= LONGEST_WORD && WORDS.contains(fold(bare.substring(1, end)));
    }

    private static String fold(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String bare = MARKS.matcher(plain).replaceAll("");
        String visible = INVISIBLE.matcher(bare).replaceAll("");
        String folded = BLANKS.matcher(visible).replaceAll(" ").strip();
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }
}
