package dev.familiar.web;

import dev.familiar.app.Familiar;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.model.EmailAddress;
import dev.familiar.testkit.WorldArchives;
import dev.familiar.testkit.WrittenWorld;
import dev.familiar.testkit.world.World;
import dev.familiar.testkit.world.WorldPlan;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

// Making the world and reading its archives takes seconds, and many tests begin with it: it is done
// once, and each test gets a copy of the home. The archives stay where they were read, because
// messages are opened from them.

/// A made-up owner's home in a folder, imported from archives in the real formats.
final class MadeUpHome {

    private static final WorldPlan PLAN =
            WorldPlan.demo().withSeed(5).withPeople(120).withMessages(900).withRequests(40);

    private static @Nullable Path made;

    private MadeUpHome() {}

    private static Clock noon(WorldPlan plan) {
        return Clock.fixed(
                plan.today().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }

    static Familiar open(Path folder) throws IOException {
        Path home = folder.resolve("home");
        copy(made(), home);
        return Familiar.open(home, noon(PLAN));
    }

    private static synchronized Path made() throws IOException {
        Path last = made;
        if (last == null) {
            Path folder = Files.createTempDirectory("familiar-made-up");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            last = folder.resolve("home");
            make(folder, last, PLAN).close();
            made = last;
        }
        return last;
    }

    /// The world that `familiar demo` makes.
    static Familiar openDemo(Path folder) throws IOException {
        return make(folder, folder.resolve("home"), WorldPlan.demo());
    }

    private static Familiar make(Path folder, Path home, WorldPlan plan) throws IOException {
        Path archives = folder.resolve("archives");
        WrittenWorld written = WorldArchives.write(World.create(plan), archives);
        Familiar familiar = Familiar.open(home, noon(plan));
        var _ =
                familiar.reading()
                        .importArchives(
                                new ImportRequest(
                                        written.archives(), "", "", owners(archives), false),
                                ImportProgress.none());
        // Writes the first policy.
        var _ = familiar.requests().triage(false);
        return familiar;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<EmailAddress> owners(Path archives) throws IOException {
        String text = Files.readString(archives.resolve("owner.txt"), StandardCharsets.UTF_8);
        return Stream.of(text.strip().split(","))
                .flatMap(address -> EmailAddress.parse(address).stream())
                .toList();
    }
}
