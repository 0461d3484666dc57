package dev.familiar.bench.network;

import dev.familiar.app.Familiar;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.model.EmailAddress;
import dev.familiar.testkit.WrittenWorld;
import dev.familiar.testkit.world.World;
import dev.familiar.testkit.world.WorldPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A made-up owner's home, filled by the real program from the archives of a world.
///
/// @param folder where `archives` and `home` lie
/// @param familiar the home, open
/// @param isKept whether the folder stays when this is closed
record MadeHome(Path folder, Familiar familiar, boolean isKept) implements AutoCloseable {

    /// Writes the archives of an owner.
    interface Writer {
        WrittenWorld write(Path folder) throws IOException;
    }

    /// Opens the home of that world, and makes it first if it is not there.
    ///
    /// @param keep where homes are kept, one folder each; null to leave nothing behind
    static MadeHome open(World world, @Nullable Path keep, Writer archives) throws IOException {
        Path folder =
                keep == null
                        ? Files.createTempDirectory("familiar-network")
                        : keep.resolve(name(world.plan()));
        boolean isThere = Files.isDirectory(folder.resolve("home"));
        InstantSource clock =
                InstantSource.fixed(
                        world.plan().today().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
        Familiar familiar = Familiar.open(folder.resolve("home"), clock);
        if (!isThere) {
            WrittenWorld written = archives.write(folder.resolve("archives"));
            List<EmailAddress> own =
                    world.owner().reach().texts().stream()
                            .flatMap(text -> EmailAddress.parse(text).stream())
                            .toList();
            familiar.reading()
                    .importArchives(
                            new ImportRequest(written.archives(), "", "", own, false),
                            ImportProgress.none());
        }
        return new MadeHome(folder, familiar, keep != null);
    }

    /// What an owner is called in tables and folders.
    static String name(WorldPlan plan) {
        return plan.kind().name().toLowerCase(Locale.ROOT) + "-" + plan.seed();
    }

    @Override
    public void close() throws IOException {
        familiar.close();
        if (!isKept) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
