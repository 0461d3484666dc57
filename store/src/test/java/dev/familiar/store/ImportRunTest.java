package dev.familiar.store;

import static dev.familiar.store.Samples.ADA;
import static dev.familiar.store.Samples.AS_OF;
import static dev.familiar.store.Samples.BOB;
import static dev.familiar.store.Samples.LATER;
import static dev.familiar.store.Samples.OWNER;
import static dev.familiar.store.Samples.SOMEWHERE;
import static dev.familiar.store.Samples.archive;
import static dev.familiar.store.Samples.happened;
import static dev.familiar.store.Samples.mail;
import static dev.familiar.store.Samples.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.familiar.model.EmailAddress;
import dev.familiar.model.source.Fault;
import dev.familiar.model.source.Role;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.store.row.ArchiveEntry;
import dev.familiar.store.row.ArchiveIdentity;
import dev.familiar.store.row.ImportCounts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Imports of many archives that share their commits.
class ImportRunTest {

    @TempDir Path folder;

    /// A small file: what it holds, in order; a number is a message, -1 a fault.
    private record Small(String name, List<Integer> readings) {

        ArchiveIdentity identity() {
            return archive(name);
        }
    }

    private static SourceRecord message(int number) {
        return happened(
                mail("m" + number, part(Role.FROM, "Ada Example", ADA), part(Role.TO, "", OWNER)));
    }

    /// Files of none to a dozen readings, some of which stand in several files.
    private static List<Small> files(Random random) {
        List<Small> files = new ArrayList<>();
        int many = 5 + random.nextInt(20);
        for (int i = 0; i < many; i++) {
            files.add(
                    new Small(
                            "f" + i,
                            IntStream.range(0, random.nextInt(12))
                                    .mapToObj(_ ->
                                            random.nextInt(6) == 0 ? -1 : random.nextInt(many * 6))
                                    .toList()));
        }
        return files;
    }

    private static void deliver(ImportSession session, int reading) {
        if (reading < 0) {
            session.fault(new Fault(SOMEWHERE, "DATE_UNREADABLE", "no date"));
        } else {
            session.put(message(reading), SOMEWHERE);
        }
    }

    /// What lasts: the archives with their counts, and the rows of each table.
    private record Lasting(Map<String, ImportCounts> archives, Map<String, Long> rows) {

        static Lasting of(Store store) {
            Map<String, ImportCounts> archives = new TreeMap<>();
            for (ArchiveEntry entry : store.archives()) {
                assertThat(entry.isComplete()).as(entry.identity().entry()).isTrue();
                archives.put(entry.identity().entry(), entry.counts());
            }
            StoreCheck check = store.check();
            assertThat(check.problems()).isEmpty();
            assertThat(check.incomplete()).isEmpty();
            return new Lasting(archives, check.counts());
        }

        private ImportCounts of(String archive) {
            return Objects.requireNonNull(archives.get(archive));
        }
    }

    /// Each file in a session of its own, which is what a run has to come to.
    private Lasting oneByOne(List<Small> files) {
        try (Store store = Store.open(folder.resolve("one"))) {
            store.owner().addOwnerHandle(new EmailAddress("other@example.org"));
            for (Small file : files) {
                try (ImportSession session = store.begin(file.identity(), AS_OF)) {
                    file.readings().forEach(reading -> deliver(session, reading));
                    session.finish();
                }
            }
            return Lasting.of(store);
        }
    }

    /// Reads the files until the lot says to end, with commits and words of the owner's in between.
    ///
    /// @return whether it came to the end
    private static boolean read(Store store, List<Small> files, Random random, int ends)
            throws InterruptedException {
        try (ImportRun run = store.beginRun()) {
            for (Small file : files) {
                try (ImportSession session = run.begin(file.identity(), AS_OF, 1)) {
                    if (session.alreadyComplete()) {
                        continue;
                    }
                    for (int at = (int) session.resumeMark(); at < file.readings().size(); at++) {
                        deliver(session, file.readings().get(at));
                        if (random.nextInt(25) == 0) {
                            session.checkpoint(at + 1L);
                        }
                        if (random.nextInt(12) == 0) {
                            word(store);
                        }
                        if (ends > 0 && random.nextInt(ends) == 0) {
                            return false;
                        }
                    }
                    session.finish(file.readings().size());
                }
                if (random.nextInt(8) == 0) {
                    run.commit();
                }
            }
            run.commit();
            return true;
        }
    }

    /// The owner's word waits for the pen, on a thread of its own, and gets it.
    private static void word(Store store) throws InterruptedException {
        Thread says =
                Thread.ofPlatform()
                        .start(() ->
                                store.owner()
                                        .addOwnerHandle(new EmailAddress("other@example.org")));
        says.join();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void comesToWhatSingleSessionsComeTo(long seed) throws InterruptedException {
        Random random = new Random(seed);
        List<Small> files = files(random);
        try (Store store = Store.open(folder.resolve("run"))) {
            word(store);
            assertThat(read(store, files, random, 0)).isTrue();
            assertThat(Lasting.of(store)).isEqualTo(oneByOne(files));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22})
    void comesToTheSameHoweverOftenItIsBrokenOff(long seed) throws InterruptedException {
        Random random = new Random(seed);
        List<Small> files = files(random);
        boolean done = false;
        for (int tries = 0; !done; tries++) {
            // Opened anew each time, as the next program would; in the end it is let through.
            try (Store store = Store.open(folder.resolve("run"))) {
                word(store);
                done = read(store, files, random, tries < 12 ? 20 : 0);
            }
        }
        try (Store store = Store.open(folder.resolve("run"))) {
            Lasting expected = oneByOne(files);
            assertThat(Lasting.of(store)).isEqualTo(expected);
            assertThat(read(store, files, random, 0)).as("once more").isTrue();
            assertThat(Lasting.of(store)).isEqualTo(expected);
        }
    }

    @Test
    void nothingOfAnArchiveThatHasEndedIsCommittedBeforeTheRunSaysSo() {
        Path home = folder.resolve("home");
        try (Store store = Store.open(home);
                Store reader = Store.openReadOnly(home)) {
            try (ImportRun run = store.beginRun()) {
                for (String name : List.of("a", "b", "c")) {
                    try (ImportSession session = run.begin(archive(name), AS_OF, 1)) {
                        session.put(message(name.charAt(0)), SOMEWHERE);
                        session.finish();
                    }
                }
                assertThat(reader.check().counts()).containsEntry("interaction", 0L);
                assertThat(reader.check().incomplete())
                        .as("an import that broke off here would be told")
                        .hasSize(1);

                run.commit();

                assertThat(reader.check().counts()).containsEntry("interaction", 3L);
                assertThat(reader.check().incomplete()).isEmpty();
                assertThat(reader.archives()).hasSize(3);
            }
        }
    }

    @Test
    void theSameContentTwiceInOneRunIsReadOnce() {
        try (Store store = Store.open(folder.resolve("home"));
                ImportRun run = store.beginRun()) {
            try (ImportSession session = run.begin(archive("a"), AS_OF, 1)) {
                session.put(message(1), SOMEWHERE);
                session.finish();
            }
            try (ImportSession again = run.begin(archive("a"), LATER, 1)) {
                assertThat(again.alreadyComplete()).isTrue();
                assertThat(again.counts().added()).isEqualTo(1);
                assertThatThrownBy(() -> again.put(message(2), SOMEWHERE))
                        .isInstanceOf(IllegalStateException.class);
            }
            run.commit();
            assertThat(Lasting.of(store).of("a").read()).isEqualTo(1);
        }
    }

    @Test
    void aSessionThatDoesNotFinishKeepsWhatItReadAndIsReadOn() {
        try (Store store = Store.open(folder.resolve("home"))) {
            try (ImportRun run = store.beginRun()) {
                try (ImportSession session = run.begin(archive("damaged"), AS_OF, 1)) {
                    session.put(message(1), SOMEWHERE);
                    session.put(message(2), SOMEWHERE);
                }
                try (ImportSession session = run.begin(archive("next"), AS_OF, 1)) {
                    session.put(message(3), SOMEWHERE);
                    session.finish();
                }
                run.commit();
            }
            assertThat(store.check().counts()).containsEntry("interaction", 3L);
            assertThat(store.check().incomplete())
                    .extracting(ArchiveIdentity::entry)
                    .containsExactly("damaged");

            try (ImportSession session = store.begin(archive("damaged"), AS_OF)) {
                IntStream.of(1, 2, 4).forEach(i -> session.put(message(i), SOMEWHERE));
                session.finish();
                assertThat(session.counts().added()).isEqualTo(3);
                assertThat(session.counts().unchanged()).isZero();
            }
        }
    }

    @Test
    void aFolderThatIsComeBackToGoesOn() {
        try (Store store = Store.open(folder.resolve("home"));
                ImportRun run = store.beginRun()) {
            for (int round = 0; round < 3; round++) {
                try (ImportSession session = run.beginGrowing(archive("mail"), AS_OF, 1)) {
                    assertThat(session.counts().added()).isEqualTo(round);
                    session.put(message(round), SOMEWHERE);
                    session.pieceRead("piece " + round);
                    session.finish();
                }
                try (ImportSession session = run.begin(archive("card " + round), AS_OF, 1)) {
                    session.put(message(100 + round), SOMEWHERE);
                    session.finish();
                }
            }
            run.commit();
            assertThat(Lasting.of(store).of("mail").added()).isEqualTo(3);
            assertThat(store.isPieceRead("piece 2")).isTrue();
        }
    }

    @Test
    void anArchiveGrowsFromTheMarkThatWaited() {
        ArchiveIdentity more = new ArchiveIdentity("/archives/a", "mbox", "a", "sha-more", 2000);
        try (Store store = Store.open(folder.resolve("home"));
                ImportRun run = store.beginRun()) {
            try (ImportSession session = run.begin(archive("a"), AS_OF, 1)) {
                session.put(message(1), SOMEWHERE);
                session.finish(1000);
            }
            assertThat(run.earlier(more)).containsExactly(archive("a"));

            run.grow(archive("a"), more);

            try (ImportSession session = run.begin(more, LATER, 1)) {
                assertThat(session.alreadyComplete()).isFalse();
                assertThat(session.resumeMark()).isEqualTo(1000);
                session.put(message(2), SOMEWHERE);
                session.finish(2000);
            }
            run.commit();
            assertThat(Lasting.of(store).of("a").added()).isEqualTo(2);
        }
    }

    @Test
    void piecesAndFoldersOfARunThatBrokeOffAreNotNoted() {
        try (Store store = Store.open(folder.resolve("home"))) {
            assertThat(store.isPieceRead("piece")).isFalse();
            try (ImportRun run = store.beginRun();
                    ImportSession session = run.beginGrowing(archive("mail"), AS_OF, 1)) {
                session.put(message(1), SOMEWHERE);
                session.pieceRead("piece");
                session.finish();
                run.noteFolderRead("/mail/cur", 7);
                assertThat(store.isPieceRead("piece")).isTrue();
            }
            assertThat(store.isPieceRead("piece")).isFalse();
            assertThat(store.folderRead("/mail/cur")).isZero();
        }
    }

    @Test
    void nothingNewIsWrittenForArchivesThatAreKnown() {
        try (Store store = Store.open(folder.resolve("home"))) {
            for (int round = 0; round < 2; round++) {
                try (ImportRun run = store.beginRun()) {
                    for (String name : List.of("a", "b")) {
                        try (ImportSession session = run.begin(archive(name), AS_OF, 1)) {
                            assertThat(session.alreadyComplete()).isEqualTo(round == 1);
                            if (round == 0) {
                                session.put(message(name.charAt(0)), SOMEWHERE);
                                session.finish();
                            }
                        }
                    }
                    assertThat(run.isDue()).isFalse();
                    run.commit();
                }
            }
            assertThat(Lasting.of(store).rows()).containsEntry("interaction", 2L);
        }
    }

    @Test
    void sessionsComeOneAfterTheOther() {
        try (Store store = Store.open(folder.resolve("home"));
                ImportRun run = store.beginRun()) {
            assertThatThrownBy(store::beginRun).isInstanceOf(StoreException.class);
            try (ImportSession _ = run.begin(archive("a"), AS_OF, 1)) {
                assertThatThrownBy(() -> run.begin(archive("b"), AS_OF, 1))
                        .isInstanceOf(IllegalStateException.class);
            }
            try (ImportSession b = run.begin(archive("b"), AS_OF, 1)) {
                b.put(
                        happened(mail("b", part(Role.FROM, "", BOB), part(Role.TO, "", OWNER))),
                        SOMEWHERE);
            }
        }
    }
}
