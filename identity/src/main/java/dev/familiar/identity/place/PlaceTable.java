package dev.familiar.identity.place;

import dev.familiar.identity.place.GeoPlace.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;

// The table stays the bytes of its file. Only numbers are taken out of it when it is loaded, and
// for
// every key an entry in a hash table with linear probing that points back into the bytes: a map of
// a hundred thousand strings would take several times the memory and the time.

/// The shipped table of countries, regions and towns, by numbers from 0 on in the order of the
/// file.
///
/// A line is one of these, with tabs between the columns; a country's lines follow it up to the
/// next, a region's towns likewise, the largest town first.
///
/// - `=COUNTRY`, name, keys
/// - `-Region`, time zone of most of its people, keys
/// - town, latitude, longitude, population, time zone if it is another than its region's, keys
///
/// Keys ([PlaceKey]) have `|` between them; the name itself is a key without being repeated. A key
/// that begins with `+` is a code: `+us`, `+ca`. Immutable; safe for many threads.
final class PlaceTable {

    /// What stands for no region.
    static final int NONE = -1;

    private static final int FEWEST_SLOTS = 1 << 10;

    private final byte[] text;

    /// How many places there are.
    private int size;

    private int[] line = new int[FEWEST_SLOTS];
    private Kind[] kind = new Kind[FEWEST_SLOTS];
    private int[] country = new int[FEWEST_SLOTS];
    private int[] region = new int[FEWEST_SLOTS];
    private int[] end = new int[FEWEST_SLOTS];
    private float[] latitude = new float[FEWEST_SLOTS];
    private float[] longitude = new float[FEWEST_SLOTS];
    private long[] people = new long[FEWEST_SLOTS];

    private int keys;
    private int[] keyAt = new int[FEWEST_SLOTS];
    private int[] keyOf = new int[FEWEST_SLOTS];
    private int[] slots = new int[0];

    private final Map<String, Integer> countries = new HashMap<>();

    PlaceTable(byte[] text) {
        this.text = text;
        int at = 0;
        while (at < text.length) {
            at = read(at);
        }
        finish();
    }

    /// Reads the line that begins here.
    ///
    /// @return where the next one begins
    private int read(int at) {
        int after = next(at, '\n') + 1;
        byte first = text[at];
        if (first == '#' || first == '\n') {
            return after;
        }
        int place = size++;
        room();
        switch (first) {
            case '=' -> {
                kind[place] = Kind.COUNTRY;
                line[place] = next(at, '\t') + 1;
                country[place] = place;
                region[place] = NONE;
                countries.put(string(at + 1, next(at, '\t')), place);
                addKeys(place, column(line[place], 1));
            }
            case '-' -> {
                kind[place] = Kind.REGION;
                line[place] = at + 1;
                country[place] = country[place - 1];
                region[place] = place;
                addKeys(place, column(line[place], 2));
            }
            default -> {
                kind[place] = Kind.CITY;
                line[place] = at;
                country[place] = country[place - 1];
                region[place] = region[place - 1];
                latitude[place] = (float) hundredths(column(at, 1)) / 100;
                longitude[place] = (float) hundredths(column(at, 2)) / 100;
                people[place] = hundredths(column(at, 3)) / 100;
                addKeys(place, column(at, 5));
            }
        }
        return after;
    }

    private void room() {
        if (size > line.length) {
            int more = line.length * 2;
            line = Arrays.copyOf(line, more);
            kind = Arrays.copyOf(kind, more);
            country = Arrays.copyOf(country, more);
            region = Arrays.copyOf(region, more);
            end = Arrays.copyOf(end, more);
            latitude = Arrays.copyOf(latitude, more);
            longitude = Arrays.copyOf(longitude, more);
            people = Arrays.copyOf(people, more);
        }
    }

    private int next(int from, char stop) {
        int at = from;
        while (at < text.length && text[at] != stop) {
            at++;
        }
        return at;
    }

    /// Where the column begins, counted from the start of the first.
    private int column(int from, int number) {
        int at = from;
        for (int i = 0; i < number; i++) {
            at = next(at, '\t') + 1;
        }
        return at;
    }

    /// A decimal number times 100, without any text made of it.
    private long hundredths(int from) {
        boolean negative = text[from] == '-';
        long value = 0;
        int decimals = NONE;
        for (int at = negative ? from + 1 : from; text[at] != '\t'; at++) {
            if (text[at] == '.') {
                decimals = 0;
            } else {
                value = 10 * value + text[at] - '0';
                decimals += decimals == NONE ? 0 : 1;
            }
        }
        long whole = decimals == NONE ? 100 * value : value;
        return negative ? -whole : whole;
    }

    private void addKeys(int place, int from) {
        int name = line[place];
        if (isPlain(name)) {
            addKey(place, name);
        }
        int at = from;
        while (at < text.length && text[at] != '\n') {
            addKey(place, at);
            at = keyEnd(at);
            at += at < text.length && text[at] == '|' ? 1 : 0;
        }
    }

    /// Whether the name in small letters is its own key; otherwise the key is among the others.
    private boolean isPlain(int from) {
        int at = from;
        while (text[at] != '\t') {
            byte c = text[at++];
            if (c < 0 || !(Character.isLetterOrDigit(c) || c == ' ')) {
                return false;
            }
        }
        return at > from;
    }

    private int keyEnd(int from) {
        int at = from;
        while (at < text.length && !endsKey(text[at])) {
            at++;
        }
        return at;
    }

    private static boolean endsKey(byte c) {
        return c == '|' || c == '\n' || c == '\t';
    }

    private void addKey(int place, int at) {
        if (keys == keyAt.length) {
            keyAt = Arrays.copyOf(keyAt, 2 * keys);
            keyOf = Arrays.copyOf(keyOf, 2 * keys);
        }
        keyAt[keys] = at;
        keyOf[keys++] = place;
    }

    private void finish() {
        int slotCount = Math.max(FEWEST_SLOTS, Integer.highestOneBit(keys) * 4);
        slots = new int[slotCount];
        for (int i = 0; i < keys; i++) {
            int slot = hash(keyAt[i]) & (slotCount - 1);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slotCount - 1);
            }
            slots[slot] = i + 1;
        }
        int regionEnd = size;
        int countryEnd = size;
        for (int place = size - 1; place >= 0; place--) {
            if (kind(place) == Kind.COUNTRY) {
                end[place] = countryEnd;
                countryEnd = place;
                regionEnd = place;
                addUp(place, country);
            } else if (kind(place) == Kind.REGION) {
                end[place] = regionEnd;
                regionEnd = place;
                addUp(place, region);
            } else {
                end[place] = place + 1;
            }
        }
    }

    /// Gives a country or a region the people of its towns and the position of the largest.
    private void addUp(int place, int[] of) {
        long largest = NONE;
        for (int town = place + 1; town < end[place]; town++) {
            if (kind(town) == Kind.CITY && of[town] == place) {
                people[place] += people[town];
                if (people[town] > largest) {
                    largest = people[town];
                    latitude[place] = latitude[town];
                    longitude[place] = longitude[town];
                }
            }
        }
    }

    private int hash(int from) {
        int hash = 0;
        for (int at = from; at < text.length && !endsKey(text[at]); at++) {
            hash = 31 * hash + small(text[at]);
        }
        return spread(hash);
    }

    private static int spread(int hash) {
        return (hash ^ (hash >>> 15)) * 0x2c1b3c6d >>> 3;
    }

    private static int small(byte c) {
        return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    }

    /// Calls `found` with every place that has the key, and no place twice.
    void find(String key, IntConsumer found) {
        int slot = spread(key.hashCode()) & (slots.length - 1);
        int last = NONE;
        while (slots[slot] != 0) {
            int entry = slots[slot] - 1;
            if (keyOf[entry] != last && matches(keyAt[entry], key)) {
                last = keyOf[entry];
                found.accept(last);
            }
            slot = (slot + 1) & (slots.length - 1);
        }
    }

    private boolean matches(int from, String key) {
        int at = from;
        for (int i = 0; i < key.length(); i++, at++) {
            if (at >= text.length || small(text[at]) != key.charAt(i)) {
                return false;
            }
        }
        return at == text.length || endsKey(text[at]);
    }

    /// How many places there are.
    int size() {
        return size;
    }

    Kind kind(int place) {
        return kind[place];
    }

    /// The first place after those of this one, which is a country or a region.
    int end(int place) {
        return end[place];
    }

    /// The country of this code.
    int country(String code) {
        return countries.getOrDefault(code, NONE);
    }

    double latitude(int place) {
        return latitude[place];
    }

    double longitude(int place) {
        return longitude[place];
    }

    long people(int place) {
        return people[place];
    }

    String name(int place) {
        return string(line[place], next(line[place], '\t'));
    }

    String region(int place) {
        return region[place] == NONE ? "" : name(region[place]);
    }

    String countryCode(int place) {
        int name = line[country[place]];
        return string(name - 3, name - 1);
    }

    /// The time zone of a town.
    String zone(int town) {
        int at = column(line[town], 4);
        if (text[at] == '\t') {
            at = column(line[region[town]], 1);
        }
        return string(at, next(at, '\t'));
    }

    GeoPlace place(int place) {
        return new GeoPlace(
                kind(place),
                name(place),
                region(place),
                countryCode(place),
                Math.round(latitude[place] * 100) / 100.0,
                Math.round(longitude[place] * 100) / 100.0,
                people[place]);
    }

    private String string(int from, int to) {
        return new String(text, from, to - from, StandardCharsets.UTF_8);
    }
}
