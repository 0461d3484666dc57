package dev.familiar.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// How the program was called, so that a command it suggests works as it is printed.
///
/// @param program as typed; the launcher says it
/// @param home as given with `--home`; null for none
record Invocation(String program, @Nullable Path home) {

    /// In this process.
    static Invocation of(@Nullable Path home) {
        return new Invocation(System.getProperty("familiar.command", "familiar"), home);
    }

    /// A command to type into a shell: for the same home, if it has one.
    ///
    /// @param words the command and its arguments, quoted where needed
    String command(String words) {
        String command = quoted(program) + " " + words;
        return home == null ? command : command + " --home " + quoted(home.toString());
    }

    /// One word for a POSIX shell.
    static String quoted(String word) {
        return word.matches("[\\w./:@%+=,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
