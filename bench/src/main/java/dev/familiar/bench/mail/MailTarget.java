package dev.familiar.bench.mail;

import java.io.Closeable;
import java.io.IOException;

/// A form in which a mailbox is kept.
sealed interface MailTarget extends Closeable permits MboxFile, MaildirFolder {

    /// Writes all messages of a sheaf; one call at a time.
    void write(Sheaf sheaf) throws IOException;
}
