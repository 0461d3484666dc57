package dev.familiar.checks.stories;

import dev.familiar.app.Familiar;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// A program that imports and is gone between two steps that are each committed for themselves, as
/// if it had been killed just there: the next step is refused, and the program ends at once without
/// closing anything.
final class CutImport {

    private static final String LINKING = "working out who is who";
    private static final int KILLED = 137;

    /// Between which steps.
    enum Cut {
        /// After the rows of an archive, before their words.
        WORDS(""),
        /// After the words, before the mark up to which the archive was read.
        MARK("UPDATE OF mark ON archive"),
        /// After the last archive, before the people.
        PEOPLE("INSERT ON person"),
        /// After the people, before the ties.
        TIES("INSERT ON tie"),
        /// After the ties, before the coverage.
        COVERAGE("INSERT ON coverage_counted");

        private final String refused;

        Cut(String refused) {
            this.refused = refused;
        }
    }

    private final Path home;
    private boolean isCut;

    private CutImport(Path home) {
        this.home = home;
    }

    /// Imports until there; returns once the program is gone.
    ///
    /// @return how it ended; see [#isKilled]
    static int run(Path home, Cut cut, List<Path> archives)
            throws IOException, InterruptedException, SQLException {
        if (!cut.refused.isEmpty()) {
            RefusedCommits.plant(home, cut.refused, 1);
        }
        List<String> words = new ArrayList<>(List.of(home.toString(), cut.name()));
        archives.forEach(path -> words.add(path.toString()));
        Process process =
                Program.java("512m", CutImport.class, words)
                        .redirectErrorStream(true)
                        .redirectOutput(home.resolveSibling("cut.txt").toFile())
                        .start();
        int exit = process.waitFor();
        RefusedCommits.remove(home);
        if (cut == Cut.WORDS) {
            Files.delete(home.resolve("words"));
            Files.move(away(home), home.resolve("words"));
        }
        return exit;
    }

    static boolean isKilled(int exit) {
        return exit == KILLED;
    }

    private static Path away(Path home) {
        return home.resolve("words.away");
    }

    /// @param arguments the owner's folder, where to end, and what to import
    public static void main(String[] arguments) {
        Path home = Path.of(arguments[0]);
        Cut cut = Cut.valueOf(arguments[1]);
        List<Path> archives =
                List.of(arguments).subList(2, arguments.length).stream().map(Path::of).toList();
        new CutImport(home).bringIn(cut, archives);
    }

    private void bringIn(Cut cut, List<Path> archives) {
        Familiar familiar = Familiar.open(home, StressedHome.CLOCK);
        try {
            var _ =
                    familiar.reading()
                            .importArchives(
                                    ImportRequest.of(archives),
                                    cut == Cut.WORDS ? this::cutWords : ImportProgress.none());
        } catch (StoreException refused) {
            refused.printStackTrace(System.out);
            Runtime.getRuntime().halt(KILLED);
        }
    }

    /// Nothing can be written into the index from now on.
    private void cutWords(String label, long done, long total) {
        if (isCut || label.equals(LINKING)) {
            return;
        }
        isCut = true;
        try {
            Files.move(home.resolve("words"), away(home));
            Files.createFile(home.resolve("words"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
