package dev.familiar.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.checks.Shell.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `./build` finds the right JDK and Maven, or says what to install.
@DisabledOnOs(OS.WINDOWS)
class BuildScriptTest {

    private static final String NO_TESTS = "0 passed, 0 failed, 0 skipped\n";

    @TempDir private Path folder;

    @BeforeEach
    void makeACheckout() throws IOException {
        Files.createDirectory(folder.resolve("checkout"));
        Files.copy(Checkout.ROOT.resolve("build"), folder.resolve("checkout/build"));
    }

    @Test
    void takesTheJdkThatJavaHomeNames() throws IOException {
        Path jdk = fakeJdk("my jdk", "25.0.3");

        Ended build = build(Map.of("JAVA_HOME", jdk.toString()), "--print-jdk");

        assertThat(build).isEqualTo(new Ended(0, jdk + "\n", ""));
    }

    @Test
    void passesOverAJavaHomeThatIsTooOld() throws IOException {
        Path old = fakeJdk("old", "21.0.2");
        Path jdk = fakeJdk("home/.jdks/temurin-26", "26");

        Ended build = build(Map.of("JAVA_HOME", old.toString()), "--print-jdk");

        assertThat(build.status()).isZero();
        assertThat(build.out()).isNotEqualTo(old + "\n").isNotBlank();
        assertThat(jdk).exists();
    }

    @Test
    void passesOverAJavaWithoutACompiler() throws IOException {
        Path runtime = fakeJdk("runtime", "25.0.3");
        Files.delete(runtime.resolve("bin/javac"));

        assertThat(build(Map.of("JAVA_HOME", runtime.toString()), "--print-jdk").out())
                .isNotEqualTo(runtime + "\n");
    }

    @Test
    void followsTheJavaOnThePath() throws IOException {
        Path jdk = fakeJdk("somewhere", "27-ea");
        Path bin = Files.createDirectory(folder.resolve("links"));
        Files.createSymbolicLink(bin.resolve("java"), jdk.resolve("bin/java"));

        Ended build = build(Map.of("PATH", bin + ":/usr/bin:/bin"), "--print-jdk");

        assertThat(build.out()).isEqualTo(jdk + "\n");
    }

    @Test
    void runsMavenUnderThatJdkWithTheArgumentsGiven() throws IOException {
        Path jdk = fakeJdk("jdk", "25");
        Path bin = fakeMaven("3.9.11");
        Map<String, String> environment =
                Map.of("JAVA_HOME", jdk.toString(), "PATH", bin + ":/usr/bin:/bin");

        assertThat(build(environment).out()).isEqualTo(jdk + " -B verify\n" + NO_TESTS);
        assertThat(build(environment, "-pl", "a b", "-am").out())
                .isEqualTo(jdk + " -B -pl a b -am verify\n" + NO_TESTS);
        assertThat(build(environment, "--quiet", "-X", "test").out())
                .isEqualTo(jdk + " -B -q -ntp -X test\n");
    }

    @Test
    void refusesAMavenThatIsTooOld() throws IOException {
        Path jdk = fakeJdk("jdk", "25");
        Path bin = fakeMaven("3.8.6");

        Ended build = build(Map.of("JAVA_HOME", jdk.toString(), "PATH", bin + ":/usr/bin:/bin"));

        assertThat(build.status()).isEqualTo(3);
        assertThat(build.out()).isEmpty();
        assertThat(build.err())
                .contains("Maven 3.8.7 or newer")
                .contains("is 3.8.6")
                .contains("maven.apache.org");
    }

    @Test
    void passesMavensFailureOn() throws IOException {
        Path jdk = fakeJdk("jdk", "25");
        Path bin = fakeMaven("4.0.0");

        Ended build =
                build(Map.of("JAVA_HOME", jdk.toString(), "PATH", bin + ":/usr/bin:/bin"), "fail");

        assertThat(build.status()).isEqualTo(1);
    }

    private Ended build(Map<String, String> environment, String... arguments) {
        return Shell.run(
                folder,
                environment,
                Stream.concat(Stream.of(folder + "/checkout/build"), Stream.of(arguments))
                        .toList());
    }

    private Path fakeJdk(String name, String version) throws IOException {
        Path jdk = folder.resolve(name);
        executable(jdk.resolve("bin/java"), "#!/bin/sh\n");
        executable(jdk.resolve("bin/javac"), "#!/bin/sh\n");
        Files.writeString(
                jdk.resolve("release"),
                "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return jdk;
    }

    private Path fakeMaven(String version) throws IOException {
        Path bin = folder.resolve("maven/bin");
        executable(
                bin.resolve("mvn"),
                """
                #!/bin/sh
                case "$*" in
                    -v) echo "Apache Maven %s (sources unknown)" ;;
                    *fail) exit 1 ;;
                    *) echo "$JAVA_HOME $*" ;;
                esac
                """
                        .formatted(version));
        return bin;
    }

    private static void executable(Path file, String text) throws IOException {
        Files.createDirectories(file.resolve("..").normalize());
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
