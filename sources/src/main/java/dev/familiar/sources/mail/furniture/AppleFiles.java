package dev.familiar.sources.mail.furniture;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What Apple Mail keeps in its folders `*.mbox`, and in `MailData` beside them.
final class AppleFiles {

    /// In a mailbox: what it is, and the index that Mail had before it used a database.
    private static final Set<String> IN_MAILBOX =
            Set.of("Info.plist", "table_of_contents", "content_index", ".SyncInfo");

    private static final List<String> IN_MAIL_DATA =
            List.of(
                    ".plist",
                    ".storedata",
                    ".storedata-shm",
                    ".storedata-wal",
                    ".sqlite",
                    ".sqlite-shm",
                    ".sqlite-wal",
                    ".mailsignature");

    /// `V2` (OS X 10.7) and its successors.
    private static final Predicate<String> VERSION =
            Pattern.compile("V\\d{1,2}").asMatchPredicate();

    private AppleFiles() {}

    static boolean has(Surroundings around) {
        String name = around.name();
        if (around.isBelow(AppleFiles::isMailbox)) {
            return name.endsWith(".emlxpart")
                    || (isMailbox(around.folder()) && IN_MAILBOX.contains(name))
                    || isAttachment(around);
        }
        if (around.isBelow("MailData"::equals)) {
            return name.startsWith("Envelope Index")
                    || name.startsWith("Protected Index")
                    || IN_MAIL_DATA.stream().anyMatch(name::endsWith);
        }
        return around.isBelow(VERSION) && name.equals(".mboxCache.plist");
    }

    private static boolean isMailbox(String folder) {
        return folder.endsWith(".mbox") || folder.endsWith(".imapmbox");
    }

    /// Since OS X 10.7 the attachments of a message may lie outside its file, as
    /// `X.mbox/<UUID>/Data/3/Attachments/1234/2/…`. They belong to it, as those inside do.
    private static boolean isAttachment(Surroundings around) {
        return around.isBelow(AppleFiles::isMailbox, "Attachments"::equals)
                && around.isBelow(AppleFiles::isMailbox, "Data"::equals);
    }
}
