package dev.familiar.model;

import org.jspecify.annotations.Nullable;

/// Where a description comes from and since when it holds.
///
/// @param kind what sort of record it is, and so what it proves
/// @param since the day the record itself names: connected on, friends since, card created; for
///   what was read off mail the first time it was seen; null if none
/// @param until the last time it was seen in mail; null for all other records
public record Origin(Kind kind, @Nullable PartialDate since, @Nullable PartialDate until) {

    /// An origin that is no stretch of time.
    public Origin(Kind kind, @Nullable PartialDate since) {
        this(kind, since, null);
    }

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
        REQUESTER,
        /// The block that somebody puts below their mail: job, numbers, further addresses.
        SIGNATURE,
        /// An automatic answer saying that the person behind the address has left.
        DEPARTURE,
        /// A report that mail to an address cannot be delivered, because there is no such address.
        BOUNCE,
        /// The account that mail was delivered to, as the delivering program noted it; a hint of
        /// which accounts are the owner's.
        DELIVERY;

        /// Whether a record of this kind was read off mail and speaks of the account that is its
        /// first handle: it is about whoever has that account, and the same record seen again only
        /// widens its stretch of time.
        public boolean isAboutAccount() {
            return this == SIGNATURE || this == DEPARTURE || this == BOUNCE || this == DELIVERY;
        }
    }

    /// An origin without a date.
    public static Origin of(Kind kind) {
        return new Origin(kind, null);
    }
}
