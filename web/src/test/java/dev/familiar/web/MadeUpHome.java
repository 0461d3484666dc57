package dev.familiar.web;

import dev.familiar.app.Familiar;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.model.EmailAddress;
import dev.familiar.testkit.WorldArchives;
import dev.familiar.testkit.WrittenWorld;
import dev.familiar.testkit.world.World;
import dev.familiar.testkit.world.WorldPlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/// A made-up owner's home in a folder, imported from archives in the real formats.
final class MadeUpHome {

    private MadeUpHome() {}

    static Familiar open(Path folder) throws IOException {
        return open(
                folder,
                WorldPlan.demo().withSeed(5).withPeople(120).withMessages(900).withRequests(40));
    }

    /// The world that `familiar demo` makes.
    static Familiar openDemo(Path folder) throws IOException {
        return open(folder, WorldPlan.demo());
    }

    private static Familiar open(Path folder, WorldPlan plan) throws IOException {
        WrittenWorld written = WorldArchives.write(World.create(plan), folder.resolve("archives"));
        Clock clock =
                Clock.fixed(
                        plan.today().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
                        ZoneOffset.UTC);
        Familiar familiar = Familiar.open(folder.resolve("home"), clock);
        familiar.reading()
                .importArchives(
                        new ImportRequest(
                                written.archives(),
                                "",
                                "",
                                owners(folder.resolve("archives")),
                                false),
                        ImportProgress.none());
        return familiar;
    }

    private static List<EmailAddress> owners(Path archives) throws IOException {
        String text = Files.readString(archives.resolve("owner.txt"), StandardCharsets.UTF_8);
        return Stream.of(text.strip().split(","))
                .flatMap(address -> EmailAddress.parse(address).stream())
                .toList();
    }
}
