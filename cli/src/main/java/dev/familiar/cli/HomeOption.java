package dev.familiar.cli;

import dev.familiar.app.Familiar;
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

    /// What to print for commands on this home.
    Invocation invocation() {
        return Invocation.of(home);
    }

    /// For the owner's words: there must be a home.
    Familiar open() {
        return Familiar.openExisting(path(), InstantSource.system());
    }

    /// For answers: there must be a home, which stays as it is; another program may be writing.
    Familiar read() {
        return Familiar.openReading(path(), InstantSource.system());
    }

    private static Path usual() {
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
