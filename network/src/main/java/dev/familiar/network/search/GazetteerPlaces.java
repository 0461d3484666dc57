package dev.familiar.network.search;

import dev.familiar.identity.place.Gazetteer;
import dev.familiar.identity.place.GeoPlace;
import dev.familiar.identity.place.GeoPlace.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Places by the gazetteer: "California" holds "San Diego", "München" is "Greater Munich
/// Metropolitan Area". What the gazetteer does not know is compared by its words.
public final class GazetteerPlaces implements Places {

    private record Known(String name, GeoPlace place) implements Spot {}

    private final Gazetteer gazetteer = Gazetteer.shipped();
    private final WrittenPlaces unknown;

    /// @param texts the places of everybody, as written
    public GazetteerPlaces(Collection<String> texts) {
        unknown = new WrittenPlaces(texts);
    }

    /// The best reading: whoever means the other Paris says so.
    @Override
    public Optional<Spot> named(String text) {
        Optional<Spot> known = gazetteer.find(text).stream().findFirst().map(GazetteerPlaces::spot);
        return known.isPresent() ? known : unknown.named(text);
    }

    /// A name that is also an ordinary word, or a name of people, is none.
    @Override
    public Optional<Spot> mentioned(String text) {
        List<String> words = List.of(text.strip().split("\\s+", -1));
        return gazetteer
                .mentionedIn(words, 0)
                .filter(mention -> mention.words() == words.size())
                .flatMap(mention -> mention.places().stream().findFirst())
                .map(GazetteerPlaces::spot);
    }

    @Override
    public List<Spot> written(String text) {
        List<Spot> known = gazetteer.find(text).stream().map(GazetteerPlaces::spot).toList();
        return known.isEmpty() ? unknown.written(text) : known;
    }

    private static Spot spot(GeoPlace place) {
        String in = place.kind() == Kind.COUNTRY ? "" : place.region();
        boolean tells = !in.isEmpty() && !in.equals(place.name());
        return new Known(tells ? place.name() + ", " + in : place.name(), place);
    }

    @Override
    public boolean contains(Spot outer, Spot inner) {
        return outer instanceof Known out && inner instanceof Known in
                ? isIn(out.place(), in.place())
                : unknown.contains(outer, inner);
    }

    /// Of a metropolitan area its middle counts: who says "Greater Boston" is in Massachusetts, and
    /// answers who asks for Boston.
    private boolean isIn(GeoPlace outer, GeoPlace inner) {
        if (outer.equals(inner) || gazetteer.contains(outer, inner)) {
            return true;
        }
        if (inner.kind() != Kind.METRO || !outer.country().equals(inner.country())) {
            return false;
        }
        return switch (outer.kind()) {
            case CITY -> gazetteer.around(outer).equals(inner);
            case REGION -> outer.region().equals(inner.region());
            case METRO, COUNTRY, CONTINENT -> false;
        };
    }
}
