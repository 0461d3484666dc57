package dev.familiar.testkit.world;

import java.time.ZoneId;

/// A place people live in.
///
/// @param city the city
/// @param region the state or region; may be empty
/// @param country the country in English
/// @param zone its time zone
/// @param area the area as profiles show it, such as "Greater Chicago Area"; may be empty
public record Place(String city, String region, String country, ZoneId zone, String area) {
    /// The place in full: city, region, country.
    public String full() {
        return city + (region.isEmpty() ? "" : ", " + region) + ", " + country;
    }
}
