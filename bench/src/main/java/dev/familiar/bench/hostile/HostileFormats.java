package dev.familiar.bench.hostile;

import dev.familiar.testkit.hostile.HostileFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Kinds of files by their words.
public final class HostileFormats {

    private HostileFormats() {}

    /// The kind with that word.
    ///
    /// @throws IllegalArgumentException if there is none, naming those there are
    public static HostileFormat named(String word) {
        return Stream.of(HostileFormat.values())
                .filter(format -> format.word().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                word + " is no kind of file; expected one of " + words()));
    }

    private static String words() {
        return Stream.of(HostileFormat.values())
                .map(HostileFormat::word)
                .collect(Collectors.joining(", "));
    }
}
