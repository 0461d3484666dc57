package dev.familiar.cli;

import java.util.Arrays;
import java.util.stream.Stream;

/// A way to set text off on a terminal. Colour never carries meaning alone: the words say it too.
enum Style {
    /// Headings and names.
    BOLD("1"),
    /// What matters less: ids, positions, units.
    DIM("2"),
    /// Speaks for knowing the person; done.
    GREEN("32"),
    /// Speaks against; failed.
    RED("31"),
    /// Open; wants a look.
    YELLOW("33"),
    /// Addresses and links.
    CYAN("36");

    private static final String RESET = "\u001b[0m";

    private final String code;

    Style(String code) {
        this.code = code;
    }

    /// The text between this style's escape sequence (ECMA-48 SGR) and the reset.
    String around(String text) {
        return begin() + text + RESET;
    }

    private String begin() {
        return "\u001b[" + code + "m";
    }

    /// All sequences that styles write.
    static Stream<String> sequences() {
        return Stream.concat(Stream.of(RESET), Arrays.stream(values()).map(Style::begin));
    }
}
