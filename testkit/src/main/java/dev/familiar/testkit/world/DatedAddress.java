package dev.familiar.testkit.world;

import java.time.LocalDate;

/// A mail address and the days it was in use.
///
/// @param address the address, always below example.com, example.org or example.net
/// @param kind whose address it is
/// @param from first day of use
/// @param to last day of use
public record DatedAddress(String address, Kind kind, LocalDate from, LocalDate to) {
    /// Whose an address is.
    public enum Kind {
        /// Given by an employer; lost with the job.
        WORK,
        /// The person's own.
        PERSONAL,
        /// Used by a family or an office together, so it does not name one person.
        SHARED
    }

    /// Whether the address was in use on that day.
    public boolean usedOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /// Hides the address.
    @Override
    public String toString() {
        return "DatedAddress[" + kind + "]";
    }
}
