package dev.familiar.identity.place;

import java.util.List;

/// A place named in a longer text.
///
/// @param places the readings, the best first; at least one
/// @param words how many words of the text name it, at least 1
public record PlaceMention(List<GeoPlace> places, int words) {

    /// Checks that it names something.
    public PlaceMention {
        places = List.copyOf(places);
        if (places.isEmpty() || words < 1) {
            throw new IllegalArgumentException("a mention without a place or a word");
        }
    }
}
