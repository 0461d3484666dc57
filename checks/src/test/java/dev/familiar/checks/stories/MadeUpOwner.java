package dev.familiar.checks.stories;

import dev.familiar.testkit.WorldArchives;
import dev.familiar.testkit.world.World;
import dev.familiar.testkit.world.WorldPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A made-up owner's archives on disk.
///
/// @param archives the files to import, without the truth about them
/// @param truth the folder with `truth.csv`
/// @param addresses the owner's addresses, comma-separated
record MadeUpOwner(List<Path> archives, Path truth, String addresses) {

    private static final Set<String> TRUTH = Set.of("truth.csv", "people.csv", "owner.txt");

    static MadeUpOwner write(Path folder, long seed, int messages) throws IOException {
        WorldPlan plan =
                WorldPlan.demo()
                        .withSeed(seed)
                        .withPeople(150)
                        .withMessages(messages)
                        .withRequests(50);
        WorldArchives.write(World.create(plan), folder);
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> archives =
                    files.filter(file -> !TRUTH.contains(String.valueOf(file.getFileName())))
                            .sorted()
                            .toList();
            return new MadeUpOwner(
                    archives, folder, Files.readString(folder.resolve("owner.txt")).strip());
        }
    }

    String[] importInto(Path home) {
        return Stream.concat(
                        Stream.of("import", "--home", home.toString(), "--owner", addresses),
                        archives.stream().map(Path::toString))
                .toArray(String[]::new);
    }
}
