package dev.familiar.sources.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FolderKindTest {

    @ParameterizedTest
    @CsvSource({
        "Sent, SENT",
        "Mail/Local Folders/Sent, SENT",
        "Takeout/Mail/Sent.mbox, SENT",
        "ImapMail/imap.example.com/INBOX.sbd/Trash, TRASH",
        "ImapMail/imap.example.com/[Gmail].sbd/Sent Mail, SENT",
        "Mail/Local Folders/Sent.sbd/2019, SENT",
        "Mail/Local Folders/Trash.sbd/Old plans.sbd/Denver, TRASH",
        "Mail/Local Folders/Junk, SPAM",
        "Mail/Local Folders/Drafts, DRAFTS",
        "Mail/Local Folders/Templates, DRAFTS",
        "Mail/Local Folders/Unsent Messages, DRAFTS",
        "Mail/Local Folders/Trash.sbd/Sent, SENT"
    })
    void tellsWhatAFileOfMessagesIsFor(String path, FolderKind kind) {
        assertThat(FolderKind.ofPath(path)).containsExactly(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "Inbox",
                ".sbd/Inbox",
                "sbd/Inbox",
                "Mail/Local Folders/Archives.sbd/2019",
                "Mail/Local Folders/Sent.sbd/../Inbox",
                "Sent/Inbox",
                "All mail.mbox",
                ".mbox"
            })
    void expectsNothingOfAnyOtherFile(String path) {
        assertThat(FolderKind.ofPath(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Mail/.INBOX.Sent/cur/1.2.host, SENT",
        "Mail/Local Folders/Sent/cur/1.eml, SENT",
        "Mail/Local Folders/Trash.sbd/Old plans/cur/1.eml, TRASH",
        "Mail/Local Folders/Templates/cur/1.eml, DRAFTS",
        "Maildir/.Entw&APw-rfe/cur/1.2.host, DRAFTS",
        "Maildir/.Gel&APY-schte Objekte/cur/1.2.host, TRASH",
        "Maildir/.INBOX.&kAFP4W4IMH8-/cur/1.2.host, SENT"
    })
    void tellsWhatAFolderOfMessagesIsFor(String path, FolderKind kind) {
        assertThat(FolderKind.ofFolderOf(path)).containsExactly(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Templates", "Outbox"})
    void takesLabelsOfTheOwnersForTheOwners(String label) {
        assertThat(FolderKind.ofLabels(label)).isEmpty();
    }

    /// One of each kind from programs in other languages; lower and upper case, marks of direction.
    @ParameterizedTest
    @CsvSource({
        "Szkice, DRAFTS",
        "SZKICE, DRAFTS",
        "임시 보관함, DRAFTS",
        "\u200fטיוטות, DRAFTS",
        "Ébauches/Brouillons, DRAFTS",
        "ごみ箱, TRASH",
        "지운 편지함, TRASH",
        "אשפה, TRASH",
        "سلة المهملات, TRASH",
        "Nevyžádaná pošta, SPAM",
        "İstenmeyen, SPAM",
        "ISTENMEYEN, SPAM",
        "Wiadomości-śmieci, SPAM",
        "스팸, SPAM",
        "דואר זבל, SPAM",
        "Отправленные, SENT",
        "Απεσταλμένα, SENT",
        "ส่งแล้ว, SENT",
        "Postausgang, DRAFTS",
        "送信トレイ, DRAFTS"
    })
    void knowsTheFoldersOfProgramsInOtherLanguages(String path, FolderKind kind) {
        assertThat(FolderKind.ofPath(path)).containsExactly(kind);
        assertThat(FolderKind.ofPath(Normalizer.normalize(path, Normalizer.Form.NFD)))
                .containsExactly(kind);
    }

    /// Names that people give folders of their own.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Postausgang 2019/Kunden",
                "Concept cars",
                "Konzept",
                "Projekte",
                "Papier",
                "Koš na prádlo",
                "Bulk orders",
                "مشاريع",
                "草稿本子",
                "보낸 사람들"
            })
    void takesNoFolderOfTheOwnersForOneOfThem(String path) {
        assertThat(FolderKind.ofPath(path)).isEmpty();
    }
}
