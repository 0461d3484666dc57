package dev.familiar.bench.truth;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Several real owners, imported; closing removes their homes unless they are to be kept.
public final class RealOwners implements AutoCloseable {

    private final List<RealOwner> owners = new ArrayList<>();
    private final @Nullable Path scratch;

    private RealOwners(@Nullable Path scratch) {
        this.scratch = scratch;
    }

    /// Imports owners.
    ///
    /// @param folders truth folders, each with a name of its own
    /// @param keep where homes are left and found again; null for a temporary folder
    /// @param clock the time of judging
    /// @param progress told the name of each owner imported
    public static RealOwners imported(
            List<Path> folders, @Nullable Path keep, InstantSource clock, Consumer<String> progress)
            throws IOException {
        Path homes = keep == null ? Files.createTempDirectory("familiar-real-owners") : keep;
        RealOwners all = new RealOwners(keep == null ? homes : null);
        boolean done = false;
        try {
            Set<String> names = new HashSet<>();
            for (Path path : folders) {
                TruthFolder folder = new TruthFolder(path);
                if (!names.add(folder.name())) {
                    throw new FileAlreadyExistsException("another owner " + folder.name());
                }
                Path place = homes.resolve(folder.name());
                all.owners.add(RealOwner.imported(folder, place, clock));
                progress.accept(folder.name());
            }
            done = true;
            return all;
        } finally {
            if (!done) {
                all.close();
            }
        }
    }

    /// In the order given.
    public List<RealOwner> all() {
        return List.copyOf(owners);
    }

    @Override
    public void close() throws IOException {
        if (scratch == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(scratch)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
