package dev.familiar.testkit.world;

/// An archive that an owner has or has not.
public enum Holding {
    /// The download of the platform.
    PLATFORM,
    /// Mailboxes.
    MAIL,
    /// The address book of the telephone.
    PHONE_BOOK,
    /// The address books of web mail, of the old office and of a server.
    OTHER_BOOKS,
    /// Calendars.
    CALENDAR,
    /// The download of Facebook.
    FACEBOOK
}
