package dev.familiar.testkit.world;

/// An archive in which a person leaves traces.
public enum Channel {
    /// Mail between the two.
    MAIL,
    /// Copied on mail to the owner.
    COPY,
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
    PRAISE
}
