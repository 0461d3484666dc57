package dev.familiar.sources.requests;

import dev.familiar.sources.Phrases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One language of the page, and how its lines are said in English: what reads cards knows English
/// only. Immutable.
///
/// Names, headlines and notes pass as they are. The words stand in `page-words.txt`.
final class PageTongue {

    private static final List<String> UNITS =
            List.of("second", "minute", "hour", "day", "week", "month", "year");

    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<![\\d\\p{IsLatin}])(\\d{1,3}(?:[,.\u00a0\u2019 ]\\d{3})+|\\d{1,6})\\+?");

    /// Letters of scripts without blanks between words.
    private static final String CJK = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}";

    private static final String LETTER = "[\\p{L}&&[^" + CJK + "]]";
    private static final String EDGE = "(?:(?<!" + LETTER + ")|(?!" + LETTER + "))";

    private static final int LONGEST_BUTTON = 30;
    private static final int LONGEST_LABEL = 250;
    private static final int LONGEST_MUTUALS = 400;
    private static final int LONGEST_SENTENCE = 300;

    private final Map<String, Pattern> patterns = new HashMap<>();
    private final Map<String, Pattern> ages = new LinkedHashMap<>();
    private final Pattern sentence;
    private final Pattern invitesElse;
    private final Pattern fillBefore;
    private final Pattern fillRun;
    private final Pattern honorific = Pattern.compile(" ?(?:さん|様|님)$");

    /// @param words the lines of the list, by key
    PageTongue(Map<String, String> words) {
        String button = "(?:" + word(words, "accept") + ")";
        String other = "(?:" + word(words, "ignore") + ")";
        String invitation = "(?:" + word(words, "invitation") + ")";
        put("accept", button);
        put("ignore", other);
        put("accept-long", longForm(button, invitation));
        put("ignore-long", longForm(other, invitation));
        put("invitation", invitation);
        put("both", other + " ?\\|? ?" + button);
        for (String key : List.of("reply", "more", "badge", "page", "today", "yesterday")) {
            put(key, word(words, key));
        }
        put("what", word(words, "what"));
        put("other", word(words, "other"));
        String asks = "(?:" + word(words, "asks") + ")";
        put("asks", "^ ?" + edge(asks));
        sentence =
                Phrases.compile(
                        "NAME[ ,]{0,2}"
                                + edge(asks)
                                + ".{0,200}"
                                + "(?:"
                                + word(words, "connect")
                                + ").{0,120}");
        invitesElse =
                Phrases.compile(
                        "NAME[ ,]{0,2}"
                                + asks
                                + ".{0,300}(?:"
                                + word(words, "other")
                                + ").{0,300}");
        String fill = "(?:" + word(words, "fill") + "|" + word(words, "and") + ")";
        String gap = "(?:[\\s,\u3001.\u00b7\uff0c]|" + edge(fill) + ")";
        fillBefore = compile("^" + gap + "+");
        fillRun = compile(gap + "+");
        put(
                "and",
                ",\\s|\u3001|\uff0c|(?:(?<=\\s)|(?<=["
                        + CJK
                        + "]))"
                        + "(?:"
                        + word(words, "and")
                        + ")(?=\\s|["
                        + CJK
                        + "])");
        String ago = "(?:" + word(words, "ago") + ")";
        for (String unit : UNITS) {
            ages.put(
                    unit,
                    compile(
                            "(?:"
                                    + ago
                                    + "[ :]*){0,3}(\\d{1,4}|(?:"
                                    + word(words, "one")
                                    + ")|) ?(?:"
                                    + word(words, unit)
                                    + ")(?: *"
                                    + ago
                                    + "){0,2}"));
        }
    }

    /// A word of letters begins and ends at another kind of letter; one of a script without blanks
    /// anywhere.
    private static String edge(String word) {
        return EDGE + word + EDGE;
    }

    private static String longForm(String button, String invitation) {
        return button
                + "|"
                + button
                + "[ :].{0,200}"
                + invitation
                + ".{0,40}|.{0,40}"
                + invitation
                + ".{1,200}"
                + button
                + "|"
                + button
                + ".{0,20}"
                + invitation
                + ".{0,200}";
    }

    private void put(String key, String pattern) {
        patterns.put(key, compile(pattern));
    }

    private static Pattern compile(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String word(Map<String, String> words, String key) {
        return Objects.requireNonNull(words.get(key), key);
    }

    private Pattern pattern(String key) {
        return Objects.requireNonNull(patterns.get(key), key);
    }

    private boolean is(String key, String line) {
        return pattern(key).matcher(line).matches();
    }

    private boolean has(String key, String line) {
        return pattern(key).matcher(line).find();
    }

    boolean isAccept(String line) {
        return isButton("accept", line);
    }

    boolean isIgnore(String line) {
        return isButton("ignore", line);
    }

    /// The word alone, or with whose invitation it answers. Every line of every page is asked this
    /// in every language, so the cheap answer comes first.
    private boolean isButton(String key, String line) {
        if (line.length() <= LONGEST_BUTTON && is(key, line)) {
            return true;
        }
        return line.length() <= LONGEST_LABEL && has("invitation", line) && is(key + "-long", line);
    }

    /// Whether the copy ran both buttons together.
    boolean isBoth(String line) {
        return line.length() <= 2 * LONGEST_BUTTON && is("both", line);
    }

    /// The line in English; as it is if it is nothing this page says.
    ///
    /// @param before the line above that is not empty; empty for the first
    String english(String line, String before) {
        String plain = line.replace('\u2019', '\'');
        if (isBoth(plain)) {
            return "Ignore Accept";
        }
        if (isAccept(plain)) {
            return "Accept";
        }
        if (isIgnore(plain)) {
            return "Ignore";
        }
        if (is("reply", plain)) {
            return "Reply to them";
        }
        if (is("more", plain.replaceFirst("^(?:\\.\\.\\.|\u2026) ?", ""))) {
            return "show more";
        }
        return age(plain)
                .or(() -> asking(plain, before.replace('\u2019', '\'')))
                .or(() -> mutuals(plain))
                .or(() ->
                        plain.length() <= LONGEST_LABEL && is("badge", plain)
                                ? Optional.of("Verified")
                                : Optional.empty())
                .or(() ->
                        plain.length() <= LONGEST_LABEL && is("page", plain)
                                ? Optional.of("Received")
                                : Optional.empty())
                .orElse(line);
    }

    private Optional<String> age(String line) {
        if (line.length() > 60) {
            return Optional.empty();
        }
        if (is("today", line) || is("yesterday", line)) {
            return Optional.of(is("today", line) ? "today" : "yesterday");
        }
        for (Map.Entry<String, Pattern> age : ages.entrySet()) {
            Matcher matcher = age.getValue().matcher(line);
            if (matcher.matches()) {
                String number = matcher.group(1);
                boolean counted = !number.isEmpty() && Character.isDigit(number.charAt(0));
                // A bare "Jahr" is no age; "tydzień temu" is.
                if (counted || line.indexOf(' ') > 0) {
                    return Optional.of((counted ? number : "1") + " " + age.getKey() + "s ago");
                }
            }
        }
        return Optional.empty();
    }

    /// The sentence under the name, known by the name before it, or by its words.
    private Optional<String> asking(String line, String before) {
        if (line.length() > LONGEST_SENTENCE) {
            return Optional.empty();
        }
        boolean repeats =
                before.length() > 1
                        && line.startsWith(before)
                        && has("asks", line.substring(before.length()));
        Matcher words = sentence.matcher(line);
        // "… follows you and is inviting you to connect" holds a word of both.
        boolean other = has("other", repeats ? line.substring(before.length()) : line);
        Matcher elsewhere = invitesElse.matcher(line);
        return other && !(repeats && words.matches()) && elsewhere.matches()
                ? Optional.of(named(elsewhere.group("name")) + " invited you to subscribe to it")
                : asked(repeats, before, words);
    }

    private Optional<String> asked(boolean repeats, String before, Matcher words) {
        if (repeats) {
            return Optional.of(before + " is inviting you to connect");
        }
        return words.matches()
                ? Optional.of(named(words.group("name")) + " is inviting you to connect")
                : Optional.empty();
    }

    private String named(String name) {
        return honorific.matcher(name.strip()).replaceFirst("");
    }

    /// The names and the number of connections in common, in whatever order the language has them.
    private Optional<String> mutuals(String line) {
        Matcher what = pattern("what").matcher(line);
        if (line.length() > LONGEST_MUTUALS || !what.find()) {
            return Optional.empty();
        }
        String rest = line.substring(0, what.start()) + " " + line.substring(what.end());
        MatchResult number = lastNumber(rest);
        if (number == null) {
            List<String> names = names(rest);
            return names.isEmpty()
                    ? Optional.empty()
                    : Optional.of(joined(names) + " are mutual connections");
        }
        String count = number.group(1).replaceAll("\\D", "");
        String after = fillBefore.matcher(rest.substring(number.end())).replaceFirst("");
        if (!after.isBlank()) {
            return Optional.empty();
        }
        List<String> names = names(rest.substring(0, number.start(1)));
        return Optional.of(
                names.isEmpty()
                        ? count + " mutual connections"
                        : joined(names) + " and " + count + " other mutual connections");
    }

    /// The last number, if no digit stands behind it; found from the front, so that a long line
    /// without one is gone through once.
    private static @Nullable MatchResult lastNumber(String text) {
        MatchResult last = null;
        Matcher numbers = NUMBER.matcher(text);
        while (numbers.find()) {
            last = numbers.toMatchResult();
        }
        boolean isLast =
                last != null && text.chars().skip(last.end()).noneMatch(Character::isDigit);
        return isLast ? last : null;
    }

    private static String joined(List<String> names) {
        return String.join(", ", names);
    }

    /// Run by run, so that a line of nothing but such words is gone through once.
    private String withoutFillBehind(String text) {
        Matcher run = fillRun.matcher(text);
        while (run.find()) {
            if (run.end() == text.length()) {
                return text.substring(0, run.start());
            }
        }
        return text;
    }

    private List<String> names(String text) {
        String bare = fillBefore.matcher(text).replaceFirst("");
        bare = withoutFillBehind(bare);
        List<String> names = new ArrayList<>();
        for (String name : pattern("and").split(bare, 20)) {
            if (!name.isBlank()) {
                names.add(named(name));
            }
        }
        return names;
    }
}
