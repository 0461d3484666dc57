package dev.familiar.testkit.mail;

/// What a message is.
enum LetterKind {
    /// Between the owner and a person.
    PERSONAL,
    /// From a third person with somebody copied beside the owner.
    COPIED,
    /// Through a mailing list.
    LIST,
    /// Through a mailing list, by somebody the owner knows from there only.
    POST,
    /// Newsletters, robots, role addresses and spam.
    BULK,
    /// A notification of a connection request that waits.
    INVITATION,
    /// A notification of 2016, of a request accepted long ago.
    OLD_INVITATION
}
