package dev.familiar.identity.place;

import dev.familiar.identity.place.GeoPlace.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;

// The tables stay the bytes of their files. The names are sorted, so that one is found by halving,
// as in a dictionary; only the four thousand countries and regions are gone through when the tables
// are loaded. A map of two hundred thousand names would take several times the memory and most of
// the time of a short command.

/// The shipped tables of countries, regions and towns, by numbers.
///
/// Three files, with tabs between the columns; lines that begin with `#` are comments, at the top
/// only.
///
/// - `regions.tsv`: `=Country`, its code of two letters; or `-Region`, the time zone of most of its
///   people. Then latitude and longitude of the largest town, the people of all towns, and where
///   its towns begin. A country's regions follow it. Towns without a known region stand below one
///   without a name.
/// - `towns.tsv`: name, number of the region (a line of `regions.tsv`, from 0), latitude,
///   longitude, people, time zone if it is another than the region's. A region's towns stand
///   together, the largest first.
/// - `names.tsv`, sorted: a key ([PlaceKey]) and the places that are called so in English or by
///   those who live there, after a `|` those that only others call so, after another the towns of
///   which a part is called so, with blanks between: `r` and the number of a region or country, `t`
///   and the byte of `towns.tsv` at which the town's line begins. A key that begins with `+` is a
///   code: `+us`, `+ca`.
///
/// Immutable; safe for many threads.
final class PlaceTable {

    /// What stands for no place.
    static final int NONE = -1;

    private static final int FEWEST_LINES = 1 << 12;

    // Columns of both places and towns.
    private static final int SECOND = 1;
    private static final int LATITUDE = 2;
    private static final int LONGITUDE = 3;
    private static final int PEOPLE = 4;
    private static final int FIRST_TOWN = 5;
    private static final int ZONE = 5;

    private final byte[] regions;
    private final byte[] towns;
    private final byte[] names;

    /// Where the lines of countries and regions begin.
    private int[] line = new int[FEWEST_LINES];

    /// The country of each.
    private int[] country = new int[FEWEST_LINES];

    /// How many countries and regions there are; towns are numbered from here on, by their bytes.
    private int regionCount;

    private final Map<String, Integer> countries = new HashMap<>();

    PlaceTable(byte[] regions, byte[] towns, byte[] names) {
        this.regions = regions;
        this.towns = towns;
        this.names = names;
        int last = NONE;
        for (int at = afterComments(regions); at < regions.length; at = nextLine(regions, at)) {
            if (regionCount == line.length) {
                line = Arrays.copyOf(line, 2 * regionCount);
                country = Arrays.copyOf(country, 2 * regionCount);
            }
            line[regionCount] = at;
            if (regions[at] == '=') {
                last = regionCount;
                countries.put(text(regions, column(regions, at, SECOND)), last);
            }
            country[regionCount++] = last;
        }
    }

    private static int afterComments(byte[] bytes) {
        int at = 0;
        while (at < bytes.length && bytes[at] == '#') {
            at = nextLine(bytes, at);
        }
        return at;
    }

    private static int nextLine(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return at + 1;
    }

    /// Where the column of the line that begins here begins.
    private static int column(byte[] bytes, int from, int number) {
        int at = from;
        for (int left = number; left > 0; at++) {
            if (bytes[at] == '\t') {
                left--;
            }
        }
        return at;
    }

    /// The column that begins here.
    private static String text(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != '\t' && bytes[at] != '\n') {
            at++;
        }
        return new String(bytes, from, at - from, StandardCharsets.UTF_8);
    }

    /// The digits that begin here.
    private static int whole(byte[] bytes, int from) {
        int value = 0;
        for (int at = from; at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9'; at++) {
            value = 10 * value + bytes[at] - '0';
        }
        return value;
    }

    /// The degrees that begin here, with two decimals.
    private static double degrees(byte[] bytes, int from) {
        boolean south = bytes[from] == '-';
        int start = south ? from + 1 : from;
        int point = start;
        while (bytes[point] != '.') {
            point++;
        }
        double value = (100 * whole(bytes, start) + whole(bytes, point + 1)) / 100.0;
        return south ? -value : value;
    }

    /// Calls `found` with every place that has the key, in the order of the tables, and no place
    /// twice.
    void find(String key, IntConsumer found) {
        int line = lineOf(key);
        if (line != NONE) {
            places(column(names, line, SECOND), '\n', found);
        }
    }

    /// Calls `found` with the places that only others call so than those who live there.
    void findForeign(String key, IntConsumer found) {
        findAfter(1, key, found);
    }

    /// Calls `found` with the towns of which a part is called so.
    void findParts(String key, IntConsumer found) {
        findAfter(2, key, found);
    }

    private void findAfter(int bars, String key, IntConsumer found) {
        int line = lineOf(key);
        if (line == NONE) {
            return;
        }
        int at = column(names, line, SECOND);
        for (int left = bars; left > 0 && names[at] != '\n'; at++) {
            left -= names[at] == '|' ? 1 : 0;
        }
        places(at, '|', found);
    }

    private int lineOf(String key) {
        int low = 0;
        int high = names.length;
        while (low < high) {
            int start = lineStart(low + (high - low) / 2, low);
            int order = compare(start, key);
            if (order == 0) {
                return start;
            }
            if (order < 0) {
                low = nextLine(names, start);
            } else {
                high = start;
            }
        }
        return NONE;
    }

    private int lineStart(int within, int least) {
        int at = within;
        while (at > least && names[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    /// How the key of the line that begins here compares with the one sought.
    private int compare(int from, String key) {
        for (int i = 0; i < key.length(); i++) {
            byte here = from + i < names.length ? names[from + i] : (byte) '\t';
            if (here == '\t' || here == '\n') {
                return -1;
            }
            if (here != key.charAt(i)) {
                return here - key.charAt(i);
            }
        }
        return names[from + key.length()] == '\t' ? 0 : 1;
    }

    private void places(int from, char end, IntConsumer found) {
        int at = from;
        while (at < names.length && names[at] != '\n' && names[at] != end) {
            byte letter = names[at++];
            if (letter == 'r' || letter == 't') {
                int number = whole(names, at);
                found.accept(letter == 't' ? regionCount + number : number);
            }
        }
    }

    /// Calls `found` with every town.
    void towns(IntConsumer found) {
        eachTown(regionCount + afterComments(towns), regionCount + towns.length, found);
    }

    /// Calls `found` with every town of a country or a region.
    void towns(int place, IntConsumer found) {
        eachTown(firstTown(place), afterTowns(place), found);
    }

    private void eachTown(int from, int to, IntConsumer found) {
        for (int at = from - regionCount; at < to - regionCount; at = nextLine(towns, at)) {
            found.accept(regionCount + at);
        }
    }

    /// The first of the towns of a country or a region.
    int firstTown(int place) {
        return regionCount + whole(regions, column(regions, line[place], FIRST_TOWN));
    }

    /// The first town after those of a country or a region.
    int afterTowns(int place) {
        int after = place + 1;
        while (after < regionCount && country[after] == place) {
            after++;
        }
        return after == regionCount ? regionCount + towns.length : firstTown(after);
    }

    Kind kind(int place) {
        if (place >= regionCount) {
            return Kind.CITY;
        }
        return regions[line[place]] == '=' ? Kind.COUNTRY : Kind.REGION;
    }

    /// The country of this code.
    int country(String code) {
        return countries.getOrDefault(code, NONE);
    }

    double latitude(int place) {
        return degrees(bytes(place), column(place, LATITUDE));
    }

    double longitude(int place) {
        return degrees(bytes(place), column(place, LONGITUDE));
    }

    long people(int place) {
        return whole(bytes(place), column(place, PEOPLE));
    }

    /// Empty for the region of the towns without one.
    String name(int place) {
        return place >= regionCount
                ? text(towns, place - regionCount)
                : text(regions, line[place] + 1);
    }

    /// The name of the region it lies in or is; empty for countries.
    String region(int place) {
        return kind(place) == Kind.COUNTRY ? "" : name(regionOf(place));
    }

    String countryCode(int place) {
        return text(regions, column(regions, line[country[regionOf(place)]], SECOND));
    }

    /// The time zone of a town.
    String zone(int town) {
        String own = text(towns, column(town, ZONE));
        return own.isEmpty() ? text(regions, column(regionOf(town), SECOND)) : own;
    }

    GeoPlace place(int place) {
        return new GeoPlace(
                kind(place),
                name(place),
                region(place),
                countryCode(place),
                latitude(place),
                longitude(place),
                people(place));
    }

    private int regionOf(int place) {
        return place >= regionCount ? whole(towns, column(place, SECOND)) : place;
    }

    private byte[] bytes(int place) {
        return place >= regionCount ? towns : regions;
    }

    private int column(int place, int number) {
        return place >= regionCount
                ? column(towns, place - regionCount, number)
                : column(regions, line[place], number);
    }
}
