package dev.familiar.checks;

import dev.familiar.checks.Shell.Ended;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// A checkout with the real `./build` on a machine where next to nothing is installed: on its PATH
/// lie a few real tools, and stand-ins that write down how they were called.
///
/// It has a JDK and, until [#take] removes it, a Maven, which hands over the reports prepared with
/// [#willReport].
final class MadeUpMachine {

    /// The tools `./build` may count on: POSIX has them all.
    private static final List<String> TOOLS =
            List.of(
                    "awk",
                    "cat",
                    "cp",
                    "dirname",
                    "env",
                    "find",
                    "head",
                    "mkdir",
                    "readlink",
                    "rm",
                    "rmdir",
                    "sed",
                    "sh",
                    "sort");

    private final Path folder;
    private final Path bin;
    private final Path checkout;
    private final Map<String, String> environment = new HashMap<>();

    MadeUpMachine(Path folder) throws IOException {
        this.folder = folder;
        bin = Files.createDirectories(folder.resolve("bin"));
        checkout = Files.createDirectories(folder.resolve("a checkout"));
        Files.copy(Checkout.ROOT.resolve("build"), checkout.resolve("build"));
        Files.createDirectories(folder.resolve("reports"));
        for (String tool : TOOLS) {
            standIn(tool, "exec " + real(tool) + " \"$@\"");
        }
        Path jdk = folder.resolve("jdk");
        executable(jdk.resolve("bin/java"), "#!/bin/sh\n");
        executable(jdk.resolve("bin/javac"), "#!/bin/sh\n");
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.3\"\n");
        environment.put("JAVA_HOME", jdk.toString());
        environment.put("PATH", bin.toString());
        environment.put("FAMILIAR_CHROMIUM", folder.resolve("chromium").toString());
        environment.put("FAMILIAR_DOVECOT", folder.resolve("dovecot").toString());
        environment.put("CALLS", folder.resolve("calls.txt").toString());
        standIn("id", "echo 1000");
        give("mvn");
    }

    private static Path real(String tool) {
        return Stream.of("/usr/bin", "/bin")
                .map(place -> Path.of(place, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    /// Puts a command on the PATH.
    void standIn(String name, String script) throws IOException {
        executable(bin.resolve(name), "#!/bin/sh\n" + script + "\n");
    }

    /// Puts a command on the PATH that writes its name and arguments down before it does anything.
    void recording(String name, String script) throws IOException {
        standIn(name, "echo \"" + name + " $*\" >>\"$CALLS\"\n" + script);
    }

    /// Puts an installer on the PATH that installs what it is asked for, but for `unknown`.
    void installer(String name, String unknown) throws IOException {
        recording(
                name,
                """
                for package in "$@"; do
                    case $package in
                        @UNKNOWN@) echo "no such package"; exit 100 ;;
                        chromium | google-chrome) place=$FAMILIAR_CHROMIUM ;;
                        dovecot | dovecot-imapd) place=$FAMILIAR_DOVECOT ;;
                        openssl) place=@BIN@/openssl ;;
                        maven) cp '@FOLDER@/mvn' '@BIN@/mvn'; continue ;;
                        *) continue ;;
                    esac
                    cp '@FOLDER@/program' "$place"
                done
                """
                        .replace("@UNKNOWN@", unknown)
                        .replace("@BIN@", bin.toString())
                        .replace("@FOLDER@", folder.toString()));
        executable(folder.resolve("program"), "#!/bin/sh\n");
    }

    /// Becomes root, and may mount.
    void becomeRoot() throws IOException {
        standIn("id", "echo 0");
        standIn("mount", "");
        standIn("umount", "");
    }

    /// Has this program: `chromium`, `dovecot`, `openssl` or `mvn`.
    void give(String program) throws IOException {
        switch (program) {
            case "chromium", "dovecot" -> executable(folder.resolve(program), "#!/bin/sh\n");
            case "mvn" -> {
                String maven =
                        """
                        #!/bin/sh
                        if [ "$1" = -v ]; then echo "Apache Maven 3.9.11 (unknown)"; exit 0; fi
                        echo "$JAVA_HOME $*"
                        cp -R '@FOLDER@/reports/.' .
                        [ ! -e '@FOLDER@/red' ] || exit 1
                        """
                                .replace("@FOLDER@", folder.toString());
                executable(folder.resolve("mvn"), maven);
                executable(bin.resolve("mvn"), maven);
            }
            default -> standIn(program, "");
        }
    }

    /// Has this program on the PATH no longer.
    void take(String program) throws IOException {
        Files.delete(bin.resolve(program));
    }

    /// The next Maven run leaves this report of a room's test behind, as Surefire does.
    void willReport(String room, String test, String xml) throws IOException {
        write(folder.resolve("reports"), room, test, xml);
    }

    /// A report of an earlier run.
    void reported(String room, String test, String xml) throws IOException {
        write(checkout, room, test, xml);
    }

    /// The next Maven run fails.
    void willFail() throws IOException {
        Files.createFile(folder.resolve("red"));
    }

    private static void write(Path under, String room, String test, String xml) throws IOException {
        Path reports = Files.createDirectories(under.resolve(room + "/target/surefire-reports"));
        Files.writeString(reports.resolve("TEST-" + test + ".xml"), xml);
    }

    /// The home of its JDK.
    String jdk() {
        return Objects.requireNonNull(environment.get("JAVA_HOME"));
    }

    /// Runs `./build`.
    Ended build(String... arguments) {
        return Shell.run(
                folder,
                environment,
                Stream.concat(Stream.of(checkout + "/build"), Stream.of(arguments)).toList());
    }

    /// How the recording commands were called, in order.
    List<String> calls() {
        try {
            Path calls = folder.resolve("calls.txt");
            return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void executable(Path file, String text) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
