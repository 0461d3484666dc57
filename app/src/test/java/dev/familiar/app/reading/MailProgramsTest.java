package dev.familiar.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import dev.familiar.model.EmailAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whole folders of mail programs: the mail is read, and what the program keeps beside it is not
/// reported file by file.
class MailProgramsTest {

    @TempDir Path folder;

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, content);
    }

    private static String message(int number) {
        return """
        From: Ada Oberlander <ada@gearworks.example.com>
        To: Otto <otto@example.org>
        Date: Mon, %d Mar 2025 09:12:00 +0000
        Message-ID: <%d@gearworks.example.com>
        Subject: Denver

        See you in Denver
        """
                .formatted(number, number);
    }

    private static String mbox(int number) {
        return "From - Mon Mar  3 09:12:00 2025\n" + message(number) + "\n";
    }

    private List<ImportReport.Archive> read(String name) {
        try (Familiar familiar =
                Familiar.open(
                        folder.resolve("home"),
                        Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC))) {
            return familiar.reading()
                    .importArchives(
                            new ImportRequest(
                                    List.of(folder.resolve(name)),
                                    "",
                                    "",
                                    List.of(new EmailAddress("otto@example.org")),
                                    false),
                            ImportProgress.none())
                    .archives();
        }
    }

    private static List<String> unrecognised(List<ImportReport.Archive> archives) {
        return archives.stream()
                .flatMap(archive -> archive.faults().stream())
                .flatMap(fault -> fault.first().stream())
                .toList();
    }

    private static long added(List<ImportReport.Archive> archives) {
        return archives.stream().mapToLong(archive -> archive.counts().added()).sum();
    }

    @Test
    void readsAProfileOfThunderbird() throws IOException {
        String profile = "Profiles/abcd1234.default-release/";
        write(profile + "prefs.js", "// Mozilla User Preferences\n");
        write(profile + "places.sqlite", "SQLite format 3\0");
        write(profile + "session.json", "{\"rev\":0}");
        write(profile + ".parentlock", "");
        Files.createSymbolicLink(folder.resolve(profile + "lock"), Path.of("127.0.0.1:+4711"));
        String local = profile + "Mail/Local Folders/";
        write(local + "Inbox", mbox(3));
        write(local + "Inbox.msf", "// <!-- <mdb:mork:z v=\"1.4\"/> -->\n");
        write(local + "Archives.sbd/2019", mbox(4));
        write(local + "Archives.sbd/2019.msf", "// <!-- <mdb:mork:z v=\"1.4\"/> -->\n");
        write(local + "Unsent Messages", "");
        write(local + "Unsent Messages.msf", "// <!-- <mdb:mork:z v=\"1.4\"/> -->\n");
        write(local + "msgFilterRules.dat", "version=\"9\"\nlogging=\"no\"\n");
        write(profile + "ImapMail/imap.example.com/filterlog.html", "<html></html>");
        write(profile + "abook.sqlite", "SQLite format 3\0");

        List<ImportReport.Archive> archives = read("Profiles");

        assertThat(added(archives)).isEqualTo(2);
        assertThat(unrecognised(archives)).singleElement().asString().contains("abook.sqlite");
    }

    @Test
    void readsAMaildirOfDovecot() throws IOException {
        write("post/cur/1500000003.M3P1.host:2,S", message(3));
        write("post/.Work/cur/1500000004.M4P1.host:2,S", message(4));
        Files.createDirectories(folder.resolve("post/new"));
        Files.createDirectories(folder.resolve("post/.Work/new"));
        write("post/.Work/maildirfolder", "");
        write("post/dovecot-uidlist", "3 V1500000000 N3\n");
        write("post/dovecot.index.log", "\u0001\u0002");
        write("post/subscriptions", "Work\n");

        List<ImportReport.Archive> archives = read("post");

        assertThat(added(archives)).isEqualTo(2);
        assertThat(unrecognised(archives)).isEmpty();
    }

    @Test
    void readsAppleMail() throws IOException {
        String mailbox = "V10/A1/INBOX.mbox/";
        write(mailbox + "Info.plist", "<plist version=\"1.0\"><dict/></plist>");
        write(
                mailbox + "1F/Data/3/Messages/3012.emlx",
                message(3).length()
                        + "\n"
                        + message(3)
                        + "<plist><dict><key>flags</key><integer>1</integer></dict></plist>");
        write(mailbox + "1F/Data/3/Messages/3012.2.emlxpart", "iVBORw0KGgo=");
        write("V10/MailData/Envelope Index", "SQLite format 3\0");

        List<ImportReport.Archive> archives = read("V10");

        assertThat(added(archives)).isEqualTo(1);
        assertThat(unrecognised(archives)).isEmpty();
    }

    @Test
    void reportsFilesOfTheSameNamesAnywhereElse() throws IOException {
        write("work/session.json", "{\"rev\":0}");
        write("work/subscriptions", "Chess weekly\n");
        write("work/Info.plist", "<plist version=\"1.0\"><dict/></plist>");

        assertThat(unrecognised(read("work"))).hasSize(3);
    }
}
