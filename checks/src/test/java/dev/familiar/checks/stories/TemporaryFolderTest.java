package dev.familiar.checks.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.util.LibraryLoaderUtil;

/// A folder for temporary files that is full, or from which nothing may run, is no hindrance; and
/// nothing of the owner's is left there.
class TemporaryFolderTest {

    private static final String SIZE_OF_ONE_PAGE = "size=4k";

    @TempDir private static Path shared;
    private static MadeUpOwner owner;
    private static Path home;

    @TempDir private Path folder;

    @BeforeAll
    static void importsTheArchives() throws IOException, InterruptedException {
        owner = MadeUpOwner.write(shared.resolve("archives"), 11, 300);
        home = shared.resolve("home");
        assertThat(new Program("256m", shared).run(owner.importInto(home)).exit()).isIn(0, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"noexec", SIZE_OF_ONE_PAGE})
    void everyCommandWorksWithTheLibraryUnpackedBefore(String kind)
            throws IOException, InterruptedException {
        try (Disk disk = Disk.mount(folder.resolve("tmp"), kind)) {
            Program program =
                    new Program("256m", folder, List.of(disk.asTemporaryFolder(), libraryPath()));

            for (String[] command : commands()) {
                Program.Result result = program.run(command);
                assertThat(result.exit()).as(command[0] + ": " + result.err()).isIn(0, 1);
                assertThat(result.out() + result.err()).as(command[0]).isNotBlank();
            }
            assertThat(disk.listing()).isEqualTo(disk.atFirst());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"noexec", SIZE_OF_ONE_PAGE})
    void everyCommandNamesTheFolderWithoutIt(String kind) throws IOException, InterruptedException {
        try (Disk disk = Disk.mount(folder.resolve("tmp"), kind)) {
            Program program = new Program("256m", folder, List.of(disk.asTemporaryFolder()));

            for (String[] command : commands()) {
                Program.Result result = program.run(command);
                assertThat(result.exit()).as(command[0] + ": " + result.err()).isEqualTo(3);
                assertThat(result.err())
                        .as(command[0])
                        .contains("SQLite's library cannot be loaded")
                        .contains(disk.folder().toString());
            }
        }
    }

    /// SQLite has a folder of its own for what does not fit into its cache: the one it is told by
    /// `SQLITE_TMPDIR`, else `/var/tmp`.
    @Test
    void sqliteKeepsNothingOutsideTheHome() throws IOException, InterruptedException {
        try (Disk disk = Disk.mount(folder.resolve("tmp"), SIZE_OF_ONE_PAGE)) {
            Program program =
                    new Program("256m", folder, List.of(disk.asTemporaryFolder(), libraryPath()))
                            .with("SQLITE_TMPDIR", disk.folder().toString());
            MadeUpOwner writer = MadeUpOwner.write(folder.resolve("archives"), 6, 3_000);
            Path fresh = folder.resolve("fresh");
            Path backup = folder.resolve("backup.familiar");
            String at = fresh.toString();

            for (String[] command :
                    List.of(
                            writer.importInto(fresh),
                            new String[] {"doctor", "--rebuild", "--home", at},
                            new String[] {"backup", backup.toString(), "--home", at},
                            new String[] {"restore", backup.toString(), "--home", at})) {
                Program.Result result = program.run(command);
                assertThat(result.exit()).as(command[0] + ": " + result.err()).isIn(0, 1);
            }
            assertThat(disk.listing()).isEqualTo(disk.atFirst());
        }
    }

    @Test
    void aDemonstrationNeedsNone() throws IOException, InterruptedException {
        try (Disk disk = Disk.mount(folder.resolve("tmp"), SIZE_OF_ONE_PAGE)) {
            Program program =
                    new Program("256m", folder, List.of(disk.asTemporaryFolder(), libraryPath()))
                            .with("XDG_DATA_HOME", folder.resolve("data").toString());

            Program.Result result = program.run("demo", "--messages", "300");

            assertThat(result.exit()).as(result.err()).isZero();
            assertThat(folder.resolve("data/familiar-demo/home")).isDirectory();
            assertThat(disk.listing()).isEqualTo(disk.atFirst());
        }
    }

    @Test
    void namesItsFolderWhenADemonstrationFindsNoRoomThere()
            throws IOException, InterruptedException {
        try (Disk disk = Disk.mount(folder.resolve("data"), SIZE_OF_ONE_PAGE)) {
            Program program =
                    new Program("256m", folder, List.of(libraryPath()))
                            .with("XDG_DATA_HOME", disk.folder().toString());

            Program.Result result = program.run("demo", "--messages", "300");

            assertThat(result.exit()).isEqualTo(3);
            assertThat(result.err()).contains(disk.folder().toString()).contains("--keep");
            assertThat(disk.listing()).isEqualTo(disk.atFirst());
        }
    }

    @Test
    void holdsNothingAfterAnImportWasKilled() throws IOException, InterruptedException {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Program program =
                new Program(
                        "256m", folder, List.of("-Djava.io.tmpdir=" + temporary, libraryPath()));
        MadeUpOwner writer = MadeUpOwner.write(folder.resolve("archives"), 5, 3_000);
        Path killed = folder.resolve("killed");

        boolean inTheMiddle =
                program.killWhen(
                        killed.resolve("familiar.db-wal"), 400_000, writer.importInto(killed));

        assertThat(inTheMiddle).isTrue();
        assertThat(temporary).isEmptyDirectory();
    }

    private List<String[]> commands() {
        String at = home.toString();
        List<String[]> commands = new ArrayList<>();
        commands.add(owner.importInto(home));
        Stream.of("triage", "doctor", "people", "audit", "stats", "search hello", "undo")
                .map(command -> (command + " --home " + at).split(" "))
                .forEach(commands::add);
        return commands;
    }

    /// As `./familiar` sets it, at this system's library in a folder of its own.
    private String libraryPath() throws IOException {
        Path made = Files.createDirectories(folder.resolve("native"));
        String name = LibraryLoaderUtil.getNativeLibName();
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (var in = LibraryLoaderUtil.class.getResourceAsStream(resource)) {
            assertThat(in).isNotNull();
            Files.copy(in, made.resolve(name));
        }
        return "-Dorg.sqlite.lib.path=" + made;
    }

    /// A disk in memory, full where it is as small as one page of memory, unmounted when closed.
    ///
    /// @param folder where it is mounted
    /// @param atFirst the names of the files on it
    private record Disk(Path folder, List<Path> atFirst) implements AutoCloseable {

        static Disk mount(Path folder, String option) throws IOException {
            Files.createDirectory(folder);
            assumeTrue(
                    shell("mount -t tmpfs -o " + option + " tmpfs '" + folder + "'") == 0,
                    "cannot mount a tmpfs here");
            if (option.equals(SIZE_OF_ONE_PAGE)) {
                Files.write(folder.resolve("fills-it"), new byte[4096]);
            }
            return new Disk(folder, list(folder));
        }

        String asTemporaryFolder() {
            return "-Djava.io.tmpdir=" + folder;
        }

        List<Path> listing() throws IOException {
            return list(folder);
        }

        private static List<Path> list(Path folder) throws IOException {
            try (Stream<Path> files = Files.list(folder)) {
                return files.sorted().toList();
            }
        }

        @Override
        public void close() throws IOException {
            assertThat(shell("umount '" + folder + "'")).isZero();
        }

        private static int shell(String command) throws IOException {
            return new ProcessBuilder("sh", "-c", command + " 2>/dev/null")
                    .start()
                    .onExit()
                    .join()
                    .exitValue();
        }
    }
}
