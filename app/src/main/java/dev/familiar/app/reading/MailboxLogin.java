package dev.familiar.app.reading;

import dev.familiar.sources.imap.Credential;
import dev.familiar.sources.imap.MailboxUrl;

/// A mailbox on a server and the way into it. Kept in memory for one import, nowhere else; made by
/// [MailboxAddress].
public final class MailboxLogin {

    private final MailboxUrl url;
    private final Credential credential;

    MailboxLogin(MailboxUrl url, Credential credential) {
        this.url = url;
        this.credential = credential;
    }

    MailboxUrl url() {
        return url;
    }

    Credential credential() {
        return credential;
    }

    /// Hides all of it.
    @Override
    public String toString() {
        return "MailboxLogin[hidden]";
    }
}
