package dev.familiar.app.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.familiar.app.Familiar;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.source.Fault;
import dev.familiar.model.source.Position;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.sources.Archive;
import dev.familiar.sources.Container;
import dev.familiar.sources.Depth;
import dev.familiar.sources.Entry;
import dev.familiar.sources.EntryVisitor;
import dev.familiar.sources.Reading;
import dev.familiar.sources.imap.Credential;
import dev.familiar.sources.imap.ImapException;
import dev.familiar.sources.imap.ImapException.Problem;
import dev.familiar.sources.imap.MailFolder;
import dev.familiar.sources.imap.MailServer;
import dev.familiar.sources.imap.MailboxUrl;
import dev.familiar.sources.imap.OpenFolder;
import dev.familiar.sources.mail.Filing;
import dev.familiar.sources.mail.MaildirSource;
import dev.familiar.sources.mail.MessageFeed;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Mailboxes on a real server.
class ImapImportTest {

    private static final InstantSource NOW =
            Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private static final String TRUST = "javax.net.ssl.trustStore";

    @TempDir static Path server;

    private static Dovecot dovecot;

    @TempDir Path folder;

    private Familiar familiar;

    @BeforeAll
    static void startsAServer() throws IOException {
        dovecot = Dovecot.startIfInstalled(server);
    }

    @AfterAll
    static void stopsIt() {
        if (dovecot != null) {
            dovecot.close();
        }
    }

    @BeforeEach
    void startsAfresh() throws IOException, GeneralSecurityException {
        familiar = Familiar.open(folder.resolve("home"), NOW);
        Dovecot.assumeInstalled();
        dovecot.empty();
        System.setProperty(TRUST, dovecot.trustStore().toString());
        System.setProperty(TRUST + "Password", "changeit");
    }

    @AfterEach
    void closes() {
        System.clearProperty(TRUST);
        System.clearProperty(TRUST + "Password");
        familiar.close();
    }

    private static String message(int number, String body) {
        return """
        From: Ben Stone <ben@stone.example.com>
        To: Ada Oberlander <ada@example.org>
        Date: Mon, 2 Feb 2026 10:%02d:%02d +0100
        Message-ID: <%d@stone.example.com>
        Subject: Letter %d

        %s
        """
                .formatted(number / 60 % 60, number % 60, number, number, body);
    }

    private static List<String> messages(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> message(i, "Shall we meet?")).toList();
    }

    private static String sent(int number) {
        return message(number, "Gladly.")
                .replace("From: Ben Stone <ben@stone", "From: Me <other@stone")
                .replace("To: Ada Oberlander <ada@example.org>", "To: Ben <ben@stone.example.com>");
    }

    private MailboxLogin login(String scheme, int port, String rest) {
        return MailboxAddress.parse(scheme + "://ada%40example.org@localhost:" + port + rest)
                .withPassword(Dovecot.PASSWORD);
    }

    private MailboxLogin login() {
        return login("imaps", dovecot.encryptedPort(), "");
    }

    private List<ImportReport.Archive> read(MailboxLogin login) {
        return read(login, false);
    }

    private List<ImportReport.Archive> read(MailboxLogin login, boolean headersOnly) {
        return familiar.reading()
                .importArchives(
                        new ImportRequest(List.of(), "", "", List.<EmailAddress>of(), headersOnly),
                        List.of(login),
                        ImportProgress.none())
                .archives();
    }

    private static long added(List<ImportReport.Archive> archives) {
        return archives.stream().mapToLong(archive -> archive.counts().added()).sum();
    }

    private static List<String> faults(List<ImportReport.Archive> archives) {
        return archives.stream()
                .flatMap(archive -> archive.faults().stream())
                .map(ImportReport.FaultCount::code)
                .toList();
    }

    @Test
    void readsAllFolders() throws IOException {
        dovecot.deliver("", messages(0, 3));
        dovecot.deliver(".Old.Letters", messages(10, 12));
        dovecot.deliver(".Post &- M&APw-ll", messages(20, 21));

        List<ImportReport.Archive> archives = read(login());

        assertThat(archives)
                .extracting(
                        archive -> archive.path().replaceAll(".*:[0-9]+/", ""),
                        ImportReport.Archive::source,
                        archive -> archive.counts().added())
                .contains(
                        tuple("INBOX", "imap", 3L),
                        tuple("Old/Letters", "imap", 2L),
                        tuple("Post & Müll", "imap", 1L));
        assertThat(faults(archives)).isEmpty();
    }

    @Test
    void readsOnlyTheFolderThatIsNamed() throws IOException {
        dovecot.deliver("", messages(0, 3));
        dovecot.deliver(".Old.Letters", messages(10, 12));

        List<ImportReport.Archive> archives =
                read(login("imaps", dovecot.encryptedPort(), "/Old/Letters"));

        assertThat(archives).hasSize(1);
        assertThat(added(archives)).isEqualTo(2);
    }

    @Test
    void knowsTheOwnerByTheFolderThatTheServerCallsSent() throws IOException {
        dovecot.deliver("", messages(0, 1));
        dovecot.deliver(".Outgoing", List.of(sent(1)));

        List<SourceRecord> records = overImap(Depth.TEXT).records();

        assertThat(records)
                .filteredOn(record ->
                        record instanceof SourceRecord.Happened(var it, var _)
                                && it.participants().stream().anyMatch(p -> p.self()))
                .extracting(record -> ((SourceRecord.Happened) record).interaction().key())
                .containsExactly("mail:1@stone.example.com");
    }

    @Test
    void readsTheSameAsFromTheMaildir() throws IOException {
        dovecot.deliver("", messages(0, 5));
        dovecot.deliver("", oddMessages());
        dovecot.deliver(".Sent", List.of(sent(30)));
        dovecot.deliver(".Trash", messages(40, 41));

        Readings imap = overImap(Depth.TEXT);
        Readings files = ofMaildir(Depth.TEXT);

        assertThat(imap.records()).hasSize(11);
        assertThat(imap.records()).containsExactlyInAnyOrderElementsOf(files.records());
        assertThat(imap.faults()).isNotEmpty();
        assertThat(imap.faults()).containsExactlyInAnyOrderElementsOf(files.faults());
    }

    @Test
    void readsTheSameHeadersAsFromTheMaildir() throws IOException {
        dovecot.deliver("", messages(0, 5));
        dovecot.deliver("", oddMessages());

        Readings imap = overImap(Depth.HEADERS);

        assertThat(imap.records())
                .containsExactlyInAnyOrderElementsOf(ofMaildir(Depth.HEADERS).records());
    }

    /// Without identifier, with CRLF, in other alphabets, broken, without sender, without date.
    private static List<String> oddMessages() {
        return List.of(
                message(50, "Nameless").replaceAll("Message-ID.*\\R", ""),
                message(51, "With\nmany\nlines").replace("\n", "\r\n"),
                message(52, "Grüße aus Łódź")
                        .replace("Subject:", "Content-Type: text/plain; charset=utf-8\nSubject:"),
                message(53, "--b\nContent-Type: text/plain\n\nHalf a letter")
                        .replace("Subject:", "Content-Type: multipart/mixed; boundary=b\nSubject:"),
                message(54, "No sender").replaceAll("From:.*\\R", ""),
                message(55, "No date").replaceAll("Date:.*\\R", ""),
                "no header at all");
    }

    @Test
    void leavesWhatPeopleWroteWhereItIsIfAsked() throws IOException {
        dovecot.deliver("", List.of(message(1, "secret ".repeat(100_000))));
        try (CuttingProxy proxy = CuttingProxy.to(dovecot.encryptedPort())) {
            List<ImportReport.Archive> archives =
                    read(login("imaps", proxy.port(), "/INBOX"), true);

            assertThat(added(archives)).isEqualTo(1);
            assertThat(proxy.received()).isLessThan(50_000);
        }
    }

    @Test
    void findsRequestsInNotificationsEvenIfOnlyHeadersAreRead() throws IOException {
        dovecot.deliver("", messages(0, 2));
        dovecot.deliver(
                "",
                List.of(
                        """
                        From: Ben Stone <invitations@linkedin.com>
                        To: ada@example.org
                        Date: Mon, 2 Feb 2026 09:12:00 +0000 (UTC)
                        Subject: Ada, please add me to your LinkedIn network

                        Ben Stone
                        Analyst

                        View profile: https://www.linkedin.com/in/ben-stone-example
                        """));

        read(login(), true);

        assertThat(familiar.requests().triage(false)).hasSize(1);
    }

    @Test
    void fetchesOnlyWhatIsNewTheNextTime() throws IOException {
        dovecot.deliver("", messages(0, 40));
        read(login());
        dovecot.deliver("", messages(40, 42));

        try (CuttingProxy proxy = CuttingProxy.to(dovecot.encryptedPort())) {
            read(login("imaps", proxy.port(), ""));
            dovecot.deliver("", messages(42, 44));
            long before = proxy.received();

            List<ImportReport.Archive> third = read(login("imaps", proxy.port(), ""));

            assertThat(added(third)).isEqualTo(2);
            assertThat(third.getFirst().counts().read()).isEqualTo(44);
            assertThat(proxy.received() - before).isLessThan(12_000);
        }
    }

    @Test
    void findsNothingNewTheSecondTime() throws IOException {
        dovecot.deliver("", messages(0, 5));
        read(login());

        List<ImportReport.Archive> again = read(login());

        assertThat(added(again)).isZero();
        assertThat(again.getFirst().counts().unchanged()).isEqualTo(5);
    }

    @Test
    void goesOnWhereACutConnectionEnded() throws IOException {
        dovecot.deliver("", messages(0, 900));
        try (CuttingProxy proxy = CuttingProxy.to(dovecot.encryptedPort())) {
            proxy.cutAfter(200_000, 1);

            List<ImportReport.Archive> cut = read(login("imaps", proxy.port(), ""));
            proxy.mend();
            List<ImportReport.Archive> rest = read(login("imaps", proxy.port(), ""));

            assertThat(faults(cut)).containsExactly("CONNECTION_LOST");
            assertThat(added(cut)).isPositive().isLessThan(900);
            assertThat(faults(rest)).isEmpty();
            assertThat(added(cut) + added(rest)).isEqualTo(900);
        }
    }

    @Test
    void connectsAgainByItselfIfItCan() throws IOException {
        dovecot.deliver("", messages(0, 900));
        try (CuttingProxy proxy = CuttingProxy.to(dovecot.encryptedPort())) {
            proxy.cutAfter(200_000, 2);

            List<ImportReport.Archive> archives = read(login("imaps", proxy.port(), ""));

            assertThat(proxy.connections()).isEqualTo(2);
            assertThat(faults(archives)).isEmpty();
            assertThat(added(archives)).isEqualTo(900);
            assertThat(archives.getFirst().counts().read()).isEqualTo(900);
        }
    }

    @Test
    void startsAnewWhereTheServerNumbersAnew() throws IOException {
        dovecot.deliver("", messages(0, 5));
        read(login());
        dovecot.renumber("");
        dovecot.deliver("", messages(5, 7));

        List<ImportReport.Archive> again = read(login());

        assertThat(added(again)).isEqualTo(2);
        assertThat(again.getFirst().counts().read()).isEqualTo(7);
        assertThat(again.getFirst().counts().unchanged()).isEqualTo(5);
    }

    @Test
    void changesNothingOnTheServer() throws IOException {
        dovecot.deliver("", messages(0, 4));

        read(login());

        assertThat(dovecot.ask("SELECT INBOX")).contains("* 4 EXISTS", "* 4 RECENT", "[UNSEEN 1]");
        assertThat(dovecot.ask("STATUS INBOX (MESSAGES UNSEEN)")).contains("MESSAGES 4 UNSEEN 4");
    }

    @Test
    void encryptsWithStartTlsToo() throws IOException {
        dovecot.deliver("", messages(0, 2));

        assertThat(added(read(login("imap", dovecot.port(), "")))).isEqualTo(2);
    }

    @Test
    void sendsNoPasswordToAServerItDoesNotTrust() {
        System.clearProperty(TRUST);

        assertThat(failure("imaps", dovecot.encryptedPort(), "localhost", ""))
                .isEqualTo(Problem.NOT_TRUSTED);
        assertThat(failure("imap", dovecot.port(), "localhost", "")).isEqualTo(Problem.NOT_TRUSTED);
    }

    @Test
    void sendsNoPasswordToAServerOfAnotherName() {
        assertThat(failure("imaps", dovecot.encryptedPort(), "127.0.0.1", ""))
                .isEqualTo(Problem.WRONG_SERVER);
    }

    @Test
    void saysThatAServerDoesNotEncrypt() {
        assertThat(failure("imaps", dovecot.port(), "localhost", ""))
                .isEqualTo(Problem.NOT_ENCRYPTED);
    }

    @Test
    void saysThatThereIsNoSuchFolder() {
        assertThat(failure("imaps", dovecot.encryptedPort(), "localhost", "/Nowhere"))
                .isEqualTo(Problem.NO_SUCH_FOLDER);
    }

    @Test
    void saysThatNothingAnswers() throws IOException {
        int closed = Dovecot.freePort();

        assertThat(failure("imaps", closed, "localhost", "")).isEqualTo(Problem.NO_ANSWER);
    }

    @Test
    void repeatsNeitherNameNorPasswordWhenTheyAreRefused() {
        MailboxLogin wrong =
                MailboxAddress.parse(
                                "imaps://ada%40example.org@localhost:" + dovecot.encryptedPort())
                        .withPassword("canary-7391");

        ImapException refused = catchThrowableOfType(ImapException.class, () -> read(wrong));

        assertThat(refused.problem()).isEqualTo(Problem.LOGIN_REFUSED);
        assertThat(refused).hasMessageNotContainingAny("canary", "ada", "localhost");
        assertThat(refused).hasNoCause();
    }

    @Test
    void saysThatATokenIsRefused() {
        MailboxLogin wrong =
                MailboxAddress.parse(
                                "imaps://ada%40example.org@localhost:" + dovecot.encryptedPort())
                        .withToken("ya29.made-up");

        ImapException refused = catchThrowableOfType(ImapException.class, () -> read(wrong));

        assertThat(refused.problem()).isEqualTo(Problem.LOGIN_REFUSED);
    }

    private Problem failure(String scheme, int port, String host, String rest) {
        MailboxLogin login =
                MailboxAddress.parse(scheme + "://ada%40example.org@" + host + ":" + port + rest)
                        .withPassword(Dovecot.PASSWORD);
        return catchThrowableOfType(ImapException.class, () -> read(login)).problem();
    }

    /// What was read of a mailbox: records, and the codes of faults.
    private record Readings(List<SourceRecord> records, List<String> faults) {

        private static Readings empty() {
            return new Readings(new ArrayList<>(), new ArrayList<>());
        }

        private void add(Reading reading) {
            switch (reading) {
                case Reading.Read(var record, var _) -> records.add(record);
                case Reading.Skipped(var fault) -> faults.add(fault.code());
                case Reading.Passed _, Reading.Checkpoint _ -> {}
            }
        }
    }

    private Readings overImap(Depth depth) {
        Readings readings = Readings.empty();
        MessageFeed feed = new MessageFeed(readings::add, depth);
        OpenFolder.Part part =
                depth == Depth.TEXT
                        ? new OpenFolder.Part(MessageFeed.KEPT_BYTES, false)
                        : new OpenFolder.Part(MessageFeed.KEPT_HEADER_BYTES, true);
        MailboxUrl url =
                MailboxUrl.parse("imaps://ada%40example.org@localhost:" + dovecot.encryptedPort());
        try (MailServer server = MailServer.connect(url, Credential.password(Dovecot.PASSWORD))) {
            for (MailFolder each : server.folders()) {
                OpenFolder open = server.open(each);
                open.fetch(
                        open.uidsAfter(0),
                        part,
                        message ->
                                feed.read(
                                        message.bytes(),
                                        message.size(),
                                        new Position(each.name(), ""),
                                        new Filing(each.name(), each.uses(), message.labels())),
                        _ -> readings.faults().add("NOT_READABLE"));
            }
        }
        return readings;
    }

    private Readings ofMaildir(Depth depth) throws IOException {
        Readings readings = Readings.empty();
        MaildirSource source = new MaildirSource(depth);
        Archive.at(dovecot.maildir())
                .forEach(
                        new EntryVisitor() {
                            @Override
                            public void entry(Container container, Entry entry) throws IOException {
                                if (entry.name().matches("(.*/)?(cur|new)/.*")) {
                                    source.read(entry, 0, readings::add);
                                }
                            }

                            @Override
                            public void fault(Container container, Fault fault) {
                                readings.faults().add(fault.code());
                            }
                        });
        return readings;
    }
}
