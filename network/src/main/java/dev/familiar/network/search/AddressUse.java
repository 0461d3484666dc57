package dev.familiar.network.search;

import dev.familiar.model.DateSpan;
import dev.familiar.model.EmailAddress;

/// Tells when an address was in use. Asked only about people who fit the rest of a question, so
/// that it may cost a look into the archives each time; what it answers should be kept.
@FunctionalInterface
public interface AddressUse {

    /// When an address is seen in messages, and whether it ever wrote one.
    Use of(EmailAddress address);

    /// The use of an address.
    ///
    /// @param span the first and the last day on which it is seen; [DateSpan#UNKNOWN] if it never
    ///   is
    /// @param wrote whether a message came from it
    record Use(DateSpan span, boolean wrote) {

        /// Never seen.
        public static final Use NONE = new Use(DateSpan.UNKNOWN, false);
    }
}
