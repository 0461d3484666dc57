package dev.familiar.sources;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

// A platform writes one sentence in two dozen languages. As one expression in code nobody can read
// or extend that; as a list, a language is a paragraph.

/// Sentences of a platform in several languages, from a resource beside the class that asks: one
/// pattern a line, `#` starts a comment line.
///
/// A line is a regular expression without regard to case. `NAME` stands for a person's name, at
/// most 120 letters; `…` for at most 120 letters of anything. Each pattern is bounded, so that a
/// text costs time in proportion to its length. Safe for many threads.
public final class Phrases {

    private static final String NAME = "(?<name>\\S.{0,118}?)";
    private static final String ANYTHING = ".{0,120}";

    private final List<Pattern> patterns;

    private Phrases(List<Pattern> patterns) {
        this.patterns = List.copyOf(patterns);
    }

    /// Reads a list.
    ///
    /// @param beside the class in whose package the resource lies
    /// @param resource its name
    public static Phrases read(Class<?> beside, String resource) {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(beside.getResourceAsStream(resource)),
                                StandardCharsets.UTF_8))) {
            return new Phrases(
                    reader.lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                            // "The invitation of NAME" is more than "NAME is waiting".
                            .sorted(Comparator.comparing(line -> line.startsWith("NAME")))
                            .map(Phrases::compile)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One line of a list as a pattern.
    public static Pattern compile(String line) {
        return Pattern.compile(
                line.replace("NAME", NAME).replace("…", ANYTHING),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// Whether the whole text is one of the sentences.
    public boolean matches(String text) {
        String plain = plain(text);
        return patterns.stream().anyMatch(pattern -> pattern.matcher(plain).matches());
    }

    /// Whether one of them stands somewhere in the text.
    public boolean isIn(String text) {
        String plain = plain(text);
        return patterns.stream().anyMatch(pattern -> pattern.matcher(plain).find());
    }

    /// The name in a text that begins with one of the sentences and holds it; empty if none that
    /// names somebody does.
    public Optional<String> nameIn(String text) {
        String plain = plain(text);
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(plain);
            if (pattern.namedGroups().containsKey("name") && matcher.lookingAt()) {
                String name = matcher.group("name").strip();
                // "Ben, I would like to …" names who is written to.
                return name.endsWith(",") ? Optional.empty() : Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /// The lists are written with the typewriter's apostrophe.
    private static String plain(String text) {
        return text.replace('\u2019', '\'').replace('\u00a0', ' ');
    }
}
