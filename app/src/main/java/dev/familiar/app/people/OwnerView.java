package dev.familiar.app.people;

import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import java.util.List;

/// Which accounts are the owner's, and which may be.
///
/// @param accounts those known, by key
/// @param candidates those that may be, likeliest first
public record OwnerView(List<Account> accounts, List<Candidate> candidates) {

    /// Copies the lists.
    public OwnerView {
        accounts = List.copyOf(accounts);
        candidates = List.copyOf(candidates);
    }

    /// An account of the owner's.
    ///
    /// @param handle the account
    /// @param said true if the owner named it, false if an archive did
    /// @param why in words: said so, or what showed it
    public record Account(Handle handle, boolean said, String why) {

        /// Hides the account.
        @Override
        public String toString() {
            return "Account[" + (said ? "said" : "found") + ", hidden]";
        }
    }

    /// An account that may be the owner's.
    ///
    /// @param address which
    /// @param share of the personal messages of one archive that it takes part in, 0 to 1
    /// @param why what speaks for it, in words
    /// @param likely whether it is believed to be the owner's
    public record Candidate(EmailAddress address, double share, String why, boolean likely) {

        /// Hides the address.
        @Override
        public String toString() {
            return "Candidate[" + share + ", hidden]";
        }
    }
}
