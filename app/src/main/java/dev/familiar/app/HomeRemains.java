package dev.familiar.app;

import dev.familiar.app.refusal.NotFoundException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/// A home that has lost its store: what is left of it must not be told as a home that was never
/// begun.
final class HomeRemains {

    private static final String STORE = "familiar.db";

    /// What says that a store was beside it, or is on its way in. Of these the store tells itself.
    private static final List<String> TOLD =
            List.of(STORE, "familiar.db.part", "familiar.db.before-restore", "familiar.db-wal");

    private static final List<String> OTHERS = List.of("words", "policy.toml");

    private static final String BACK =
            "familiar restore FILE brings a backup back, and keeps what is there aside";

    private HomeRemains() {}

    /// Refuses a folder in the place of the store, which nothing could be read from or written to.
    ///
    /// @throws NotFoundException if there is one
    static void refuseFolder(Path home) {
        if (Files.isDirectory(home.resolve(STORE))) {
            throw new NotFoundException(
                    STORE
                            + " in "
                            + home
                            + " is a folder, where the file with all that is kept should be: put the"
                            + " file back in its place. Once the folder is moved away, "
                            + BACK);
        }
    }

    /// As [#refuseFolder], and refuses a home without a store.
    ///
    /// @throws NotFoundException if the rest of a home is there, saying what is
    static void refuse(Path home) {
        refuseFolder(home);
        if (TOLD.stream().anyMatch(name -> isThere(home, name))) {
            return;
        }
        List<String> left = OTHERS.stream().filter(name -> isThere(home, name)).toList();
        if (!left.isEmpty()) {
            throw new NotFoundException(
                    STORE
                            + ", with all that was kept, is missing in "
                            + home
                            + ", though "
                            + String.join(" and ", left)
                            + " of that home are there: put the file back, or "
                            + BACK
                            + "; familiar import begins anew");
        }
    }

    private static boolean isThere(Path home, String name) {
        return Files.exists(home.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }
}
