package dev.familiar.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.familiar.checks.Shell.Ended;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `./familiar` in a made-up checkout: the real script, a one-class program, and a build script
/// that compiles that class and keeps count.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    /// Says what it was given, copies its input, and ends with the number of its arguments.
    private static final String PROGRAM =
            """
            package dev.familiar.cli;
            public final class FamiliarCommand {
                public static void main(String[] arguments) throws Exception {
                    if (arguments.length == 1 && arguments[0].equals("--version")) return;
                    switch (arguments.length == 0 ? "" : arguments[0]) {
                        case "crash" -> {
                            String self = String.valueOf(ProcessHandle.current().pid());
                            new ProcessBuilder("kill", "-SEGV", self).start().waitFor();
                            new java.util.concurrent.CountDownLatch(1).await();
                        }
                        case "serve" -> {
                            try {
                                System.out.println(new long[Integer.MAX_VALUE - 8].length);
                            } catch (OutOfMemoryError e) {
                                System.out.println("limps on");
                            }
                        }
                        case "database" -> {
                            try (var database =
                                            java.sql.DriverManager.getConnection("jdbc:sqlite::memory:");
                                    var answer =
                                            database.createStatement().executeQuery("SELECT 6 * 7")) {
                                System.out.println(answer.getInt(1));
                            }
                        }
                        default -> {}
                    }
                    System.out.println("WORD " + String.join("|", arguments));
                    System.out.write(System.in.readAllBytes());
                    System.out.flush();
                    System.exit(arguments.length);
                }
            }
            """;

    /// Instead of compiling it takes the program that the source file names.
    private static final String BUILD =
            """
            #!/bin/sh
            here=$(dirname "$0")
            case $1 in --print-jdk) echo '@JDK@'; exit 0 ;; esac
            echo built >>"$here/builds.txt"
            [ ! -e "$here/broken" ] || { echo "the compiler is unhappy"; exit 1; }
            out=$here/cli/target/quick
            mkdir -p "$out/lib"
            cp "$(cat "$here/cli/src/main/program.txt")" "$out/familiar-cli-1.jar" || exit 1
            cp "$out/familiar-cli-1.jar" "$out/lib/library-1.jar"
            [ ! -e "$here/drivers" ] || cp "$here"/drivers/*.jar "$out/lib"
            """;

    private static final Map<String, String> WITHOUT_CACHE = Map.of("FAMILIAR_AOT", "off");

    @TempDir private static Path programs;

    @TempDir private Path folder;
    private Path checkout;

    @BeforeAll
    static void makeThePrograms() throws IOException {
        compile("first");
        compile("second");
    }

    private static void compile(String word) throws IOException {
        Path classes = Files.createDirectories(programs.resolve(word));
        Path source =
                Files.writeString(
                        classes.resolve("FamiliarCommand.java"), PROGRAM.replace("WORD", word));
        String jdk = System.getProperty("java.home");
        Ended compiled =
                Shell.run(
                        classes,
                        Map.of(),
                        List.of(jdk + "/bin/javac", "-d", classes.toString(), source.toString()));
        Ended packed =
                Shell.run(
                        classes,
                        Map.of(),
                        List.of(
                                jdk + "/bin/jar",
                                "-c",
                                "-f",
                                programs + "/" + word + ".jar",
                                "dev"));
        assertThat(List.of(compiled.status(), packed.status())).containsOnly(0);
    }

    @BeforeEach
    void makeACheckout() throws IOException {
        checkout = Files.createDirectories(folder.resolve("a folder with spaces"));
        Files.copy(Checkout.ROOT.resolve("familiar"), checkout.resolve("familiar"));
        Path build =
                Files.writeString(
                        checkout.resolve("build"),
                        BUILD.replace("@JDK@", System.getProperty("java.home")));
        assertThat(build.toFile().setExecutable(true)).isTrue();
        Files.writeString(checkout.resolve("pom.xml"), "<project/>");
        Files.createDirectories(checkout.resolve("cli/src/main"));
        Files.writeString(checkout.resolve("cli/pom.xml"), "<project/>");
        program("first");
        age();
    }

    @Test
    void buildsOnceAndRunsInAnyFolder() {
        Ended first = familiar("one", "two words");
        Ended second = familiar("one", "two words");

        assertThat(first.out()).isEqualTo("first one|two words\n");
        assertThat(first.err()).isEqualTo("building Familiar (first run, about a minute) …\n");
        assertThat(second).isEqualTo(new Ended(2, "first one|two words\n", ""));
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void passesTheExitStatusOn() {
        assertThat(familiar().status()).isZero();
        assertThat(familiar("1", "2", "3").status()).isEqualTo(3);
    }

    @Test
    void runsThroughALinkToALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), checkout.resolve("familiar"));
        Files.createDirectories(folder.resolve("bin"));
        Path second =
                Files.createSymbolicLink(
                        folder.resolve("bin/familiar"), Path.of("../" + link.getFileName()));

        Ended ended = Shell.run(Path.of("/"), WITHOUT_CACHE, List.of(second.toString(), "x"));

        assertThat(ended.out()).isEqualTo("first x\n");
    }

    @Test
    void handsStandardInputToTheProgramAndNotToTheBuild() throws IOException {
        Path input = Files.writeString(folder.resolve("input.txt"), "from the owner\n");

        Ended ended =
                Shell.run(
                        checkout,
                        WITHOUT_CACHE,
                        List.of("/bin/sh", "-c", "./familiar x <'" + input + "'"));

        assertThat(ended.out()).isEqualTo("first x\nfrom the owner\n");
    }

    @Test
    void buildsAgainWhenASourceChanged() throws IOException {
        familiar();
        program("second");

        Ended ended = familiar("x");

        assertThat(ended.out()).isEqualTo("second x\n");
        assertThat(ended.err()).isEqualTo("building Familiar (sources changed) …\n");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void buildsAgainWhenTheCheckoutMoved() throws IOException {
        familiar();
        checkout = Files.move(checkout, folder.resolve("elsewhere"));

        assertThat(familiar("x").out()).isEqualTo("first x\n");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void showsWhyABuildFailed() throws IOException {
        Files.createFile(checkout.resolve("broken"));

        Ended ended = familiar("x");

        assertThat(ended.status()).isEqualTo(3);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("the compiler is unhappy").contains("the build failed");
        assertThat(checkout.resolve("target/dist/lock")).doesNotExist();
    }

    @Test
    void endsWhereACommandItNeedsIsNotThere() throws IOException {
        Path bin = Files.createDirectory(folder.resolve("bin"));

        Ended ended = familiar(Map.of("PATH", bin.toString()), "x");

        assertThat(ended.status()).isEqualTo(3);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .isEqualTo("familiar: the command cat is not on the PATH, which is: " + bin + "\n");
    }

    @Test
    void keepsACacheOfClassesAndIsQuietAboutABadOne() throws IOException {
        Ended withCache = familiar(Map.of(), "x");
        assertThat(onlyCache()).isNotEmptyFile();

        Files.writeString(onlyCache(), "this is no cache");
        Ended withBadCache = familiar(Map.of(), "x");

        assertThat(withCache.out()).isEqualTo("first x\n");
        assertThat(withBadCache).isEqualTo(new Ended(1, "first x\n", ""));
    }

    @Test
    void unpacksTheDatabasesLibraryOnceSoThatNoTemporaryFolderIsNeeded() throws IOException {
        Files.createDirectory(checkout.resolve("drivers"));
        for (Path jar : classPath("sqlite-jdbc-", "slf4j-api-")) {
            Files.copy(jar, checkout.resolve("drivers").resolve(jar.getFileName()));
        }
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Map<String, String> environment =
                Map.of(
                        "FAMILIAR_AOT",
                        "off",
                        "FAMILIAR_JAVA_OPTS",
                        "-Djava.io.tmpdir=" + temporary.resolve("nowhere"));

        Ended ended = familiar(environment, "database");

        assertThat(ended.out()).isEqualTo("42\nfirst database\n");
        assertThat(temporary).isEmptyDirectory();
        try (Stream<Path> all = Files.walk(checkout.resolve("target/dist"))) {
            assertThat(all.map(file -> file.getFileName().toString()))
                    .filteredOn(name -> name.contains("sqlitejdbc"))
                    .hasSize(1);
        }
    }

    @Test
    void keepsWhatACrashLeavesOutOfTheCurrentFolder() throws IOException {
        familiar();
        Path current = Files.createDirectory(folder.resolve("current"));

        Ended crashed = Shell.run(current, WITHOUT_CACHE, List.of(checkout + "/familiar", "crash"));

        assertThat(crashed.out()).doesNotContain("first");
        assertThat(current).isEmptyDirectory();
        Path crashes = checkout.resolve("target/dist/crashes");
        assertThat(Files.getPosixFilePermissions(crashes))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        try (Stream<Path> files = Files.list(crashes)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .singleElement(STRING)
                    .matches("crash-\\d+\\.log");
        }
    }

    @Test
    void endsAServerThatIsOutOfMemory() {
        Ended serve = familiar("serve");

        assertThat(serve.status()).isEqualTo(3);
        assertThat(serve.out()).doesNotContain("limps on");
    }

    @Test
    void clearsAwayTheLockOfABuildThatDied() throws IOException {
        Path lock = Files.createDirectories(checkout.resolve("target/dist/lock"));
        Files.writeString(lock.resolve("pid"), deadProcess() + "\n");

        assertThat(familiar("x").out()).isEqualTo("first x\n");
    }

    @Test
    void buildsOnceWhenSeveralAreStartedTogether() {
        try (ExecutorService starters = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Ended>> started =
                    Stream.of("a", "b", "c")
                            .map(name ->
                                    CompletableFuture.supplyAsync(() -> familiar(name), starters))
                            .toList();

            assertThat(started.stream().map(CompletableFuture::join).map(Ended::out))
                    .containsExactly("first a\n", "first b\n", "first c\n");
        }
        assertThat(builds()).isEqualTo(1);
    }

    private Ended familiar(String... arguments) {
        return familiar(WITHOUT_CACHE, arguments);
    }

    private Ended familiar(Map<String, String> environment, String... arguments) {
        String script = checkout.resolve("familiar").toString();
        return Shell.run(
                folder,
                environment,
                Stream.concat(Stream.of(script), Stream.of(arguments)).toList());
    }

    private void program(String word) throws IOException {
        Files.writeString(
                checkout.resolve("cli/src/main/program.txt"), programs + "/" + word + ".jar\n");
    }

    private long builds() {
        return Checkout.read(checkout.resolve("builds.txt")).lines().count();
    }

    private Path onlyCache() throws IOException {
        try (Stream<Path> all = Files.walk(checkout.resolve("target/dist"))) {
            List<Path> caches = all.filter(file -> file.endsWith("familiar.aot")).toList();
            assertThat(caches).hasSize(1);
            return caches.getFirst();
        }
    }

    private static List<Path> classPath(String... beginnings) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(entry ->
                        Stream.of(beginnings).anyMatch(entry.getFileName().toString()::startsWith))
                .toList();
    }

    private static long deadProcess() {
        Ended ended = Shell.run(Path.of("/"), Map.of(), List.of("/bin/sh", "-c", "echo $$"));
        return Long.parseLong(ended.out().strip());
    }

    /// Sets everything back by a minute, so that a change made now is surely younger than a build.
    private void age() throws IOException {
        FileTime past = FileTime.from(Instant.now().minusSeconds(60));
        try (Stream<Path> all = Files.walk(checkout)) {
            for (Path file : all.toList()) {
                Files.setLastModifiedTime(file, past);
            }
        }
    }
}
