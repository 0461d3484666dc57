package dev.familiar.checks.stories;

import dev.familiar.testkit.WorldArchives;
import dev.familiar.testkit.WrittenWorld;
import dev.familiar.testkit.world.World;
import dev.familiar.testkit.world.WorldPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A made-up owner's archives on disk.
///
/// @param archives the files to import, without the truth about them
/// @param truth the folder with `truth.csv`
/// @param addresses the owner's addresses, comma-separated
record MadeUpOwner(List<Path> archives, Path truth, String addresses) {

    static MadeUpOwner write(Path folder, long seed, int messages) throws IOException {
        WorldPlan plan =
                WorldPlan.demo()
                        .withSeed(seed)
                        .withPeople(150)
                        .withMessages(messages)
                        .withRequests(50);
        WrittenWorld written = WorldArchives.write(World.create(plan), folder);
        return new MadeUpOwner(
                written.archives(), folder, Files.readString(folder.resolve("owner.txt")).strip());
    }

    String[] importInto(Path home) {
        return Stream.concat(
                        Stream.of("import", "--home", home.toString(), "--owner", addresses),
                        archives.stream().map(Path::toString))
                .toArray(String[]::new);
    }
}
