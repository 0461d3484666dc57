package dev.familiar.model;

import org.jspecify.annotations.Nullable;

/// Where a description comes from and since when it holds.
///
/// @param kind what sort of record it is, and so what it proves
/// @param since the day the record itself names: connected on, friends since, card created; null if
///   none
public record Origin(Kind kind, @Nullable PartialDate since) {

    /// The sorts of records that describe a person.
    public enum Kind {
        /// A card in an address book the owner keeps.
        CARD,
        /// An address book uploaded to a platform, or cards a program saved by itself.
        SAVED_CONTACT,
        /// A connection on LinkedIn.
        CONNECTION,
        /// A friend on Facebook.
        FRIEND,
        /// Somebody the owner follows.
        FOLLOWED,
        /// Somebody seen only in mail, messages or events: a handle with the names it was used
        /// under.
        CORRESPONDENT,
        /// A row in a table of people given to `familiar link`.
        TABLE_ROW,
        /// Somebody who asked to connect; what their request says of them.
        REQUESTER
    }

    /// An origin without a date.
    public static Origin of(Kind kind) {
        return new Origin(kind, null);
    }
}
