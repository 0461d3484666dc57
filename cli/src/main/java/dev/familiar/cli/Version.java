package dev.familiar.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/// What `--version` says: Familiar's version, then the Java it runs on.
///
/// Familiar's comes from the jar's manifest, so it is `development` where there is no jar.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            "Familiar " + orDevelopment(Version.class.getPackage().getImplementationVersion()),
            "Java " + Runtime.version() + ", " + System.getProperty("os.name", "unknown system")
        };
    }

    private static String orDevelopment(@Nullable String version) {
        return version == null ? "development" : version;
    }
}
