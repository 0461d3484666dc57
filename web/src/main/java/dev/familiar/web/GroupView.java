package dev.familiar.web;

import java.util.List;

/// Requests that can be answered alike with one press.
///
/// @param title e.g. `31 with no trace, all below 2 %`
/// @param button e.g. `Decline all 31`
/// @param about the note of a campaign, empty for other groups
/// @param requests ids of all of them, with blanks between
/// @param sample those to check before one presses
/// @param others the rest of them
record GroupView(
        String title,
        String button,
        String about,
        String requests,
        List<RequestsPage.Row> sample,
        List<RequestsPage.Row> others) {

    GroupView {
        sample = List.copyOf(sample);
        others = List.copyOf(others);
    }

    /// Hides the note and the people.
    @Override
    public String toString() {
        return "GroupView[" + title + "]";
    }
}
