package dev.familiar.store.row;

import dev.familiar.model.EmailAddress;

/// An address that may be the owner's, with what speaks for it.
///
/// @param address which
/// @param place the archive, file or folder in which it stands out; empty if none, `calendar` where
///   a calendar is called by it and nothing else speaks for it
/// @param messages personal messages there in which no account of the owner is known to take part
/// @param named how many of them it takes part in
/// @param written how many of them came from it
/// @param deliveredMonths in how many months mail was delivered to it
public record OwnerCandidate(
        EmailAddress address,
        String place,
        long messages,
        long named,
        long written,
        int deliveredMonths) {

    /// The share of the archive's messages that it takes part in, 0 to 1.
    public double share() {
        return messages == 0 ? 0 : (double) named / messages;
    }

    /// Whether all that speaks for it is a calendar's name.
    public boolean isOfCalendar() {
        return messages == 0 && deliveredMonths == 0;
    }

    /// Hides the address and the place.
    @Override
    public String toString() {
        return "OwnerCandidate[" + named + " of " + messages + ", hidden]";
    }
}
