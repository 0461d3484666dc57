package dev.familiar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.familiar.store.LearningLog.Said;
import dev.familiar.store.LearningLog.Word;
import dev.familiar.store.StoreException.Problem;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearningLogTest {

    private static final Said FREEZE =
            new Said(Word.FREEZE, Instant.parse("2026-03-01T12:00:00.123Z"));
    private static final Said THAW = new Said(Word.THAW, Instant.parse("2026-03-02T12:00:00Z"));
    private static final Said RESET = new Said(Word.RESET, Instant.parse("2026-03-03T12:00:00Z"));
    private static final Said RESTORE =
            new Said(Word.RESTORE, Instant.parse("2026-03-04T12:00:00Z"));

    @TempDir Path home;

    @Test
    void keepsEveryWordAndTakesNoneBack() {
        try (Store store = Store.open(home)) {
            assertThat(store.learning().all()).isEmpty();
            store.learning().say(FREEZE);
            store.learning().say(THAW);
            store.learning().say(RESET);
            store.learning().say(RESTORE);
        }
        try (Store store = Store.openReadOnly(home)) {
            assertThat(store.learning().all()).containsExactly(FREEZE, THAW, RESET, RESTORE);
        }
    }

    @Test
    void keepsTheOrderOfSayingWhereTheClockWasSetBack() {
        try (Store store = Store.open(home)) {
            store.learning().say(THAW);
            store.learning().say(FREEZE);

            assertThat(store.learning().all()).containsExactly(THAW, FREEZE);
        }
    }

    @Test
    void showsThatTheStoreChanged() {
        try (Store store = Store.open(home)) {
            Epochs before = store.epochs();
            store.learning().say(RESET);

            assertThat(store.epochs()).as("verdicts are worked out anew").isNotEqualTo(before);
        }
    }

    @Test
    void outlivesARebuild() {
        try (Store store = Store.open(home)) {
            store.learning().say(FREEZE);
            store.rebuild();

            assertThat(store.learning().all()).containsExactly(FREEZE);
        }
    }

    @Test
    void comesBackWithABackup(@TempDir Path elsewhere) {
        Path backup = elsewhere.resolve("backup.familiar");
        try (Store store = Store.open(home)) {
            store.learning().say(FREEZE);
            store.backup(new BackupPlan(backup, false, false));
            store.learning().say(RESET);
        }

        Store.restore(backup, home);

        try (Store store = Store.open(home)) {
            assertThat(store.learning().all()).containsExactly(FREEZE);
        }
    }

    @Test
    void isNotWrittenByWhoMayOnlyRead() {
        Store.open(home).close();
        try (Store reader = Store.openReadOnly(home)) {
            assertThatThrownBy(() -> reader.learning().say(FREEZE))
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            e -> assertThat(e.problem()).isEqualTo(Problem.NOT_ACCESSIBLE));
            assertThat(reader.learning().all()).isEmpty();
        }
    }
}
