package dev.familiar.sources.mail.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.sources.Container;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailFurnitureTest {

    @TempDir Path root;

    private Path file(String name) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(folder(file));
        return Files.writeString(file, "x");
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.getParent());
    }

    /// What is said of a file on disk, as a walk through its folder shows it.
    private boolean isFurniture(String name, long size) throws IOException {
        Path file = file(name);
        return MailFurniture.is(new Container(folder(file), ""), name, size);
    }

    private boolean isFurniture(String name) throws IOException {
        return isFurniture(name, 1);
    }

    private boolean inZip(String name) {
        return MailFurniture.is(new Container(root.resolve("archive.zip"), ""), name, 1);
    }

    private void profile(String folder) throws IOException {
        file(folder + "/prefs.js");
        file(folder + "/Mail/Local Folders/Inbox");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prefs.js",
                "places.sqlite",
                "places.sqlite-wal",
                "global-messages-db.sqlite",
                "abook.sqlite-journal",
                "session.json",
                "key4.db",
                "compatibility.ini",
                "pkcs11.txt",
                "addonStartup.json.lz4",
                ".parentlock",
                "lock",
                "Mail/Local Folders/Inbox.msf",
                "Mail/Local Folders/msgFilterRules.dat",
                "Mail/Local Folders/Archives.sbd/2019.msf",
                "ImapMail/imap.example.com/filterlog.html",
                "Mail/pop.example.com/popstate.dat",
                "virtualFolders.dat",
                "datareporting/archived/2026-02/1.main",
                "storage/permanent/chrome/.metadata-v2",
                "extensions/reader@example.com.xpi"
            })
    void knowsTheFilesOfAProfile(String name) throws IOException {
        profile("abcd1234.default");

        assertThat(isFurniture("abcd1234.default/" + name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abook.sqlite",
                "abook-1.sqlite",
                "history.sqlite",
                "abook.mab",
                "calendar-data/local.sqlite",
                "Mail/Local Folders/Inbox",
                "Mail/Local Folders/letter.docx"
            })
    void reportsWhatTheOwnerMayMissFromAProfile(String name) throws IOException {
        profile("abcd1234.default");

        assertThat(isFurniture("abcd1234.default/" + name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "session.json",
                "prefs.js",
                "notes.sqlite",
                "work/prefs.js",
                "maildirsize",
                "subscriptions",
                "dovecot.conf",
                "Info.plist",
                "table_of_contents",
                "Attachments/plan.pdf",
                "Inbox.msf",
                "popstate.dat",
                "Mail/notes.sqlite",
                "Mail/session.json",
                "MailData/thesis.txt"
            })
    void reportsFilesOfTheSameNamesElsewhere(String name) throws IOException {
        assertThat(isFurniture("documents/" + name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mail/Local Folders/Inbox.msf",
                "ImapMail/imap.example.com/msgFilterRules.dat",
                "Archives.sbd/2019.msf"
            })
    void knowsFoldersOfMailThatWereCopiedOutOfAProfile(String name) throws IOException {
        assertThat(isFurniture(name)).isTrue();
        assertThat(inZip(name)).isTrue();
    }

    @Test
    void knowsAnIndexByTheMailboxBesideIt() throws IOException {
        file("copies/Family");
        file("old/In.mbx");

        assertThat(isFurniture("copies/Family.msf")).isTrue();
        assertThat(isFurniture("copies/Family.ibex.index")).isTrue();
        assertThat(isFurniture("copies/Friends.msf")).isFalse();
        assertThat(isFurniture("old/In.toc")).isTrue();
        assertThat(isFurniture("old/Out.toc")).isFalse();
    }

    @Test
    void knowsAMailboxWithoutMessages() throws IOException {
        file("copies/Trash.msf");

        assertThat(isFurniture("copies/Trash", 0)).isTrue();
        assertThat(isFurniture("Mail/Local Folders/Unsent Messages", 0)).isTrue();
        assertThat(isFurniture("Mail/Local Folders/Unsent Messages", 1)).isFalse();
        assertThat(isFurniture("copies/Notes", 0)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dovecot-uidlist",
                "dovecot.index.cache",
                "maildirfolder",
                "maildirsize",
                "subscriptions",
                "courierimapuiddb",
                "courierimapkeywords/:list",
                ".mbsyncstate"
            })
    void knowsTheFilesOfAMaildir(String name) throws IOException {
        file("post/cur/1");
        file("post/new/2");

        assertThat(isFurniture("post/" + name)).isTrue();
        assertThat(isFurniture("other/" + name.replace("courierimapkeywords/", ""))).isFalse();
        assertThat(inZip("home/Maildir/.Work/" + name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INBOX.mbox/Info.plist",
                "INBOX.mbox/table_of_contents",
                "INBOX.mbox/Messages/12.2.emlxpart",
                "V10/A1/INBOX.mbox/1F/Data/3/Attachments/12/2/plan.pdf",
                "V10/A1/INBOX.mbox/1F/Data/3/Messages/12.2.emlxpart",
                "V10/MailData/Envelope Index-wal",
                "V10/MailData/SyncedRules.plist",
                "V10/A1/.mboxCache.plist"
            })
    void knowsTheFilesOfAppleMail(String name) throws IOException {
        assertThat(isFurniture(name)).isTrue();
        assertThat(inZip("Mail/" + name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INBOX.mbox/Messages/12.emlx",
                "INBOX.mbox/plan.pdf",
                "INBOX.mbox/Messages/Info.plist",
                "part.emlxpart"
            })
    void reportsTheOwnersFilesInFoldersOfAppleMail(String name) throws IOException {
        assertThat(isFurniture(name)).isFalse();
    }

    @Test
    void knowsTheProfileInAZipByItsName() {
        assertThat(inZip("Thunderbird/Profiles/abcd1234.default-release/session.json")).isTrue();
        assertThat(inZip("Thunderbird/Profiles/abcd1234.default/abook.sqlite")).isFalse();
        assertThat(inZip("notes/session.json")).isFalse();
    }

    @Test
    void knowsWhatIsInAnExtensionOfAProfile() throws IOException {
        profile("abcd1234.default");
        Path extension = file("abcd1234.default/extensions/reader@example.com.xpi");

        assertThat(MailFurniture.is(new Container(extension, ""), "manifest.json", 1)).isTrue();
        assertThat(MailFurniture.is(new Container(root.resolve("a.xpi"), ""), "a.json", 1))
                .isFalse();
    }

    @Test
    void reportsAFileThatTheOwnerNamed() throws IOException {
        file("Mail/Inbox");
        Path index = file("Mail/Inbox.msf");

        assertThat(MailFurniture.is(new Container(index, ""), "Inbox.msf", 1)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "//", "../../x.msf", "a\u0000b.msf", ".msf", "/Mail/"})
    void bearsHostileNames(String name) {
        assertThat(inZip(name)).isFalse();
    }
}
