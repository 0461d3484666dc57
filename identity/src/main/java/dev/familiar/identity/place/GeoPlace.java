package dev.familiar.identity.place;

/// A place of the gazetteer.
///
/// Latitude and longitude are of the town itself, of the town in the middle of a metropolitan area,
/// otherwise of the largest town in it.
///
/// @param kind what it is
/// @param name in English where it has an English name, otherwise in its own
/// @param region the region of the first order (state, province, Land) it lies in, or its own name
///   if it is one; empty for countries, continents and where no region is known
/// @param country two letters (ISO 3166-1); empty for continents
/// @param latitude in degrees, north positive
/// @param longitude in degrees, east positive
/// @param population of the town, of the town in the middle, otherwise of all towns known in it; 0
///   if not known
public record GeoPlace(
        Kind kind,
        String name,
        String region,
        String country,
        double latitude,
        double longitude,
        long population) {

    /// What a place is, the narrowest first.
    public enum Kind {
        /// A city, town or village.
        CITY,
        /// A city and what lies around it.
        METRO,
        /// A division of the first order of a country.
        REGION,
        /// A country or territory with a code of its own.
        COUNTRY,
        /// A group of countries: a continent or a part of one.
        CONTINENT
    }

    private static final double EARTH_RADIUS_KM = 6_371.0088;

    /// The great-circle distance between the two points.
    double kilometresTo(GeoPlace other) {
        return kilometres(latitude, longitude, other.latitude, other.longitude);
    }

    /// The haversine formula: exact enough near and far, and the same in both directions.
    static double kilometres(double lat1, double lon1, double lat2, double lon2) {
        double north = Math.sin(Math.toRadians(lat2 - lat1) / 2);
        double east = Math.sin(Math.toRadians(lon2 - lon1) / 2);
        double square =
                north * north
                        + Math.cos(Math.toRadians(lat1))
                                * Math.cos(Math.toRadians(lat2))
                                * east
                                * east;
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(square)));
    }
}
