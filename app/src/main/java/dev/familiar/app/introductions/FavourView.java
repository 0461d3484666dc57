package dev.familiar.app.introductions;

import dev.familiar.network.favour.Favour;

/// A favour as all faces show it.
///
/// @param favour what was asked, of whom, and what they said
/// @param hasWritten whether they wrote to the owner since, while their answer is not noted
/// @param days how many have passed since it was asked
public record FavourView(Favour favour, boolean hasWritten, long days) {

    /// Who says nothing for so many days is silent.
    private static final int SILENT_DAYS = 10;

    /// What is to be done about it, in words; empty for nothing.
    public String due() {
        if (favour.answer() != Favour.Answer.WAITING) {
            return "";
        }
        if (hasWritten) {
            return favour.name() + " wrote to you since: if it is the answer, note yes or no";
        }
        return days < SILENT_DAYS ? "" : favour.name() + " has been silent for " + days + " days";
    }
}
