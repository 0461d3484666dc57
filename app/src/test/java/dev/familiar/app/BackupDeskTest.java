package dev.familiar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.familiar.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the owner is told of a backup, and whether it is so.
class BackupDeskTest {

    private static final InstantSource NOW =
            InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z"));

    @TempDir Path folder;

    private Path home;
    private Path file;

    @BeforeEach
    void makesAHome() {
        home = folder.resolve("home");
        file = folder.resolve("a.backup");
        Familiar.open(home, NOW).close();
    }

    private List<String> backUp(boolean replace, boolean withArchives) {
        try (Familiar familiar = Familiar.openReading(home, NOW)) {
            return familiar.backup(new BackupRequest(file, replace, withArchives));
        }
    }

    private void drop(String name, int bytes) throws IOException {
        Files.createDirectories(home.resolve("archives"));
        Files.write(home.resolve("archives").resolve(name), new byte[bytes]);
    }

    @Test
    void saysThatThePolicyIsInItAndThatItIsToBeKeptSafe() throws IOException {
        assertThat(backUp(false, false))
                .singleElement()
                .asString()
                .contains(file + ", with policy.toml.", "keep it as safe as them");

        Files.delete(home.resolve("policy.toml"));
        assertThat(backUp(true, false))
                .singleElement()
                .asString()
                .contains(file + ". It holds")
                .doesNotContain("policy.toml");
    }

    @Test
    void saysHowManyDroppedArchivesAreLeftOutAndHowTheyCanBePacked() throws IOException {
        drop("one.mbox", 2_000);
        drop("two.mbox", 1_000);

        List<String> without = backUp(false, false);
        List<String> with = backUp(true, true);

        assertThat(without).hasSize(2);
        assertThat(without.getLast())
                .contains("Not in it: 2 archives dropped into the browser", "--with-archives");
        assertThat(with).singleElement().asString().contains("with policy.toml and 2 archives");
        assertThat(Familiar.restore(file, folder.resolve("other")))
                .contains("2 archives put back into archives.");
        assertThat(folder.resolve("other/archives/one.mbox")).hasSize(2_000);
    }

    @Test
    void leavesAnEarlierBackupAloneUnlessItIsToBeReplaced() throws IOException {
        var _ = backUp(false, false);
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> backUp(false, false)).isInstanceOf(StoreException.class);
        assertThat(file).hasBinaryContent(before);
        assertThat(backUp(true, false)).hasSize(1);
    }

    @Test
    void saysWhatWasPutAsideOnRestoringAndThatItIsThere() throws IOException {
        var _ = backUp(false, false);

        List<String> said = Familiar.restore(file, home);

        assertThat(said.getFirst()).startsWith("Restored. What was there before is kept");
        String kept = said.getFirst().replaceFirst(".* as (.*)\\.$", "$1");
        try (Stream<Path> files = Files.list(home)) {
            assertThat(files.map(path -> String.valueOf(path.getFileName())))
                    .contains(kept.split(", "));
        }
        assertThat(Familiar.restore(file, folder.resolve("fresh"))).first().isEqualTo("Restored.");
    }

    @Test
    void saysThatAStoreKeptAsideCarriesNoChecksum() {
        var _ = backUp(false, false);
        List<String> said = Familiar.restore(file, home);
        assertThat(said).noneMatch(line -> line.contains("checksum"));

        Path kept = home.resolve("familiar.db.before-restore");
        assertThat(Familiar.restore(kept, folder.resolve("fresh")))
                .anyMatch(line -> line.contains("It carries no checksum"));
    }

    @Test
    void saysThatThePolicyIsAsItWasWhereTheBackupHoldsNone() throws IOException {
        Files.delete(home.resolve("policy.toml"));
        var _ = backUp(false, false);
        Files.writeString(home.resolve("policy.toml"), "# mine\n");

        assertThat(Familiar.restore(file, home))
                .contains("The backup holds no policy.toml: your policy is as it was.");
        assertThat(home.resolve("policy.toml")).hasContent("# mine");
    }

    @Test
    void restoresNothingOverAHomeThatIsOpen() {
        var _ = backUp(false, false);
        try (Familiar familiar = Familiar.open(home, NOW)) {
            assertThatThrownBy(() -> Familiar.restore(file, home))
                    .isInstanceOf(StoreException.class);
            assertThat(familiar.people().count()).isZero();
        }
    }
}
