package dev.familiar.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What one output stream can show: a terminal with or without colours, or a pipe.
///
/// @param live whether a person watches, so that a line may be written over
/// @param colours whether escape sequences for colours are welcome
/// @param width columns, at least [#NARROWEST]
record Terminal(boolean live, boolean colours, int width) {

    /// The fewest columns a layout is asked to fit into; below, lines break where they like.
    static final int NARROWEST = 40;

    /// The columns where nothing is known.
    static final int USUAL_WIDTH = 80;

    /// The columns of a pipe: the next program does not care, and nothing should be cut for it.
    static final int PIPE_WIDTH = 120;

    /// Not a terminal: no colours, nothing written over.
    static final Terminal PIPE = new Terminal(false, false, PIPE_WIDTH);

    /// Raises too small a width.
    Terminal {
        width = Math.max(NARROWEST, width);
    }

    /// The terminal behind a stream, from what the launcher and the environment say.
    ///
    /// Java can only tell whether input *and* output are terminals. `./familiar` asks for each
    /// stream and passes the answers as system properties.
    ///
    /// Colours go off when piped, with `NO_COLOR` (no-color.org: any value but empty) or
    /// `TERM=dumb`; `FORCE_COLOR` switches them on even in a pipe.
    ///
    /// @param watched whether the stream is a terminal
    /// @param columns its width as text, from the launcher; anything but a number is ignored
    /// @param environment the process's environment
    static Terminal of(boolean watched, String columns, Map<String, String> environment) {
        boolean dumb = "dumb".equals(environment.get("TERM"));
        boolean refused = isSet(environment, "NO_COLOR");
        boolean forced = isSet(environment, "FORCE_COLOR");
        boolean colours = !refused && (forced || (watched && !dumb));
        return new Terminal(
                watched && !dumb,
                colours,
                number(columns, number(environment.getOrDefault("COLUMNS", ""), usual(watched))));
    }

    /// The terminal of standard output.
    static Terminal ofOutput() {
        return detect("familiar.terminal.out");
    }

    /// The terminal of standard error.
    static Terminal ofErrors() {
        return detect("familiar.terminal.err");
    }

    private static Terminal detect(String property) {
        return of(
                Boolean.getBoolean(property),
                System.getProperty("familiar.terminal.width", ""),
                System.getenv());
    }

    /// The text in a style, or as it is where colours are off.
    String paint(Style style, String text) {
        return colours && !text.isEmpty() ? style.around(text) : text;
    }

    /// The sequences of characters that the program writes to it beside text.
    List<String> sequences() {
        Stream<String> styles = colours ? Style.sequences() : Stream.of();
        return Stream.concat(styles, live ? Stream.of(ProgressLine.CLEAR) : Stream.of()).toList();
    }

    private static int usual(boolean watched) {
        return watched ? USUAL_WIDTH : PIPE_WIDTH;
    }

    private static boolean isSet(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isEmpty();
    }

    private static int number(String text, int otherwise) {
        return text.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(text) : otherwise;
    }
}
