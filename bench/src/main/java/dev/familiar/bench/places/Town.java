package dev.familiar.bench.places;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A populated place of GeoNames' `cities500.txt`.
///
/// Columns as GeoNames' readme names them: geonameid, name, asciiname, alternatenames, latitude,
/// longitude, feature class, feature code, country code, cc2, admin1 code, admin2 to 4, population,
/// elevation, dem, timezone, modification date.
///
/// @param id of GeoNames, the key of its translations
/// @param name in English or in Latin letters
/// @param alternatives further names in any language and script, not told apart
/// @param country two letters
/// @param region of the first order, as GeoNames numbers it within the country; may be empty
/// @param where latitude and longitude in degrees, two decimals
/// @param population may be 0
/// @param zone of the tz database
/// @param code what kind of place it is
record Town(
        String id,
        String name,
        List<String> alternatives,
        String country,
        String region,
        String where,
        long population,
        String zone,
        String code) {

    private static final int COLUMNS = 19;

    /// Parts of a town, and places of the past: an address names them, a profile seldom.
    private static final Set<String> NO_TOWNS =
            Set.of("PPLX", "PPLH", "PPLQ", "PPLW", "PPLCH", "STLMT");

    /// Seats of a country's or a region's government.
    private static final Set<String> SEATS = Set.of("PPLC", "PPLA");

    static Optional<Town> parse(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length < COLUMNS || NO_TOWNS.contains(cells[7])) {
            return Optional.empty();
        }
        return Optional.of(
                new Town(
                        cells[0],
                        cells[1].replace("’", "'"),
                        List.of(cells[3].split(",", -1)),
                        cells[8],
                        cells[10],
                        String.format(
                                Locale.ROOT,
                                "%.2f\t%.2f",
                                Double.parseDouble(cells[4]),
                                Double.parseDouble(cells[5])),
                        Long.parseLong(cells[14]),
                        cells[17],
                        cells[7]));
    }

    boolean isSeat() {
        return SEATS.contains(code);
    }
}
