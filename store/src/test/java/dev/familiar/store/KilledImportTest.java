package dev.familiar.store;

import static dev.familiar.store.Samples.AS_OF;
import static dev.familiar.store.Samples.archive;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledImportTest {

    @TempDir Path home;

    @Test
    void goesOnWhereAKilledProgramLeftOff() throws IOException, InterruptedException {
        killInTheMiddle();

        try (Store store = Store.open(home)) {
            assertThat(store.check().problems()).isEmpty();
            try (ImportSession session = store.begin(archive("killed"), AS_OF)) {
                int mark = (int) session.resumeMark();
                assertThat(mark).isGreaterThanOrEqualTo(5 * KilledImport.STEP);
                // Killed between the rows and their mark, the rows are there and read once more.
                assertThat(session.counts().added())
                        .isBetween((long) mark, (long) mark + KilledImport.STEP);

                IntStream.range(mark, mark + 1000).forEach(i -> KilledImport.deliver(session, i));
                session.finish();

                assertThat(session.counts().added()).isEqualTo(mark + 1000);
                assertThat(session.counts().unchanged()).isZero();
                assertThat(store.check().counts()).containsEntry("interaction", mark + 1000L);
            }
        }
    }

    /// Starts the import in a program of its own and kills it once it says that it is under way.
    private void killInTheMiddle() throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Xmx200m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledImport.class.getName(),
                                home.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (BufferedReader said = process.inputReader()) {
            assertThat(said.readLine()).isEqualTo("in the middle");
        } finally {
            process.destroyForcibly().waitFor();
        }
        // 128 + 9: ended by SIGKILL, not by itself.
        assertThat(process.exitValue()).isEqualTo(137);
    }
}
