package dev.familiar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultLogTest {

    @TempDir private Path home;

    private FaultLog log() {
        return new FaultLog(home, () -> Instant.parse("2026-03-01T08:00:00Z"));
    }

    private static IllegalStateException fault() {
        return new IllegalStateException(
                "Ada Oberlander is not here", new IOException("/home/ada/mail.mbox"));
    }

    @Test
    void keepsWhatHappenedWhereAndNobodysName() {
        assertThat(log().keep(fault())).isTrue();

        assertThat(home.resolve(FaultLog.NAME))
                .content()
                .startsWith("2026-03-01T08:00:00Z\njava.lang.IllegalStateException\n")
                .contains("  at dev.familiar.web.FaultLogTest.fault(FaultLogTest.java:")
                .contains("caused by java.io.IOException\n")
                .doesNotContain("Ada", "ada", "Oberlander");
    }

    @Test
    void isReadByTheOwnerOnly() throws IOException {
        var _ = log().keep(fault());

        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(home.resolve(FaultLog.NAME))))
                .isEqualTo("rw-------");
    }

    @Test
    void staysSmallHoweverManyFaultsThereAre() throws IOException {
        FaultLog log = log();
        for (int i = 0; i < 3_000; i++) {
            assertThat(log.keep(fault())).isTrue();
        }

        try (Stream<Path> files = Files.list(home.resolve("log"))) {
            assertThat(files)
                    .hasSize(2)
                    .allSatisfy(file ->
                            assertThat(Files.size(file)).isBetween(1L, FaultLog.MOST_BYTES));
        }
    }

    @Test
    void saysThatItCouldNotKeepIt() throws IOException {
        Files.writeString(home.resolve("log"), "a file where the folder should be");

        assertThat(log().keep(fault())).isFalse();
    }

    @Test
    void bringsNoHomeBackThatWasDeleted() throws IOException {
        Path gone = Files.createDirectory(home.resolve("gone"));
        FaultLog log = new FaultLog(gone, () -> Instant.parse("2026-03-01T08:00:00Z"));
        Files.delete(gone);

        assertThat(log.keep(fault())).isFalse();
        assertThat(gone).doesNotExist();
    }
}
