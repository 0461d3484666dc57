package dev.familiar.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Standard input, for the commands that ask the owner. One thread.
///
/// @param lines what is typed
/// @param watched whether somebody sits there to be asked
record Input(BufferedReader lines, boolean watched) {

    /// The process's own. `./familiar` says whether it is a terminal, which Java cannot tell. Where
    /// the output goes elsewhere, questions would not be seen.
    static Input ofProcess() {
        return new Input(
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                Boolean.getBoolean("familiar.terminal.in") && Terminal.ofOutput().live());
    }

    /// The next line; empty at the end.
    Optional<String> next() {
        try {
            return Optional.ofNullable(lines.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
