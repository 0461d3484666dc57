package dev.familiar.web;

import java.util.List;

/// Which accounts are the owner's, and which may be.
///
/// @param accounts those known
/// @param candidates those that may be
/// @param isWorking whether who is who is being worked out after a change
/// @param failure why a change was not made, else empty
record AccountsPage(
        Frame frame,
        List<Account> accounts,
        List<Account> candidates,
        boolean isWorking,
        String failure) {

    AccountsPage {
        accounts = List.copyOf(accounts);
        candidates = List.copyOf(candidates);
    }

    /// An account.
    ///
    /// @param address as a form brings it back; empty where it is no mail address and can only be
    ///   shown
    /// @param words as people write it
    /// @param why what shows that it is the owner's
    record Account(String address, String words, String why) {

        /// Hides the account.
        @Override
        public String toString() {
            return "Account[hidden]";
        }
    }
}
