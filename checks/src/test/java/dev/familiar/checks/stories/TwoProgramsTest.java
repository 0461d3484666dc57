package dev.familiar.checks.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two programs at one home: one serves or imports, the other answers.
class TwoProgramsTest {

    @TempDir Path folder;

    @Test
    void readsAndBacksUpBesideOneThatServes() throws IOException, InterruptedException {
        Program program = new Program("512m", folder);
        MadeUpOwner owner = MadeUpOwner.write(folder.resolve("archives"), 11, 400);
        Path home = folder.resolve("home");
        program.run(owner.importInto(home));
        String[] triage = {"triage", "--all", "--json", "--home", home.toString()};
        String alone = program.run(triage).out();
        Path backup = folder.resolve("b.familiar");

        Process serving = program.startAndAwaitLine("serve", "--home", home.toString());
        try {
            assertThat(program.run(triage).out()).isNotEmpty().isEqualTo(alone);
            for (List<String> reading :
                    List.of(
                            List.of("people", "--home", home.toString()),
                            List.of("search", "the", "--home", home.toString()),
                            List.of("doctor", "--home", home.toString()),
                            List.of("backup", backup.toString(), "--home", home.toString()))) {
                Program.Result result = program.run(reading.toArray(String[]::new));
                assertThat(result.exit()).as(reading.getFirst() + result.err()).isZero();
            }
            Program.Result second = program.run(owner.importInto(home));
            assertThat(second.exit()).isEqualTo(3);
            assertThat(second.err()).contains("another Familiar is writing");
            assertThat(serving.isAlive()).isTrue();
        } finally {
            serving.destroyForcibly().waitFor();
        }

        Path other = folder.resolve("other");
        program.run("restore", backup.toString(), "--home", other.toString());
        assertThat(program.run("triage", "--all", "--json", "--home", other.toString()).out())
                .isEqualTo(alone);
        assertThat(home.resolve("familiar.lock")).exists();
        assertThat(Files.exists(folder.resolve("b.familiar-wal"))).isFalse();
    }

    @Test
    void answersWhileAnotherImports() throws IOException, InterruptedException {
        Program program = new Program("512m", folder);
        MadeUpOwner owner = MadeUpOwner.write(folder.resolve("archives"), 12, 6_000);
        Path home = folder.resolve("home");
        program.run(MadeUpOwner.write(folder.resolve("first"), 12, 200).importInto(home));

        Process importing = program.start(owner.importInto(home));
        int beside = 0;
        do {
            Program.Result people = program.run("people", "--json", "--home", home.toString());
            Program.Result doctor = program.run("doctor", "--json", "--home", home.toString());
            assertThat(people.exit()).as(people.err()).isZero();
            assertThat(people.out()).isNotEmpty();
            // An import under way is something to look at, never damage.
            assertThat(doctor.exit()).as(doctor.err()).isIn(0, 1);
            assertThat(doctor.out()).contains("whole, schema version");
            beside += importing.isAlive() ? 1 : 0;
        } while (importing.isAlive());

        assertThat(importing.waitFor()).isLessThan(2);
        assertThat(beside).isPositive();
        assertThat(program.run("doctor", "--home", home.toString()).exit()).isZero();
    }
}
