package dev.familiar.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The owner's files beside the store that a backup holds: `policy.toml`, and the archives dropped
/// into the browser if asked for. In a backup they are rows of a table of their own, in pieces of
/// [#PIECE] bytes, so that an archive of many gigabytes needs no memory; a store has no such table.
final class PackedFiles {

    static final String POLICY = "policy.toml";
    static final String ARCHIVES = "archives";

    /// The table as [SchemaShape] names it.
    static final String OBJECT = "table packed_piece";

    private static final String CREATE =
            "CREATE TABLE packed_piece (path TEXT NOT NULL, content BLOB NOT NULL) STRICT";
    private static final int PIECE = 1 << 20;

    /// Of one step of a path, in characters: as many as common file systems take.
    private static final int LONGEST_NAME = 255;

    private PackedFiles() {}

    /// A file of the home.
    ///
    /// @param path from the home folder, with `/`
    /// @param file where it is
    /// @param bytes its size
    record Found(String path, Path file, long bytes) {}

    /// Whether that is the table, and no trap of that name.
    static boolean isTable(SchemaShape shape) {
        return CREATE.equals(shape.objects().get(OBJECT));
    }

    /// The policy as a list of one; of none if the owner has none.
    static List<Found> policy(Path home) throws IOException {
        Path file = home.resolve(POLICY);
        return Files.isRegularFile(file)
                ? List.of(new Found(POLICY, file, Files.size(file)))
                : List.of();
    }

    /// The archives in the home's own folder, in the order of their names; those still being
    /// dropped are left out.
    ///
    /// Links are left out: what they lead to may lie outside the home.
    static List<Found> archives(Path home) throws IOException {
        Path folder = home.resolve(ARCHIVES);
        List<Found> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path file : walk.sorted().toList()) {
                    String path = home.relativize(file).toString().replace('\\', '/');
                    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && isNamed(path)) {
                        found.add(new Found(path, file, Files.size(file)));
                    }
                }
            }
        }
        return found;
    }

    /// Whether a path is one of the two kinds a backup may bring: nothing in it leads out of the
    /// home, or to a file that is Familiar's.
    static boolean isNamed(String path) {
        List<String> steps = Arrays.asList(path.split("/", -1));
        return path.equals(POLICY)
                || steps.size() > 1
                        && steps.getFirst().equals(ARCHIVES)
                        && steps.stream().allMatch(PackedFiles::isPlain);
    }

    /// A name of one step: not hidden, which also excludes `.` and `..`, and without what separates
    /// steps, drives or streams on some system.
    private static boolean isPlain(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && !name.startsWith(".")
                && name.chars().noneMatch(c -> c == '\\' || c == ':' || Character.isISOControl(c));
    }

    /// Adds files to a backup. One that shrinks or grows meanwhile is packed as it is read.
    ///
    /// A file without content has one empty piece, so that it is there at all.
    static void pack(Sql backup, List<Found> files) throws SQLException, IOException {
        backup.execute(CREATE);
        for (Found found : files) {
            try (InputStream in = Files.newInputStream(found.file())) {
                boolean first = true;
                for (byte[] piece = in.readNBytes(PIECE);
                        first || piece.length > 0;
                        piece = in.readNBytes(PIECE)) {
                    backup.run(
                            "INSERT INTO packed_piece (path, content) VALUES (?, ?)",
                            found.path(),
                            piece);
                    first = false;
                }
            }
        }
    }

    /// The paths of the files a backup holds.
    ///
    /// @throws StoreException if one is not a file of the owner's
    static Set<String> paths(Sql backup) throws SQLException {
        Set<String> paths =
                new TreeSet<>(
                        backup.list(
                                "SELECT DISTINCT path FROM packed_piece", row -> row.getString(1)));
        if (!paths.stream().allMatch(PackedFiles::isNamed)) {
            throw new StoreException(
                    StoreException.Problem.DAMAGED,
                    "that backup holds files that Familiar does not keep; nothing was changed");
        }
        return paths;
    }

    /// Writes one of them out.
    ///
    /// Asks for the numbers of the pieces first and then for one at a time, so that no more than
    /// one is in memory.
    static void unpack(Sql backup, String path, OutputStream out) throws SQLException, IOException {
        List<Long> pieces =
                backup.list(
                        "SELECT rowid FROM packed_piece WHERE path = ? ORDER BY rowid",
                        row -> row.getLong(1),
                        path);
        for (long piece : pieces) {
            out.write(
                    backup.first(
                                    "SELECT content FROM packed_piece WHERE rowid = ?",
                                    row -> row.getBytes(1),
                                    piece)
                            .orElse(new byte[0]));
        }
    }
}
