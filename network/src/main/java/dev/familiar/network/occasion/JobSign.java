package dev.familiar.network.occasion;

import java.time.LocalDate;
import java.util.Locale;

/// Something that shows a change of job.
///
/// @param witness the kind of record
/// @param noticed the first day on which it could be seen
/// @param trace key of the record it stands in
public record JobSign(Witness witness, LocalDate noticed, String trace) {

    /// The kinds of record that show one. Two of one kind are one witness: the same profile in two
    /// exports says nothing new.
    public enum Witness {
        /// The person's own profile, as an export of the owner's shows it: their own words, since
        /// nobody else writes there.
        PROFILE,
        /// The block they put below their own mail: their own words too, but read off running text,
        /// so believed by itself only when it stays.
        SIGNATURE,
        /// A mail in which a platform tells of it.
        NOTIFICATION,
        /// The owner's own card of them.
        CARD,
        /// An automatic answer says that they left where they were.
        DEPARTURE,
        /// Mail to where they were is no longer delivered.
        BOUNCE,
        /// They write from an address of where they are now.
        ADDRESS;

        /// The word used in JSON, e.g. `profile`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
