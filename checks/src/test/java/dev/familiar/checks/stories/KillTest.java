package dev.familiar.checks.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A kill at any moment leaves a store that the next import completes.
class KillTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 400_000, 1_500_000})
    void anImportKilledOnTheWayAndRepeatedGivesWhatAWholeOneGives(long bytesWritten)
            throws IOException, InterruptedException {
        Program program = new Program("512m", folder);
        MadeUpOwner owner = MadeUpOwner.write(folder.resolve("archives"), 5, 3_000);
        Path killed = folder.resolve("killed");
        Path whole = folder.resolve("whole");

        boolean inTheMiddle =
                program.killWhen(
                        killed.resolve("familiar.db-wal"), bytesWritten, owner.importInto(killed));
        program.run(owner.importInto(killed));
        program.run(owner.importInto(whole));

        assertThat(inTheMiddle).isTrue();
        assertThat(triage(program, killed)).isNotEmpty().isEqualTo(triage(program, whole));
        assertThat(program.run("doctor", "--home", killed.toString()).exit()).isZero();
    }

    @Test
    void importingTwiceChangesNothing() throws IOException, InterruptedException {
        Program program = new Program("512m", folder);
        MadeUpOwner owner = MadeUpOwner.write(folder.resolve("archives"), 6, 800);
        Path home = folder.resolve("home");
        program.run(owner.importInto(home));
        String before = triage(program, home);

        program.run(owner.importInto(home));

        assertThat(triage(program, home)).isNotEmpty().isEqualTo(before);
    }

    private static String triage(Program program, Path home)
            throws IOException, InterruptedException {
        return program.run("triage", "--all", "--json", "--home", home.toString()).out();
    }
}
