package dev.familiar.app.corrections;

/// A word of the owner's on who is who, on the disk and not yet worked into the people.
///
/// @param about whom it is about, as they were called
/// @param record key of one of their records, by which they are found when it is worked in; it may
///   hold an address
/// @param overturns whether it took the place of an earlier word that said the opposite
public record SaidWord(String about, String record, boolean overturns) {

    /// Hides the people.
    @Override
    public String toString() {
        return "SaidWord[hidden]";
    }
}
