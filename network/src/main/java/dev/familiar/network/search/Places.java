package dev.familiar.network.search;

import java.util.List;
import java.util.Optional;

/// What is known of places: which one a text names, and which lies in which. Known of places by
/// [GazetteerPlaces], and [WrittenPlaces], which knows only what places write of themselves.
///
/// For many threads.
public interface Places {

    /// A place; equal to itself only.
    interface Spot {

        /// As it is shown.
        String name();
    }

    /// The place that a whole text names in a question; empty if it is not known.
    Optional<Spot> named(String text);

    /// The place that a whole text names where nothing says that it is a place: not "Nice".
    default Optional<Spot> mentioned(String text) {
        return named(text);
    }

    /// The places that a profile's or a card's text may mean, the likeliest first; none if not
    /// known.
    List<Spot> written(String text);

    /// Whether `inner` is `outer` or lies in it.
    boolean contains(Spot outer, Spot inner);
}
