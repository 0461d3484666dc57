package dev.familiar.store;

import static dev.familiar.store.Samples.ADA;
import static dev.familiar.store.Samples.AS_OF;
import static dev.familiar.store.Samples.BOB;
import static dev.familiar.store.Samples.LATER;
import static dev.familiar.store.Samples.OWNER;
import static dev.familiar.store.Samples.SOMEWHERE;
import static dev.familiar.store.Samples.archive;
import static dev.familiar.store.Samples.connection;
import static dev.familiar.store.Samples.described;
import static dev.familiar.store.Samples.happened;
import static dev.familiar.store.Samples.mail;
import static dev.familiar.store.Samples.marked;
import static dev.familiar.store.Samples.part;
import static dev.familiar.store.Samples.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.familiar.model.source.Fault;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Participant;
import dev.familiar.model.source.Position;
import dev.familiar.model.source.Role;
import dev.familiar.store.StoreException.Problem;
import dev.familiar.store.row.ArchiveIdentity;
import dev.familiar.store.row.InteractionRow;
import dev.familiar.store.row.JobChange;
import dev.familiar.store.row.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportSessionTest {

    @TempDir Path home;
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(home);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Interaction toOwner(String id) {
        return mail(id, part(Role.FROM, "Ada Example", ADA), part(Role.TO, "", OWNER));
    }

    private static void deliver(ImportSession session, int from, int to) {
        IntStream.range(from, to).forEach(i -> session.put(happened(toOwner("m" + i)), SOMEWHERE));
    }

    @Test
    void givesBackWhatWasPut() {
        Interaction mail = toOwner("1");

        put(store, "a", AS_OF, happened(mail));

        InteractionRow row = store.interactions().interaction("mail:1").orElseThrow();
        assertThat(row.interaction()).isEqualTo(mail);
        assertThat(row.archivePath()).isEqualTo("/archives/a");
        assertThat(row.position()).isEqualTo(new Position("a", "byte 17"));
    }

    @Test
    void saysThatTheSameContentIsAlreadyThereWhereverItLies() {
        put(store, "a", AS_OF, happened(toOwner("1")));

        ArchiveIdentity moved = new ArchiveIdentity("/elsewhere/a", "mbox", "a", "sha-a", 1000);
        try (ImportSession again = store.begin(moved, LATER)) {
            assertThat(again.alreadyComplete()).isTrue();
            assertThat(again.counts().added()).isEqualTo(1);
        }
        assertThat(store.interactions().interaction("mail:1").orElseThrow().archivePath())
                .isEqualTo("/elsewhere/a");
    }

    @Test
    void goesOnBehindTheMarkOfAnArchiveThatGrows() {
        try (ImportSession session = store.beginGrowing(archive("a"), AS_OF)) {
            deliver(session, 0, 10);
            session.checkpoint(1000);
            session.finish();
        }

        try (ImportSession session = store.beginGrowing(archive("a"), LATER)) {
            assertThat(session.alreadyComplete()).isFalse();
            assertThat(session.resumeMark()).isEqualTo(1000);
            deliver(session, 10, 12);
            session.checkpoint(1200);
            session.finish();

            assertThat(session.counts().added()).isEqualTo(12);
        }
    }

    @Test
    void keepsAnArchiveThatGrowsCompleteIfNothingIsAdded() {
        try (ImportSession session = store.beginGrowing(archive("a"), AS_OF)) {
            deliver(session, 0, 10);
            session.finish();
        }

        store.beginGrowing(archive("a"), LATER).close();

        try (ImportSession session = store.begin(archive("a"), LATER)) {
            assertThat(session.alreadyComplete()).isTrue();
        }
    }

    @Test
    void changesNothingWhenTheSameRecordsComeAgain() {
        put(store, "a", AS_OF, happened(toOwner("1")), described(connection("ada", "Ada", "X")));

        try (ImportSession session = store.begin(archive("b"), AS_OF)) {
            assertThat(session.put(happened(toOwner("1")), SOMEWHERE)).isEqualTo(Outcome.UNCHANGED);
            assertThat(session.put(described(connection("ada", "Ada", "X")), SOMEWHERE))
                    .isEqualTo(Outcome.UNCHANGED);
        }
    }

    @Test
    void resumesWhereTheLastCheckpointLeftOffAndCountsLikeOneImport() {
        try (ImportSession session = store.begin(archive("a"), AS_OF)) {
            deliver(session, 0, 10);
            session.fault(new Fault(SOMEWHERE, "DATE_UNREADABLE", "no date"));
            session.checkpoint(1000);
            deliver(session, 10, 15);
            session.fault(new Fault(SOMEWHERE, "DATE_UNREADABLE", "no date"));
        }
        try (ImportSession session = store.begin(archive("a"), LATER)) {
            assertThat(session.alreadyComplete()).isFalse();
            assertThat(session.resumeMark()).isEqualTo(1000);
            deliver(session, 10, 20);
            session.finish();

            assertThat(session.counts().added()).isEqualTo(20);
            assertThat(session.counts().unchanged()).isZero();
            assertThat(session.counts().faults()).containsEntry("DATE_UNREADABLE", 1L);
        }
        assertThat(store.check().counts()).containsEntry("interaction", 20L);
        assertThat(store.check().incomplete()).isEmpty();
    }

    @Test
    void keepsNothingOfABatchThatWasNotCommitted() {
        try (ImportSession session = store.begin(archive("a"), AS_OF)) {
            deliver(session, 0, 10);
        }

        assertThat(store.check().counts())
                .containsEntry("interaction", 0L)
                .containsEntry("handle", 0L);
        assertThat(store.check().incomplete()).hasSize(1);
    }

    @Test
    void keepsTheFirstFaultsOfEachKindAndCountsAll() {
        try (ImportSession session = store.begin(archive("a"), AS_OF)) {
            IntStream.range(0, 50)
                    .forEach(i ->
                            session.fault(
                                    new Fault(
                                            new Position("a", "line " + i),
                                            "ROW_MALFORMED",
                                            "too short")));
            session.finish();
        }
        try (ImportSession again = store.begin(archive("a"), AS_OF)) {
            assertThat(again.counts().skipped()).isEqualTo(50);
            assertThat(again.counts().samples())
                    .extracting(fault -> fault.position().locator())
                    .containsExactly("line 0", "line 1", "line 2", "line 3", "line 4");
        }
    }

    @Test
    void bringsTwoCopiesOfAMessageTogether() {
        Participant blind = part(Role.BCC, "", BOB);
        put(store, "inbox", AS_OF, happened(marked(toOwner("1"), Mark.SPAM)));

        Interaction sent =
                mail("1", part(Role.FROM, "Ada Example", ADA), part(Role.TO, "", OWNER), blind);
        try (ImportSession session = store.begin(archive("sent"), AS_OF)) {
            assertThat(session.put(happened(marked(sent, Mark.REPLY)), SOMEWHERE))
                    .isEqualTo(Outcome.MERGED);
            session.finish();
        }

        Interaction both = store.interactions().interaction("mail:1").orElseThrow().interaction();
        assertThat(both.participants()).contains(blind).hasSize(3);
        assertThat(both.content().marks()).containsExactly(Mark.REPLY);
    }

    @Test
    void letsOneImportRunAtATime() {
        try (ImportSession _ = store.begin(archive("a"), AS_OF)) {
            assertThatThrownBy(() -> store.begin(archive("b"), AS_OF))
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            e -> assertThat(e.problem()).isEqualTo(Problem.IN_USE));
        }
    }

    @Test
    void staysUsableAfterTheDiskWasFull() {
        put(store, "a", AS_OF, happened(toOwner("first")));
        store.limitPages(90);

        try (ImportSession session = store.begin(archive("b"), AS_OF)) {
            assertThatThrownBy(
                            () -> {
                                deliver(session, 0, 20_000);
                                session.finish();
                            })
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            e -> assertThat(e.problem()).isEqualTo(Problem.DISK_FULL));
        }
        assertThat(store.check().counts()).containsEntry("interaction", 1L);
        assertThat(store.check().problems()).isEmpty();

        store.limitPages(1_000_000);
        put(store, "b", AS_OF, happened(toOwner("second")));
        assertThat(store.interactions().interaction("mail:second")).isPresent();
    }

    @Test
    void noticesAChangeOfJobWhicheverExportComesFirst() {
        put(store, "new", LATER, described(connection("ada", "Ada Example", "Bright Ltd")));
        put(store, "old", AS_OF, described(connection("ada", "Ada Example", "Acme")));

        assertThat(store.people().connections())
                .extracting(d -> d.biography().affiliations().getFirst().organisation())
                .containsExactly("Bright Ltd");
        List<JobChange> changes = store.people().jobChanges();
        assertThat(changes).hasSize(1);
        assertThat(changes.getFirst().before().organisation()).isEqualTo("Acme");
        assertThat(changes.getFirst().after().organisation()).isEqualTo("Bright Ltd");
        assertThat(changes.getFirst().noticed()).isEqualTo("2025-03-01");
    }

    @Test
    void keepsAConnectionThatTheNewerExportLacks() {
        put(store, "old", AS_OF, described(connection("ada", "Ada Example", "Acme")));
        put(store, "new", LATER, described(connection("bob", "Bob Sample", "Acme")));

        assertThat(store.people().connections()).hasSize(2);
    }
}
