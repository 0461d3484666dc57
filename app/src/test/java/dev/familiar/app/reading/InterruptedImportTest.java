package dev.familiar.app.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.familiar.app.Familiar;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.PersonName;
import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Content;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Moment;
import dev.familiar.model.source.Participant;
import dev.familiar.model.source.Position;
import dev.familiar.model.source.Role;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.sources.Depth;
import dev.familiar.sources.Reading;
import dev.familiar.store.ImportSession;
import dev.familiar.store.Store;
import dev.familiar.store.StoreException;
import dev.familiar.store.row.ArchiveIdentity;
import dev.familiar.store.row.ImportCounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Imports that end before their end, and what the next one makes of it.
@Timeout(120)
class InterruptedImportTest {

    private static final InstantSource NOW =
            InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z"));
    private static final int MESSAGES = 30;
    private static final int BATCH = 50_000;

    @TempDir Path folder;

    private Familiar open() {
        return Familiar.open(folder.resolve("home"), NOW);
    }

    /// A folder of messages, each in a file of its own from somebody of their own.
    private Path messages() throws IOException {
        Path loose = Files.createDirectory(folder.resolve("loose"));
        for (int i = 0; i < MESSAGES; i++) {
            Files.writeString(
                    loose.resolve("m" + i + ".eml"),
                    """
                    From: %s <writer%d@example.com>
                    To: Otto Owner <otto@example.org>
                    Date: Mon, 2 Feb 2026 10:00:00 +0100
                    Message-ID: <m%d@example.com>
                    Subject: hello

                    Hello.
                    """
                            .formatted(name(i), i, i));
        }
        return loose;
    }

    /// Names that nobody would take for one another's.
    private static String name(int number) {
        List<String> given = List.of("Ada", "Basil", "Clara", "Dario", "Edda", "Felix");
        List<String> family = List.of("Oberlander", "Quill", "Rivers", "Thornbury", "Zell");
        return given.get(number % 6) + " " + family.get(number / 6);
    }

    private static ImportRequest request(Path path) {
        return new ImportRequest(
                List.of(path), "", "", List.of(new EmailAddress("otto@example.org")), false);
    }

    private static long sum(
            ImportReport report, java.util.function.ToLongFunction<ImportReport.Counts> number) {
        return report.archives().stream().map(ImportReport.Archive::counts).mapToLong(number).sum();
    }

    /// Ends the program where it shows that step.
    private static ImportProgress endingAt(String step) {
        return (name, _, _) -> {
            if (name.equals(step)) {
                throw new ProgramEnds();
            }
        };
    }

    private static final class ProgramEnds extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void peopleAreLinkedByTheNextImportThoughItBringsNothingNew() throws IOException {
        Path loose = messages();
        try (Familiar familiar = open()) {
            assertThatThrownBy(() ->
                            familiar.reading()
                                    .importArchives(
                                            request(loose), endingAt("working out who is who")))
                    .isInstanceOf(ProgramEnds.class);
            assertThat(familiar.people().count()).isZero();
        }
        try (Familiar familiar = open()) {
            assertThat(familiar.doctor(false).findings())
                    .anySatisfy(finding -> {
                        assertThat(finding.check()).isEqualTo("people");
                        assertThat(finding.healthy()).isFalse();
                    });

            ImportReport again =
                    familiar.reading().importArchives(request(loose), ImportProgress.none());

            assertThat(sum(again, ImportReport.Counts::added)).isZero();
            assertThat(sum(again, ImportReport.Counts::unchanged)).isEqualTo(MESSAGES);
            assertThat(again.people()).isEqualTo(MESSAGES);
            assertThat(familiar.people().person("writer7@example.com")).hasSize(1);
            assertThat(familiar.doctor(false).healthy()).isTrue();
        }
    }

    @Test
    void folderWhoseReadingEndsHalfWayIsReadToItsEndByTheNextImport() throws IOException {
        Path loose = messages();
        try (Familiar familiar = open()) {
            assertThatThrownBy(() ->
                            familiar.reading().importArchives(request(loose), endingAt("m3.eml")))
                    .isInstanceOf(ProgramEnds.class);

            // In the same program: the folder was let go of.
            ImportReport again =
                    familiar.reading().importArchives(request(loose), ImportProgress.none());

            assertThat(sum(again, ImportReport.Counts::read)).isEqualTo(MESSAGES);
            assertThat(again.people()).isEqualTo(MESSAGES);
        }
    }

    private void execute(String... statements) throws SQLException {
        String file = "jdbc:sqlite:" + folder.resolve("home/familiar.db");
        try (Connection connection = DriverManager.getConnection(file);
                Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    @Test
    void anotherImportBeginsInTheSameProgramThoughTheLastCommitFailed() throws Exception {
        Path loose = messages();
        try (Familiar familiar = open()) {
            // SQLite refuses the commit, as it does on a full disk: at the end, not before.
            execute(
                    "CREATE TABLE refused (x REFERENCES handle (id) DEFERRABLE INITIALLY DEFERRED)",
                    "CREATE TRIGGER refuse AFTER INSERT ON interaction"
                            + " BEGIN INSERT INTO refused (x) VALUES (-1); END");
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() ->
                                familiar.reading()
                                        .importArchives(request(loose), ImportProgress.none()))
                        .isInstanceOfSatisfying(
                                StoreException.class,
                                e ->
                                        assertThat(e.problem())
                                                .isEqualTo(StoreException.Problem.FAILED));
            }
            execute("DROP TRIGGER refuse", "DROP TABLE refused");

            ImportReport report =
                    familiar.reading().importArchives(request(loose), ImportProgress.none());

            assertThat(sum(report, ImportReport.Counts::added)).isEqualTo(MESSAGES);
            assertThat(report.people()).isEqualTo(MESSAGES);
            assertThat(familiar.doctor(false).healthy()).isTrue();
        }
    }

    private static Reading.Read hello() {
        EmailAddress ada = new EmailAddress("ada@example.com");
        return new Reading.Read(
                new SourceRecord.Happened(
                        new Interaction(
                                "mail:1@example.com",
                                Channel.MAIL,
                                Moment.of(NOW.instant()),
                                List.of(
                                        new Participant(
                                                Role.FROM,
                                                PersonName.of("Ada Oberlander"),
                                                ada,
                                                false)),
                                new Content("hello", "the beginning", Set.of(), List.of())),
                        "the beginning and the rest"),
                new Position("a.mbox", "byte 0"));
    }

    @Test
    void whatIsReadIsOnTheDiskAfterEachBatchAndNotBefore() {
        ArchiveIdentity archive = new ArchiveIdentity("/a", "mbox", "a.mbox", "sha", 10);
        Path home = folder.resolve("home");
        try (Store store = Store.open(home);
                Store reader = Store.openReadOnly(home);
                ImportSession session = store.begin(archive, NOW.instant())) {
            SessionSink sink = new SessionSink(session, Depth.TEXT, ImportProgress.none());
            sink.begin("a.mbox", 10, 0);
            long start = System.nanoTime();
            for (int i = 1; i < BATCH; i++) {
                sink.accept(hello());
            }
            sink.accept(new Reading.Checkpoint(7));
            long before = reader.counts(archive).map(ImportCounts::read).orElse(0L);
            boolean slow = System.nanoTime() - start > 14_000_000_000L;
            sink.accept(hello());
            assertThat(reader.counts(archive).map(ImportCounts::read).orElse(0L))
                    .as("in the middle of a record there is no checkpoint")
                    .isEqualTo(before);

            sink.accept(new Reading.Checkpoint(9));

            assertThat(before).isIn(0L, slow ? BATCH - 1L : 0L);
            assertThat(sink.mark()).isEqualTo(9);
            assertThat(sink.hasRead()).isTrue();
            assertThat(reader.counts(archive).map(ImportCounts::read).orElse(0L))
                    .isIn((long) BATCH, slow ? BATCH - 1L : BATCH);
        }
    }

    @Test
    void nothingThatWasSaidIsKeptOfHeaders() {
        ArchiveIdentity archive = new ArchiveIdentity("/a", "mbox", "a.mbox", "sha", 10);
        try (Store store = Store.open(folder.resolve("home"));
                ImportSession session = store.begin(archive, NOW.instant())) {
            SessionSink sink = new SessionSink(session, Depth.HEADERS, ImportProgress.none());
            sink.begin("a.mbox", 10, 0);
            assertThat(sink.hasRead()).isFalse();
            sink.accept(hello());
            session.finish(10);

            Content content =
                    store.interactions()
                            .interaction("mail:1@example.com")
                            .orElseThrow()
                            .interaction()
                            .content();
            assertThat(content.subject()).isEqualTo("hello");
            assertThat(content.excerpt()).isEmpty();
        }
    }
}
