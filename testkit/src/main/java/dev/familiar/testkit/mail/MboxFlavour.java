package dev.familiar.testkit.mail;

/// The shape of an mbox file.
public enum MboxFlavour {
    /// Separator with address and asctime date.
    PLAIN,
    /// Separator with a number, `@xxx` and a zone; thread and label fields on top.
    GMAIL_TAKEOUT
}
