package dev.familiar.cli;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/// A command as it was typed, with what came of it.
///
/// @param status the exit status
/// @param out what it printed as results
/// @param err what it said beside them
record Typed(int status, String out, String err) {

    /// At a home, with nobody there to answer questions.
    static Typed at(Path home, String... words) {
        return at(home, new Input(new BufferedReader(new StringReader("")), false), words);
    }

    static Typed at(Path home, Input input, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status =
                FamiliarCommand.commandLine(input)
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(err))
                        .execute(
                                Stream.concat(
                                                Arrays.stream(words),
                                                Stream.of("--home", home.toString()))
                                        .toArray(String[]::new));
        return new Typed(status, out.toString(), err.toString());
    }
}
