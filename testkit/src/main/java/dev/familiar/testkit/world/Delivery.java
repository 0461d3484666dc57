package dev.familiar.testkit.world;

/// The way a connection request reaches the owner's archives.
public enum Delivery {
    /// A row of the requests table.
    TABLE,
    /// A row of the export's Invitations.csv.
    EXPORT,
    /// A card pasted from the invitation page.
    PASTED,
    /// A notification mail of the platform.
    MAIL
}
