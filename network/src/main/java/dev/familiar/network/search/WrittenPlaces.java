package dev.familiar.network.search;

import dev.familiar.identity.lexicon.Place;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Places by their own words: "Denver" and "Colorado" both hold "Denver, Colorado, United States",
/// because it says so. A place that no text of the home names is not known.
public final class WrittenPlaces implements Places {

    private record Written(String name, Place place) implements Spot {}

    private final Set<String> parts = new HashSet<>();

    /// @param texts the places of everybody, as written
    public WrittenPlaces(Collection<String> texts) {
        for (String text : texts) {
            Place.parse(text).ifPresent(place -> parts.addAll(place.parts()));
        }
    }

    @Override
    public Optional<Spot> named(String text) {
        return Place.parse(text)
                .filter(place -> parts.containsAll(place.parts()))
                .map(place -> new Written(text.strip(), place));
    }

    @Override
    public List<Spot> written(String text) {
        return Place.parse(text).map(place -> List.<Spot>of(new Written(text, place))).stream()
                .flatMap(List::stream)
                .toList();
    }

    /// The words of the outer must all stand in the inner.
    @Override
    public boolean contains(Spot outer, Spot inner) {
        return outer instanceof Written out
                && inner instanceof Written in
                && in.place().parts().containsAll(out.place().parts());
    }
}
