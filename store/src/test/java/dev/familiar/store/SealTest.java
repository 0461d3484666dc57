package dev.familiar.store;

import static dev.familiar.store.Samples.AS_OF;
import static dev.familiar.store.Samples.connection;
import static dev.familiar.store.Samples.described;
import static dev.familiar.store.Samples.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.familiar.store.OwnerBook.Choice;
import dev.familiar.store.OwnerBook.Decision;
import dev.familiar.store.StoreException.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A backup comes back as it was written, or not at all.
class SealTest {

    private static final int SUM = 32;

    @TempDir Path folder;

    private Path backup;
    private byte[] whole;

    @BeforeEach
    void aBackup() throws IOException {
        backup = folder.resolve("b.familiar");
        try (Store store = Store.open(folder.resolve("home"))) {
            put(store, "a", AS_OF, described(connection("ada", "Ada Example", "Acme Rockets")));
            store.owner().decide(new Decision("r-1", Choice.LATER, "n", AS_OF, "{}"), null, null);
            store.backup(new BackupPlan(backup, false, false));
        }
        whole = Files.readAllBytes(backup);
    }

    private void refuses(byte[] changed) throws IOException {
        Path bad = Files.write(folder.resolve("bad"), changed);
        Path fresh = folder.resolve("fresh");
        assertThatThrownBy(() -> Store.restore(bad, fresh))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        e -> {
                            assertThat(e.problem()).isEqualTo(Problem.DAMAGED);
                            assertThat(e).hasMessageContaining("nothing was changed");
                        });
        assertThat(fresh).doesNotExist();
    }

    private byte[] turned(int bit) {
        byte[] bytes = whole.clone();
        bytes[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
        return bytes;
    }

    @Test
    void refusesABackupOfWhichAnyBitTurned() throws IOException {
        int bits = whole.length * Byte.SIZE;
        // The mark, the sum, and anywhere.
        IntStream some =
                IntStream.concat(
                        IntStream.concat(
                                IntStream.range(68 * Byte.SIZE, 72 * Byte.SIZE),
                                IntStream.range(bits - SUM * Byte.SIZE, bits)),
                        new Random(7).ints(200, 0, bits));
        for (int bit : some.toArray()) {
            refuses(turned(bit));
        }
    }

    @Test
    void refusesABackupThatWasCutOrHasMoreAtItsEnd() throws IOException {
        for (int cut : new int[] {1, 31, SUM, 33, 64, 4096, 4096 + SUM, whole.length / 2}) {
            refuses(Arrays.copyOf(whole, whole.length - cut));
        }
        for (int more : new int[] {1, SUM, 4096, 5000}) {
            refuses(Arrays.copyOf(whole, whole.length + more));
        }
    }

    @Test
    void saysThatTheChecksumIsNotTheOneOfWhatItHolds() throws IOException {
        Path bad = Files.write(folder.resolve("bad"), turned(8 * 5000));

        assertThatThrownBy(() -> Store.restore(bad, folder.resolve("home")))
                .hasMessageContaining("checksum");

        assertThat(folder.resolve("home/familiar.db.part")).doesNotExist();
        try (Store store = Store.open(folder.resolve("home"))) {
            assertThat(store.owner().decisions()).hasSize(1);
        }
    }

    @Test
    void isTheSha256OfEverythingBeforeIt() throws NoSuchAlgorithmException {
        int end = whole.length - SUM;

        assertThat(MessageDigest.getInstance("SHA-256").digest(Arrays.copyOf(whole, end)))
                .isEqualTo(Arrays.copyOfRange(whole, end, whole.length));
    }

    @Test
    void takesABackupOfAnEarlierVersionAndSaysThatItHasNone() throws IOException, SQLException {
        Backup.change(backup, sql -> sql.execute("PRAGMA application_id = " + FileMark.BACKUP_ID));

        assertThat(Store.restore(backup, folder.resolve("fresh")).sealed()).isFalse();

        try (Store store = Store.open(folder.resolve("fresh"))) {
            assertThat(store.owner().decisions()).hasSize(1);
        }
    }

    @Test
    void refusesABackupOfAnEarlierVersionThatIsLongerOrShorterThanItSays()
            throws IOException, SQLException {
        Backup.change(backup, sql -> sql.execute("PRAGMA application_id = " + FileMark.BACKUP_ID));
        byte[] earlier = Files.readAllBytes(backup);

        refuses(Arrays.copyOf(earlier, earlier.length + 5000));
        refuses(Arrays.copyOf(earlier, earlier.length - 5000));
    }

    @Test
    void passesOverALogThatLiesBesideABackup() throws IOException {
        Files.writeString(folder.resolve("b.familiar-wal"), "somebody's last words");
        Files.writeString(folder.resolve("b.familiar-journal"), "somebody's last words");

        assertThat(Store.restore(backup, folder.resolve("fresh")).sealed()).isTrue();
    }
}
