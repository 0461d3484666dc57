package dev.familiar.checks.metamorphic;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// Fresh homes below one folder, with what was said of the worlds as they are. Not thread-safe.
final class Homes {

    private final Path folder;
    private final Map<World, Map<String, Said>> before = new HashMap<>();
    private int count;

    /// @param folder an empty one
    Homes(Path folder) {
        this.folder = folder;
    }

    Home fresh() {
        return new Home(folder.resolve("home-" + count++));
    }

    Map<String, Said> judged(Archive archive) {
        return fresh().judge(archive, Home.Layout.MBOX);
    }

    /// What is said of a world as it is; judged once.
    Map<String, Said> judged(World world) {
        return before.computeIfAbsent(world, w -> judged(w.archive()));
    }
}
