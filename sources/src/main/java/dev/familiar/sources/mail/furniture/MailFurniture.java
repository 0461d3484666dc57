package dev.familiar.sources.mail.furniture;

import dev.familiar.sources.Container;
import java.util.List;

/// Tells the files that a mail program keeps for itself from the files of its owner.
///
/// A name alone proves nothing: `session.json` may be anybody's. It counts only where the program
/// would have put it: in a profile of Thunderbird, beside the mailbox it is the index of, in a
/// Maildir, in a folder of Apple Mail. What holds something the owner may miss is no furniture even
/// if nothing reads it, above all Thunderbird's address books and calendars.
///
/// Looks for at most a few dozen names on disk and opens nothing; in a zip, where neighbours cannot
/// be looked up, the names of the folders decide. Stateless; any thread.
public final class MailFurniture {

    /// Indexes that stand beside their mailbox and have its name and one of these endings:
    /// Thunderbird's, then Evolution's.
    private static final List<String> INDEXES =
            List.of(
                    ".msf",
                    ".cmeta",
                    ".ibex.index",
                    ".ibex.index.data",
                    ".ev-summary",
                    ".ev-summary-meta");

    private MailFurniture() {}

    /// Whether an entry that no source recognises is a mail program's own.
    ///
    /// @param container that holds it; a file the owner named alone is never furniture
    /// @param name of the entry, as [dev.familiar.sources.Entry#name] gives it
    /// @param size in bytes; -1 if unknown
    public static boolean is(Container container, String name, long size) {
        Surroundings around = Surroundings.of(container, name);
        return !around.isNamedAlone()
                && (isIndex(around)
                        || AppleFiles.has(around)
                        || MaildirFiles.has(around)
                        || ThunderbirdFiles.has(around, size));
    }

    private static boolean isIndex(Surroundings around) {
        String name = around.name();
        for (String ending : INDEXES) {
            if (name.endsWith(ending)) {
                String mailbox = name.substring(0, name.length() - ending.length());
                return around.hasFile(mailbox) || around.hasFolder(mailbox + ".sbd");
            }
        }
        boolean eudora = name.endsWith(".toc");
        return eudora && around.hasFile(name.substring(0, name.length() - 4) + ".mbx");
    }
}
