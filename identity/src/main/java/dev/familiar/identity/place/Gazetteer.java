package dev.familiar.identity.place;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Knows the places of the world: towns of 15,000 people and more and seats of governments, regions
/// of the first order, countries and their groups, what they are called in some thirty languages,
/// which lies in which and what time they keep.
///
/// A name often belongs to several places; every method that reads text gives all readings, the
/// best first, and what is known of none gives an empty list. Metropolitan areas are discs around a
/// town: as far as said by hand for the well-known ones, otherwise by its population.
///
/// The tables (1.5 MB) are read when first asked for, in about 50 ms. Immutable; safe for many
/// threads. A text takes some ten microseconds, however long it is.
///
/// Source: GeoNames (www.geonames.org), CC BY 4.0, reduced by `bench/run gazetteer`; groups of
/// countries after UN M.49.
public final class Gazetteer {

    private static final class Shipped {
        private static final Gazetteer GAZETTEER = new Gazetteer(Atlas.read());
    }

    private final Atlas atlas;
    private final Containment containment;
    private final PlaceReader reader;
    private final MentionReader mentions;

    private Gazetteer(Atlas atlas) {
        this.atlas = atlas;
        containment = new Containment(atlas);
        PlaceWords words = new PlaceWords(Atlas.lines("place-words.tsv"));
        reader = new PlaceReader(new PartReader(atlas, words), containment);
        mentions = new MentionReader(reader, words);
    }

    /// The gazetteer that the program ships.
    public static Gazetteer shipped() {
        return Shipped.GAZETTEER;
    }

    /// What a place text may mean, the best reading first; empty if nothing of it is known. Of a
    /// text like "Paris, Texas" only what all its parts agree on, of "Paris" every town of that
    /// name. Where the town is not known, what is known to hold it: of "Nowhere, Texas" the state.
    ///
    /// @param text as people and platforms write it: "Greater Munich Metropolitan Area", "San
    ///   Diego, California, United States", "Berlin und Umgebung", "SF Bay Area"; of a longer one
    ///   the first 300 characters
    public List<GeoPlace> find(String text) {
        return reader.read(text, true).places();
    }

    /// The place that begins at a word of a longer text: in "ad agencies in San Diego", "San Diego"
    /// at 3. Names that are also ordinary words or names of people ("Nice", "Reading", "Paris") are
    /// read only where something says that a place comes: "in" before them, a comma and what holds
    /// them after.
    ///
    /// @param words of the text in their order and with their capitals; commas may hang on a word
    ///   or stand alone
    /// @param from the word it must begin with
    public Optional<PlaceMention> mentionedIn(List<String> words, int from) {
        return mentions.read(words, from);
    }

    /// Whether `inner` lies wholly in `outer` and is not `outer` itself. A region holds its towns,
    /// a country its regions, a continent its countries, a metropolitan area the towns around.
    public boolean contains(GeoPlace outer, GeoPlace inner) {
        return containment.contains(outer, inner);
    }

    /// Whether somebody who says to live in one may live in the other: they are one, one contains
    /// the other, or a metropolitan area reaches into a region or another area.
    public boolean overlap(GeoPlace one, GeoPlace other) {
        return containment.overlap(one, other);
    }

    /// The metropolitan area around a town; any other place itself.
    public GeoPlace around(GeoPlace place) {
        return place.kind() == GeoPlace.Kind.CITY ? atlas.around(place) : place;
    }

    /// The great-circle distance between the points of the two places, 0 if they share one.
    public double kilometres(GeoPlace one, GeoPlace other) {
        return one.kilometresTo(other);
    }

    /// The time zones that at least one in a hundred of the place's people keep, those of most
    /// people first; empty if none is known. Of a large country or a continent there are many.
    public Set<ZoneId> zones(GeoPlace place) {
        return containment.zones(place);
    }
}
