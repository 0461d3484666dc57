package dev.familiar.identity.place;

import dev.familiar.identity.place.GeoPlace.Kind;
import dev.familiar.identity.place.HandTable.Area;
import dev.familiar.identity.place.HandTable.Metro;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// Both tables together: the places that have a key, metropolitan areas around towns, and what lies
/// around a point.
final class Atlas {

    private static final double KILOMETRES_A_DEGREE = 111;
    private static final double LEAST_RADIUS = 30;
    private static final double RADIUS_GROWTH = 0.02;
    private static final double MOST_RADIUS = 80;

    private final PlaceTable table;
    private final HandTable hand;

    Atlas(PlaceTable table, HandTable hand) {
        this.table = table;
        this.hand = hand;
    }

    static Atlas read() {
        PlaceTable table = new PlaceTable(bytes("places.tsv"));
        return new Atlas(table, new HandTable(table, lines("by-hand.tsv")));
    }

    /// The lines of a text shipped beside the code, without comments.
    static List<String> lines(String resource) {
        return new String(bytes(resource), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
    }

    private static byte[] bytes(String resource) {
        try (@Nullable InputStream in = Atlas.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: no table " + resource);
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("the table " + resource + " cannot be read", broken);
        }
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
        double radius = radius(metro);
        double degrees = radius / KILOMETRES_A_DEGREE;
        for (int place = country; place < table.end(country); place++) {
            if (Math.abs(table.latitude(place) - metro.latitude()) <= degrees
                    && table.kind(place) == Kind.CITY
                    && isWithin(place, metro, radius)) {
                found.accept(place);
            }
        }
    }

    private boolean isWithin(int place, GeoPlace metro, double radius) {
        // What the records hold, so that the answer is that of their distance.
        return metro.kilometresTo(table.place(place)) <= radius;
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
