package dev.familiar.identity.place;

import dev.familiar.identity.name.FoldedText;
import dev.familiar.identity.place.GeoPlace.Kind;
import dev.familiar.identity.place.PlaceWords.Bare;
import dev.familiar.identity.place.PlaceWords.Sense;
import java.util.ArrayList;
import java.util.List;

/// Reads what stands between two commas of a place text.
final class PartReader {

    private static final int MOST_WORDS = 9;
    private static final int LONGEST_CODE = 3;
    private static final int LONGEST_CONTEXT = 4;

    /// Towns of one name that metropolitan areas are made of.
    private static final int MOST_CENTRES = 12;

    private static final int DEEPEST = 2;

    private final Atlas atlas;
    private final PlaceWords words;

    PartReader(Atlas atlas, PlaceWords words) {
        this.atlas = atlas;
        this.words = words;
    }

    /// The readings of the part; of "San Diego CA" two lists, those of the town and those of the
    /// state. Empty if the part as a whole is no place.
    ///
    /// @param codes whether "CA" may be a state or a country by its code
    List<List<GeoPlace>> read(String part, boolean codes) {
        List<String> folded = withoutNumbers(FoldedText.words(part));
        if (folded.isEmpty() || folded.size() > MOST_WORDS) {
            return List.of();
        }
        List<List<GeoPlace>> read = read(folded, codes, 0);
        return read.isEmpty() && part.indexOf('-') > 0 ? compound(part) : read;
    }

    /// Whether the part is a name with all that stands in it.
    boolean isName(String part) {
        return !atlas.named(PlaceKey.of(FoldedText.words(part))).isEmpty();
    }

    private List<List<GeoPlace>> read(List<String> folded, boolean codes, int depth) {
        List<GeoPlace> found = atlas.named(PlaceKey.of(folded));
        if (codes) {
            // D.C. is a code as well as DC.
            String code = String.join("", folded);
            if (code.length() <= LONGEST_CODE) {
                found.addAll(atlas.named("+" + code));
            }
        }
        if (found.isEmpty()) {
            found = bare(folded);
        }
        return found.isEmpty() ? before(folded, codes, depth) : List.of(found);
    }

    /// Postal codes stand before or after the town: "D-80331 München", "San Diego 92101".
    private static List<String> withoutNumbers(List<String> folded) {
        List<String> kept = new ArrayList<>(folded);
        for (int i = kept.size() - 1; i >= 0; i--) {
            if (kept.get(i).chars().anyMatch(Character::isDigit)) {
                kept.remove(i);
                // The D of "D-80331 München", but not the CA of "CA 92101".
                if (i == 1 && kept.size() > 1 && kept.getFirst().length() <= 2) {
                    kept.removeFirst();
                    break;
                }
            }
        }
        return kept;
    }

    /// Without "Greater", "City of" and the like.
    private List<GeoPlace> bare(List<String> folded) {
        for (Bare bare : words.bare(folded)) {
            List<GeoPlace> named = atlas.named(PlaceKey.of(bare.words()));
            if (named.isEmpty() && bare.sense() == Sense.AROUND) {
                named = longestBeginning(bare.words());
            }
            if (!named.isEmpty()) {
                return meant(named, bare.sense());
            }
        }
        return List.of();
    }

    /// Two towns make one area: "Washington DC-Baltimore", "Frankfurt Rhine-Main". The first gives
    /// the middle.
    private List<GeoPlace> longestBeginning(List<String> folded) {
        for (int length = folded.size() - 1; length > 0; length--) {
            List<GeoPlace> named = atlas.named(PlaceKey.of(folded.subList(0, length)));
            if (named.stream().anyMatch(place -> place.kind() == Kind.CITY)) {
                return named;
            }
        }
        return List.of();
    }

    private List<GeoPlace> meant(List<GeoPlace> named, Sense sense) {
        return switch (sense) {
            case SAME -> named;
            case PART -> {
                List<GeoPlace> regions =
                        named.stream().filter(place -> place.kind() != Kind.CITY).toList();
                yield regions.isEmpty() ? named : regions;
            }
            case AROUND -> {
                List<GeoPlace> areas = areas(named);
                // "Lombardy Region" has no town in its middle.
                yield areas.isEmpty() ? named : areas;
            }
        };
    }

    private List<GeoPlace> areas(List<GeoPlace> named) {
        return named.stream()
                .filter(place -> place.kind().compareTo(Kind.METRO) <= 0)
                .sorted((a, b) -> Long.compare(b.population(), a.population()))
                .limit(MOST_CENTRES)
                .map(place -> place.kind() == Kind.METRO ? place : atlas.around(place))
                .distinct()
                .toList();
    }

    /// "Dallas-Fort Worth" without a word about an area: both its pieces are towns.
    private List<List<GeoPlace>> compound(String part) {
        String[] pieces = part.split("-", LONGEST_CODE);
        List<GeoPlace> named = new ArrayList<>();
        for (String piece : pieces) {
            List<GeoPlace> found = atlas.named(PlaceKey.of(piece));
            if (found.stream().noneMatch(place -> place.kind() == Kind.CITY)) {
                return List.of();
            }
            if (named.isEmpty()) {
                named.addAll(found);
            }
        }
        List<GeoPlace> areas = areas(named);
        return areas.isEmpty() ? List.of() : List.of(areas);
    }

    /// A place with the one that holds it behind it and no comma: "Boston MA", "München
    /// Deutschland".
    private List<List<GeoPlace>> before(List<String> folded, boolean codes, int depth) {
        if (depth == DEEPEST) {
            return List.of();
        }
        for (int length = 1; length <= Math.min(LONGEST_CONTEXT, folded.size() - 1); length++) {
            int from = folded.size() - length;
            List<GeoPlace> outer = context(folded.subList(from, folded.size()), codes);
            if (outer.isEmpty()) {
                continue;
            }
            List<List<GeoPlace>> inner = read(folded.subList(0, from), false, depth + 1);
            if (!inner.isEmpty() && anyWithin(inner.getFirst(), outer)) {
                List<List<GeoPlace>> both = new ArrayList<>(inner);
                both.add(outer);
                return both;
            }
        }
        return List.of();
    }

    private List<GeoPlace> context(List<String> folded, boolean codes) {
        String key = PlaceKey.of(folded);
        List<GeoPlace> named = new ArrayList<>(atlas.named(key));
        if (codes && key.length() <= LONGEST_CODE) {
            named.addAll(atlas.named("+" + key));
        }
        named.removeIf(place -> place.kind() != Kind.REGION && place.kind() != Kind.COUNTRY);
        return named;
    }

    /// By the record alone, since what is asked is which town is meant.
    static boolean anyWithin(List<GeoPlace> inner, List<GeoPlace> outer) {
        return inner.stream().anyMatch(a -> outer.stream().anyMatch(b -> isSaidToHold(b, a)));
    }

    /// Whether an address may name `outer` after `inner`: that an area reaches into the next state
    /// does not hinder it.
    static boolean isSaidToHold(GeoPlace outer, GeoPlace inner) {
        if (!outer.country().equals(inner.country())) {
            return false;
        }
        return switch (outer.kind()) {
            case COUNTRY -> inner.kind().compareTo(Kind.COUNTRY) < 0;
            case REGION ->
                    inner.kind().compareTo(Kind.REGION) < 0
                            && !outer.region().isEmpty()
                            && outer.region().equals(inner.region());
            case CITY, METRO, CONTINENT -> false;
        };
    }
}
