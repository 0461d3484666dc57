package dev.familiar.identity.place;

import dev.familiar.identity.place.GeoPlace.Kind;
import dev.familiar.identity.place.HandTable.Area;
import dev.familiar.identity.place.HandTable.Metro;
import dev.familiar.identity.shipped.ShippedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// Both tables together: the places that have a key, metropolitan areas around towns, and what lies
/// around a point.
final class Atlas {

    private static final double LEAST_RADIUS = 30;
    private static final double RADIUS_GROWTH = 0.02;
    private static final double MOST_RADIUS = 80;

    private final PlaceTable table;
    private final HandTable hand;

    /// Laid out when first needed, since no command that reads a single place does.
    private @Nullable TownPositions positions;

    Atlas(PlaceTable table, HandTable hand) {
        this.table = table;
        this.hand = hand;
    }

    static Atlas read() {
        PlaceTable table =
                new PlaceTable(
                        ShippedText.bytes(Atlas.class, "regions.tsv"),
                        ShippedText.bytes(Atlas.class, "towns.tsv"),
                        ShippedText.bytes(Atlas.class, "names.tsv"));
        return new Atlas(table, new HandTable(table, lines("by-hand.tsv")));
    }

    /// The lines of a text shipped beside the code, without comments.
    static List<String> lines(String resource) {
        return ShippedText.lines(Atlas.class, resource);
    }

    PlaceTable table() {
        return table;
    }

    /// The places with this key, in the order of the tables; those with more than one way to it
    /// once.
    List<GeoPlace> named(String key) {
        List<Integer> byHand = hand.places(key);
        List<GeoPlace> found = new ArrayList<>();
        byHand.forEach(place -> found.add(table.place(place)));
        table.find(
                key,
                place -> {
                    if (!byHand.contains(place) && isNamed(place)) {
                        found.add(table.place(place));
                    }
                });
        hand.metro(key).ifPresent(metro -> found.add(place(metro)));
        hand.area(key).ifPresent(area -> found.add(place(area)));
        return found;
    }

    /// The towns that only others call so than those who live there, and nobody else does.
    Set<GeoPlace> foreign(String key) {
        Set<GeoPlace> found = new HashSet<>();
        table.findForeign(key, place -> found.add(table.place(place)));
        found.removeAll(byHand(key));
        return found;
    }

    /// The towns of which a part is called so, and that are not called so themselves.
    Set<GeoPlace> withPart(String key) {
        Set<GeoPlace> found = new HashSet<>();
        table.findParts(key, place -> found.add(table.place(place)));
        found.removeAll(byHand(key));
        return found;
    }

    /// The places of which this key was said by hand.
    Set<GeoPlace> byHand(String key) {
        Set<GeoPlace> found = new HashSet<>();
        hand.places(key).forEach(place -> found.add(table.place(place)));
        return found;
    }

    /// Towns without a known region stand below one without a name.
    private boolean isNamed(int place) {
        return table.kind(place) != Kind.REGION || !table.name(place).isEmpty();
    }

    private GeoPlace place(Metro metro) {
        return around(table.place(metro.centre()), metro.name());
    }

    private static GeoPlace around(GeoPlace town, String name) {
        return new GeoPlace(
                Kind.METRO,
                name,
                town.region(),
                town.country(),
                town.latitude(),
                town.longitude(),
                town.population());
    }

    /// The metropolitan area around a town.
    GeoPlace around(GeoPlace town) {
        int centre = number(town);
        Metro metro = centre == PlaceTable.NONE ? null : hand.around(centre);
        return metro == null ? around(town, "Greater " + town.name()) : place(metro);
    }

    private GeoPlace place(Area area) {
        long people = 0;
        long most = PlaceTable.NONE;
        int largest = PlaceTable.NONE;
        for (String code : area.countries()) {
            int country = table.country(code);
            if (country != PlaceTable.NONE) {
                people += table.people(country);
                if (table.people(country) > most) {
                    most = table.people(country);
                    largest = country;
                }
            }
        }
        double latitude = largest == PlaceTable.NONE ? 0 : table.place(largest).latitude();
        double longitude = largest == PlaceTable.NONE ? 0 : table.place(largest).longitude();
        return new GeoPlace(Kind.CONTINENT, area.name(), "", "", latitude, longitude, people);
    }

    /// The countries of a continent.
    Set<String> countries(GeoPlace continent) {
        return hand.countries(continent.name());
    }

    /// How far a metropolitan area reaches: as said by hand, otherwise thirty kilometres for a town
    /// and up to eighty for the largest.
    double radius(GeoPlace metro) {
        Metro known = hand.metroNamed(metro.country(), metro.name());
        return known == null
                ? Math.min(
                        MOST_RADIUS,
                        LEAST_RADIUS + RADIUS_GROWTH * Math.sqrt((double) metro.population()))
                : known.kilometres();
    }

    /// Calls `found` with each town that lies in the metropolitan area.
    void inside(GeoPlace metro, IntConsumer found) {
        int country = table.country(metro.country());
        if (country == PlaceTable.NONE) {
            return;
        }
        positions()
                .within(
                        table.firstTown(country),
                        table.afterTowns(country),
                        metro.latitude(),
                        metro.longitude(),
                        radius(metro),
                        found);
    }

    private synchronized TownPositions positions() {
        if (positions == null) {
            positions = new TownPositions(table);
        }
        return positions;
    }

    /// The number of a country, region or town of the table; [PlaceTable#NONE] if it has none.
    int number(GeoPlace place) {
        int[] number = {PlaceTable.NONE};
        table.find(
                PlaceKey.of(place.name()),
                other -> {
                    if (table.kind(other) == place.kind() && table.place(other).equals(place)) {
                        number[0] = other;
                    }
                });
        return number[0];
    }
}
