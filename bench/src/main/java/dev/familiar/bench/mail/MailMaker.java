package dev.familiar.bench.mail;

import java.io.IOException;

/// Makes the messages of a mailbox one after the other.
///
/// Sealed: what is measured on is either made up or multiplied, and a table of figures says which.
public sealed interface MailMaker permits MailWorld, MailCopies {

    /// Puts the next messages into an empty sheaf; none if there are no more.
    ///
    /// @throws IOException if a mailbox that is multiplied cannot be read
    void fill(Sheaf sheaf) throws IOException;
}
