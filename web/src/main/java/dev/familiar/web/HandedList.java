package dev.familiar.web;

/// The list that a browser handed on last, kept until the next or the end of its session: what is
/// downloaded is what was looked at, whatever was imported meanwhile.
///
/// @param number of its entry in the ledger
/// @param text of the file
record HandedList(long number, String text) {

    /// Hides the list.
    @Override
    public String toString() {
        return "HandedList[" + number + "]";
    }
}
