package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.store.StoreException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the owner's folder is: `--home`, else `FAMILIAR_HOME`, else the platform's data folder.
final class HomeOption {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description =
                    "The owner's folder (default: FAMILIAR_HOME, else the platform's data folder).")
    private @Nullable Path home;

    HomeOption() {}

    Path path() {
        Path chosen = home;
        if (chosen != null) {
            return chosen;
        }
        String fromEnvironment = System.getenv("FAMILIAR_HOME");
        return fromEnvironment == null || fromEnvironment.isBlank()
                ? usual()
                : Path.of(fromEnvironment);
    }

    /// For bringing something in: makes the home if there is none.
    Familiar make() {
        return Familiar.open(path(), InstantSource.system());
    }

    /// As [#make], to answer from it for long ([#caughtUp]).
    Familiar make(Output output) {
        return caughtUp(make(), output);
    }

    /// What to print for commands on this home.
    Invocation invocation() {
        return Invocation.of(home);
    }

    /// For the owner's words: there must be a home ([#caughtUp]).
    Familiar open(Output output) {
        return caughtUp(open(), output);
    }

    /// For backups and the like, which do not ask who is who: there must be a home.
    Familiar open() {
        return Familiar.openExisting(path(), InstantSource.system());
    }

    /// What an import that was cut off has left to do is done first, so that no answer rests on
    /// less than was read.
    private static Familiar caughtUp(Familiar familiar, Output output) {
        boolean ready = false;
        try {
            familiar.catchUp(() ->
                    output.say("Working out who is who from what was read since the last time …"));
            ready = true;
            return familiar;
        } finally {
            if (!ready) {
                familiar.close();
            }
        }
    }

    /// For answers: there must be a home, which stays as it is; another program may be writing.
    /// Where records came in since people were worked out, that is done first if nobody writes, and
    /// said if it cannot be.
    Familiar read(Output output) {
        Familiar reading = read();
        if (!reading.isBehind()) {
            return reading;
        }
        reading.close();
        try {
            open(output).close();
        } catch (StoreException busyOrReadOnly) {
            output.say(
                    "Who is who rests on older records than were read: an import is under way, or"
                            + " was cut off.");
        }
        return read();
    }

    /// For what does not ask who is who.
    Familiar read() {
        return Familiar.openReading(path(), InstantSource.system());
    }

    /// The platform's data folder, whatever was chosen.
    static Path usual() {
        String user = System.getProperty("user.home");
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return Path.of(user, "Library", "Application Support", "Familiar");
        }
        String appData = System.getenv("APPDATA");
        if (system.contains("windows") && appData != null) {
            return Path.of(appData, "Familiar");
        }
        String data = System.getenv("XDG_DATA_HOME");
        return data == null || data.isBlank()
                ? Path.of(user, ".local", "share", "familiar")
                : Path.of(data, "familiar");
    }
}
