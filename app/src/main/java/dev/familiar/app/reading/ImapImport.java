package dev.familiar.app.reading;

import dev.familiar.sources.Depth;
import java.util.ArrayList;
import java.util.List;

/// Reads mailboxes on servers into the store, one after the other.
///
/// All are connected to at first, so that a wrong password shows before anything is read. For one
/// thread; the connections end with [#close].
final class ImapImport implements AutoCloseable {

    private final List<LiveMailbox> mailboxes;

    private ImapImport(List<LiveMailbox> mailboxes) {
        this.mailboxes = mailboxes;
    }

    /// @throws dev.familiar.sources.imap.ImapException if one of them cannot be opened
    static ImapImport connect(List<MailboxLogin> logins) {
        ImapImport opened = new ImapImport(new ArrayList<>());
        boolean all = false;
        try {
            for (MailboxLogin login : logins) {
                opened.mailboxes.add(LiveMailbox.connect(login));
            }
            all = true;
            return opened;
        } finally {
            if (!all) {
                opened.close();
            }
        }
    }

    /// Imports and reports by folder; people and ties are the caller's next step.
    ///
    /// A mailbox whose connection is lost does not stop the next.
    List<ImportReport.Archive> run(FolderImport.Home home, Depth depth) {
        return mailboxes.stream().flatMap(mailbox -> mailbox.read(home, depth).stream()).toList();
    }

    @Override
    public void close() {
        mailboxes.forEach(LiveMailbox::close);
    }
}
