package dev.familiar.triage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A list of phrases from a resource, found as whole words without case.
final class Phrases {

    private final Pattern anyOf;

    private Phrases(List<String> phrases) {
        String alternatives = phrases.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        anyOf = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])");
    }

    static Phrases load(String resource) {
        return new Phrases(lines(resource));
    }

    /// The lines of a resource of this package, without comments and blank ones.
    static List<String> lines(String resource) {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(Phrases.class.getResourceAsStream(resource)),
                                StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The first phrase that occurs in `text`.
    Optional<String> findIn(String text) {
        Matcher matcher = anyOf.matcher(text.toLowerCase(Locale.ROOT));
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
}
