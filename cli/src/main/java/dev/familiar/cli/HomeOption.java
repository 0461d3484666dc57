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

    /// Opens the home as it is.
    Familiar open() {
        return Familiar.open(path(), InstantSource.system());
    }

    /// Opens the home to answer from it: what an import that was cut off has left to do is done
    /// first, so that no answer rests on less than was read.
    Familiar open(Output output) {
        Familiar familiar = open();
        boolean ready = false;
        try {
            familiar.catchUp(() ->
                    output.say(
                            "An import was cut off before its end; working out who is who from"
                                    + " what it read …"));
            ready = true;
            return familiar;
        } finally {
            if (!ready) {
                familiar.close();
            }
        }
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
