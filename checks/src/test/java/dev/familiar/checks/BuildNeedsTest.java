package dev.familiar.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.checks.Shell.Ended;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `./build` says what the tests need and is not there, and `./build --install` installs it.
@DisabledOnOs(OS.WINDOWS)
class BuildNeedsTest {

    private static final String NOTHING = "none";

    @TempDir private Path folder;

    private MadeUpMachine machine;

    @BeforeEach
    void setUp() throws IOException {
        machine = new MadeUpMachine(folder);
    }

    @Test
    void saysFirstWhatIsMissingAndWhatToTypeForIt() throws IOException {
        machine.installer("apt-get", NOTHING);

        Ended build = machine.build();

        assertThat(build.status()).isZero();
        assertThat(build.err())
                .isEqualTo(
                        """
                        Building with %s
                        Not here, so the tests that need it are left out and listed at the end:
                          a browser, Chromium or Chrome: sudo apt-get install chromium
                          a mail server, Dovecot: sudo apt-get install dovecot-imapd
                          openssl, for the mail server's certificate: sudo apt-get install openssl
                          the right to mount a disk in memory: root on Linux has it
                        ./build --install installs what can be installed.
                        """
                                .formatted(machine.jdk()));
        assertThat(machine.calls()).isEmpty();
    }

    @Test
    void namesTheSiteOfMavenWhereItKnowsNoInstaller() throws IOException {
        machine.take("mvn");

        Ended build = machine.build();

        assertThat(build)
                .isEqualTo(
                        new Ended(
                                3,
                                "",
                                """
                                Familiar is built with Maven 3.8.7 or newer, and there is no mvn on the PATH.
                                Take it from https://maven.apache.org and put its bin folder on the PATH.
                                """));
    }

    @Test
    void namesTheInstallersCommandWhereItKnowsOne() throws IOException {
        machine.take("mvn");
        machine.installer("dnf", NOTHING);

        assertThat(machine.build().err())
                .contains("Install it:\n  sudo dnf install maven\nor take it from https://maven");
    }

    @Test
    void endsWhereACommandItNeedsIsNotThere() throws IOException {
        machine.take("dirname");
        machine.take("sort");

        Ended build = machine.build("--print-jdk");

        assertThat(build.status()).isEqualTo(3);
        assertThat(build.out()).isEmpty();
        assertThat(build.err())
                .contains("./build cannot work without these commands", "dirname sort.")
                .doesNotContain("not found");
    }

    @Test
    void saysNothingOfItWhereAllIsThere() throws IOException {
        hasEverything();

        assertThat(machine.build().err()).isEqualTo("Building with " + machine.jdk() + "\n");
    }

    @Test
    void saysNothingOfItWhereNoTestsAreRun() {
        assertThat(machine.build("-pl", "model", "compile"))
                .isEqualTo(
                        new Ended(
                                0,
                                machine.jdk() + " -B -pl model compile\n",
                                "Building with " + machine.jdk() + "\n"));
        assertThat(machine.build("-DskipTests", "package").out()).doesNotContain("passed");
    }

    @Test
    void takesABrowserThatDoesNotStartForNone() throws IOException {
        hasEverything();
        machine.installer("dnf", NOTHING);
        machine.standIn("../chromium", "echo 'install me with snap' >&2; exit 1");

        assertThat(machine.build().err()).contains("sudo dnf install chromium");
    }

    @Test
    void installsWithAptAsRootAndKeepsTheMailServerFromServing() throws IOException {
        machine.becomeRoot();
        machine.installer("apt-get", NOTHING);
        machine.recording("systemctl", "");

        Ended build = machine.build("--install", "-ntp");

        assertThat(machine.calls())
                .containsExactly(
                        "apt-get update -q",
                        "apt-get install -q -y --no-install-recommends chromium",
                        "systemctl mask dovecot.service dovecot.socket",
                        "apt-get install -q -y --no-install-recommends dovecot-imapd",
                        "apt-get install -q -y --no-install-recommends openssl");
        assertThat(build.err()).doesNotContain("Not here").contains("systemctl unmask");
        assertThat(build.out()).startsWith(machine.jdk() + " -B -ntp verify\n");
    }

    @Test
    void installsWithDnfThroughSudo() throws IOException {
        machine.installer("dnf", NOTHING);
        machine.recording("sudo", "shift; exec \"$@\"");

        Ended build = machine.build("--install");

        assertThat(machine.calls())
                .containsExactly(
                        "sudo -n dnf install -q -y chromium",
                        "dnf install -q -y chromium",
                        "sudo -n dnf install -q -y dovecot",
                        "dnf install -q -y dovecot",
                        "sudo -n dnf install -q -y openssl",
                        "dnf install -q -y openssl");
        assertThat(build.err()).doesNotContain("a browser").contains("the right to mount");
    }

    @Test
    void installsWithHomebrew() throws IOException {
        machine.installer("brew", NOTHING);

        machine.build("--install");

        assertThat(machine.calls())
                .containsExactly(
                        "brew install --cask google-chrome",
                        "brew install dovecot",
                        "brew install openssl");
    }

    @Test
    void installsMavenToo() throws IOException {
        hasEverything();
        machine.take("mvn");
        machine.installer("apt-get", NOTHING);

        assertThat(machine.build().status()).isEqualTo(3);
        Ended build = machine.build("--install");

        assertThat(machine.calls())
                .containsExactly(
                        "apt-get update -q", "apt-get install -q -y --no-install-recommends maven");
        assertThat(build.status()).isZero();
        assertThat(build.out()).startsWith(machine.jdk() + " -B verify\n");
    }

    @Test
    void installsNothingWhereAllIsThere() throws IOException {
        hasEverything();
        machine.installer("apt-get", NOTHING);

        assertThat(machine.build("--install").status()).isZero();
        assertThat(machine.calls()).isEmpty();
    }

    @Test
    void goesOnWhereOnePackageCannotBeHad() throws IOException {
        machine.becomeRoot();
        machine.installer("apt-get", "chromium");

        Ended build = machine.build("--install");

        assertThat(build.status()).isZero();
        assertThat(build.err())
                .contains("no such package", "chromium could not be installed")
                .contains("a browser, Chromium or Chrome: sudo apt-get install chromium")
                .doesNotContain("a mail server, Dovecot:");
    }

    @Test
    void namesThePackagesWhereItMayNotInstall() throws IOException {
        machine.installer("apt-get", NOTHING);

        Ended build = machine.build("--install");

        assertThat(machine.calls()).isEmpty();
        assertThat(build.err())
                .contains("not root, and there is no sudo")
                .contains("dovecot-imapd could not be installed")
                .contains("a mail server, Dovecot: sudo apt-get install dovecot-imapd");
        assertThat(build.out()).startsWith(machine.jdk() + " -B verify\n");
    }

    @Test
    void namesThePackagesWhereItDoesNotKnowTheInstaller() throws IOException {
        machine.recording("pacman", "");

        Ended build = machine.build("--install");

        assertThat(machine.calls()).isEmpty();
        assertThat(build.err())
                .contains("Install chromium yourself: sudo pacman -S chromium")
                .contains("Install dovecot yourself: sudo pacman -S dovecot");
    }

    private void hasEverything() throws IOException {
        machine.becomeRoot();
        machine.give("chromium");
        machine.give("dovecot");
        machine.give("openssl");
    }
}
