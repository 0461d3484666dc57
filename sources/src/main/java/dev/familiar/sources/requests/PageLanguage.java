package dev.familiar.sources.requests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

// The page follows the display language of the account. Its two buttons, one under the other, tell
// the language; only then are other lines looked up in it, so that a headline or a note is not
// taken for a word of the page in a language it is not in.

/// Says a page of any known language in English, and one of an unknown language as far as its shape
/// goes.
final class PageLanguage {

    private static final List<PageTongue> ALL = read();

    private PageLanguage() {}

    private static List<PageTongue> read() {
        List<PageTongue> tongues = new ArrayList<>();
        Map<String, String> words = new HashMap<>();
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        PageLanguage.class.getResourceAsStream("page-words.txt")),
                                StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("[") && !words.isEmpty()) {
                    tongues.add(new PageTongue(words));
                    words = new HashMap<>();
                }
                int sign = line.indexOf(" = ");
                if (sign > 0 && !line.startsWith("#")) {
                    words.put(line.substring(0, sign), line.substring(sign + 3));
                }
            }
            tongues.add(new PageTongue(words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(tongues);
    }

    /// The lines in English, as many as before.
    ///
    /// @param lines clean ones, empty ones among them
    /// @param guessed whether the buttons are of no known language and were found by their place
    record Said(List<String> lines, boolean guessed) {

        /// Hides the text.
        @Override
        public String toString() {
            return "Said[" + lines.size() + " lines, hidden]";
        }
    }

    /// Says the lines in English. Time in proportion to their number.
    static Said english(List<String> lines) {
        List<PageTongue> spoken = ALL.stream().filter(t -> isSpoken(t, lines)).toList();
        if (!spoken.isEmpty()) {
            List<String> said = translate(lines, spoken);
            return isUnderstood(lines, said)
                    ? new Said(said, false)
                    : PageShape.of(lines, line -> isButton(spoken, line), 1)
                            .map(shape -> new Said(shape.english(lines), true))
                            .orElse(new Said(said, false));
        }
        for (int i = 0; i < lines.size(); i++) {
            if (CardCutter.buttonsAt(lines, i) > 0) {
                return new Said(EnglishSentences.said(lines), false);
            }
        }
        return PageShape.of(lines, PageShape::isButton, PageShape.FEWEST_CARDS)
                .map(shape -> new Said(shape.english(lines), true))
                .orElse(new Said(lines, false));
    }

    /// Whether anything but the buttons was understood. Danish buttons are the French ones; a page
    /// of which no sentence, no age and no connection in common is known is in another language.
    private static boolean isUnderstood(List<String> lines, List<String> said) {
        for (int i = 0; i < lines.size(); i++) {
            String one = said.get(i);
            boolean changed = !one.equals(lines.get(i));
            if (changed
                    && (PageLines.isInviting(one)
                            || PageLines.isNoPerson(one)
                            || Age.parse(one).isPresent()
                            || MutualLine.parse(one).isPresent())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isButton(List<PageTongue> spoken, String line) {
        return spoken.stream().anyMatch(tongue -> tongue.isAccept(line) || tongue.isIgnore(line));
    }

    private static boolean isSpoken(PageTongue tongue, List<String> lines) {
        String before = "";
        for (String line : lines) {
            if (!line.isEmpty()) {
                boolean pair =
                        (tongue.isAccept(line) && tongue.isIgnore(before))
                                || (tongue.isIgnore(line) && tongue.isAccept(before));
                if (pair || tongue.isBoth(line)) {
                    return true;
                }
                before = line;
            }
        }
        return false;
    }

    private static List<String> translate(List<String> lines, List<PageTongue> spoken) {
        List<String> english = new ArrayList<>(lines.size());
        String before = "";
        for (String line : lines) {
            String said = line;
            for (PageTongue tongue : spoken) {
                if (said.equals(line) && !line.isEmpty()) {
                    said = tongue.english(line, before);
                }
            }
            english.add(said);
            // Labels stand between a name and the sentence that repeats it.
            before = line.isEmpty() || PageLines.isBadge(said) ? before : line;
        }
        return english;
    }
}
