package dev.familiar.testkit.career;

import dev.familiar.testkit.chance.Pools;
import java.time.ZoneId;
import java.util.List;

/// A place people live in.
///
/// @param city the city
/// @param region the state or region; may be empty
/// @param country the country in English
/// @param zone its time zone
/// @param area the area as profiles show it, such as "Greater Chicago Area"; may be empty
public record Place(String city, String region, String country, ZoneId zone, String area) {
    private static final List<Place> ALL =
            Pools.lines("places.txt").stream()
                    .map(line -> Pools.split(line, '|'))
                    .map(f ->
                            new Place(f.get(0), f.get(1), f.get(2), ZoneId.of(f.get(3)), f.get(4)))
                    .toList();

    /// The places of the list, in file order.
    public static List<Place> all() {
        return ALL;
    }

    /// The place in full: city, region, country.
    public String full() {
        return city + (region.isEmpty() ? "" : ", " + region) + ", " + country;
    }
}
