package dev.familiar.app.words;

import java.util.ArrayList;
import java.util.List;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;

// The reader of TOML takes time by the square of a run of comments: a thousand lines of them, such
// as
// somebody keeps who switches rules off, took it fourteen seconds. They say nothing to it, so it
// does
// not get them.

/// The owner's settings, read as TOML 1.0 (toml.io). Cost: some milliseconds for the longest text
/// that is read.
public final class SettingsText {

    /// Longer ones are no settings of a person's.
    private static final int LONGEST = 200_000;

    private static final String BASIC = "\"\"\"";
    private static final String LITERAL = "'''";

    private final StringBuilder kept = new StringBuilder();
    private final List<Integer> numbers = new ArrayList<>();

    /// The quotes in which the line that comes stands; empty for none.
    private String inside = "";

    private SettingsText() {}

    /// What was read.
    ///
    /// @param toml without comments; empty if the text is too long
    /// @param problems what is wrong, each with its line in the text as it was given
    public record Parsed(TomlParseResult toml, List<String> problems) {

        /// Copies the list.
        public Parsed {
            problems = List.copyOf(problems);
        }
    }

    /// Reads a text. A mark of the byte order before it is no part of it (RFC 3629, 6).
    public static Parsed parse(String text) {
        String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        if (plain.length() > LONGEST) {
            return new Parsed(
                    Toml.parse(""),
                    List.of(
                            "it has "
                                    + Amounts.count(plain.length())
                                    + " characters, expected at most "
                                    + Amounts.count(LONGEST)));
        }
        SettingsText settings = new SettingsText();
        int number = 0;
        for (String line : plain.split("(?<=\n)")) {
            settings.take(line, ++number);
        }
        TomlParseResult toml = Toml.parse(settings.kept.toString());
        return new Parsed(
                toml,
                toml.errors().stream()
                        .map(error ->
                                "line "
                                        + settings.number(error.position().line())
                                        + ": "
                                        + error.getMessage())
                        .toList());
    }

    /// The line in the text as it was given.
    private int number(int line) {
        return numbers.isEmpty() ? line : numbers.get(Math.clamp(line - 1L, 0, numbers.size() - 1));
    }

    private void take(String line, int number) {
        String stripped = line.strip();
        if (inside.isEmpty() && (stripped.isEmpty() || stripped.startsWith("#"))) {
            return;
        }
        kept.append(line);
        numbers.add(number);
        follow(line);
    }

    /// Whether a text of several lines begins or ends in this one.
    private void follow(String line) {
        int at = 0;
        while (at < line.length()) {
            if (inside.isEmpty()) {
                if (line.startsWith(BASIC, at) || line.startsWith(LITERAL, at)) {
                    inside = line.substring(at, at + BASIC.length());
                    at += BASIC.length();
                } else if (line.charAt(at) == '#') {
                    return;
                } else if (line.charAt(at) == '"' || line.charAt(at) == '\'') {
                    at = afterText(line, at);
                } else {
                    at++;
                }
            } else if (line.startsWith(inside, at)) {
                at += inside.length();
                inside = "";
            } else {
                at += inside.equals(BASIC) && line.charAt(at) == '\\' ? 2 : 1;
            }
        }
    }

    /// Behind a text of one line, which ends with the line if nothing ends it.
    private static int afterText(String line, int from) {
        char quote = line.charAt(from);
        int at = from + 1;
        while (at < line.length() && line.charAt(at) != quote) {
            at += quote == '"' && line.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }
}
