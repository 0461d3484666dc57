package dev.familiar.testkit.world;

/// An archive in which a person leaves traces.
public enum Channel {
    /// Mail between the two.
    MAIL,
    /// Copied on mail to the owner.
    COPY,
    /// A post on a mailing list the owner reads.
    LIST,
    /// An event both were invited to.
    EVENT,
    /// A card in an address book.
    CARD,
    /// A friend on Facebook.
    FACEBOOK,
    /// Messages on the platform.
    PLATFORM_MESSAGE,
    /// A connection on the platform.
    CONNECTION,
    /// An endorsement or recommendation on the platform.
    PRAISE;

    /// Whether an owner of that kind has the archive that shows this.
    boolean in(OwnerKind owner) {
        return owner.holds(
                switch (this) {
                    case MAIL, COPY, LIST -> Holding.MAIL;
                    case EVENT -> Holding.CALENDAR;
                    case CARD -> Holding.PHONE_BOOK;
                    case FACEBOOK -> Holding.FACEBOOK;
                    case PLATFORM_MESSAGE, CONNECTION, PRAISE -> Holding.PLATFORM;
                });
    }
}
