package dev.familiar.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What every page has around its content.
///
/// @param title of the page
/// @param place where in the navigation it is: `home`, `requests`, `people`, …
/// @param csrf what its forms must bring back
/// @param notice what to say about the last action; null for nothing
/// @param waiting how many requests wait
/// @param query the words searched for; empty if none
/// @param madeUp whether nobody on these pages is real
record Frame(
        String title,
        String place,
        String csrf,
        @Nullable Notice notice,
        int waiting,
        String query,
        boolean madeUp) {

    Frame searching(String words) {
        return new Frame(title, place, csrf, notice, waiting, words, madeUp);
    }

    /// For what has no page around it.
    static Frame bare() {
        return new Frame("", "", "", null, 0, "", false);
    }

    String asset(String name) {
        return Assets.address(name);
    }

    /// For the navigation: the page's own entry is marked for readers and screen readers.
    @Nullable String current(String entry) {
        return entry.equals(place) ? "page" : null;
    }

    /// For the entry that the others are behind.
    boolean isAmong(List<Places.Place> places) {
        return places.stream().anyMatch(one -> one.key().equals(place));
    }

    /// Hides the secret.
    @Override
    public String toString() {
        return "Frame[" + place + "]";
    }
}
