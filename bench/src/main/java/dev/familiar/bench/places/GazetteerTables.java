package dev.familiar.bench.places;

import dev.familiar.identity.place.PlaceKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The gazetteer's tables: countries with their regions, towns, and the keys of both. What their
/// lines hold is told by `PlaceTable` of identity.
final class GazetteerTables {

    private static final long SMALLEST = 5_000;
    private static final int CODE = 3;

    /// If towns of a country have more codes than this that no region has, the regions were drawn
    /// anew since.
    private static final double MOST_UNKNOWN = 0.25;

    private static final String SOURCE =
            "# Made by bench/run gazetteer from data of GeoNames (www.geonames.org), CC BY 4.0.\n"
                    + "# What a line holds: see PlaceTable. Not to be edited.\n";

    private final Map<String, String> regionNames;
    private final PlaceNames names;
    private final Map<String, Map<String, List<Town>>> countries = new TreeMap<>();

    private final StringBuilder regions = new StringBuilder(SOURCE);
    private final StringBuilder towns = new StringBuilder(SOURCE);
    private final Map<String, StringBuilder> keys = new TreeMap<>();
    private final Map<String, StringBuilder> others = new TreeMap<>();
    private final Map<String, StringBuilder> parts = new TreeMap<>();
    private int regionCount;
    private int townBytes = SOURCE.length();

    /// @param regionNames by country and code, like `DE.02`
    /// @param names what places are called
    /// @param known every town that is known; parts of towns are left out
    GazetteerTables(Map<String, String> regionNames, PlaceNames names, List<Town> known) {
        List<Town> all = known.stream().filter(town -> !town.isPart()).toList();
        this.regionNames = new HashMap<>(regionNames);
        this.names = names;
        repairRegions(all);
        this.regionNames.keySet().forEach(code -> region(code.substring(0, 2), code));
        for (Town town : all) {
            // Some towns have a code that no region has, like 00.
            String code = town.country() + "." + town.region();
            region(town.country(), this.regionNames.containsKey(code) ? code : "").add(town);
        }
        countries.forEach(this::addCountry);
    }

    /// The names may be newer than the towns. Where a country's regions were joined since, which
    /// gave old codes new meanings, the names of before are taken, from the translations.
    private void repairRegions(List<Town> all) {
        Map<String, Map<String, Boolean>> used = new HashMap<>();
        for (Town town : all) {
            String code = town.country() + "." + town.region();
            used.computeIfAbsent(town.country(), _ -> new TreeMap<>())
                    .put(code, regionNames.containsKey(code));
        }
        for (Map<String, Boolean> codes : used.values()) {
            long unknown = codes.values().stream().filter(known -> !known).count();
            boolean drawnAnew = unknown > MOST_UNKNOWN * codes.size();
            codes.forEach((code, known) -> {
                String before = names.english(code);
                if (!before.isEmpty() && (drawnAnew || !known)) {
                    regionNames.put(code, before);
                }
            });
        }
    }

    private List<Town> region(String country, String code) {
        return countries
                .computeIfAbsent(country, _ -> new TreeMap<>())
                .computeIfAbsent(code, _ -> new ArrayList<>());
    }

    private void addCountry(String code, Map<String, List<Town>> byRegion) {
        String name = PlaceNames.country(code);
        List<Town> all = byRegion.values().stream().flatMap(List::stream).toList();
        line("=" + name, code, all);
        String place = "r" + (regionCount - 1);
        names.countryKeys(code).forEach(key -> addKey(key, place));
        byRegion.forEach((region, inside) -> addRegion(code, region, inside));
    }

    private void addRegion(String country, String code, List<Town> inside) {
        String name = regionNames.getOrDefault(code, "");
        String zone = mainZone(inside);
        line("-" + name, zone, inside);
        String place = "r" + (regionCount - 1);
        if (!name.isEmpty()) {
            long people = people(inside);
            names.regionKeys(name, country, code, people).forEach(key -> addKey(key, place));
            // Letters only: a number would be one of GeoNames' own.
            String letters = code.substring(CODE);
            if (letters.chars().allMatch(Character::isLetter)) {
                addKey("+" + PlaceKey.of(letters), place);
            }
        }
        inside.stream()
                .filter(town -> town.population() >= SMALLEST || town.isSeat())
                .sorted(
                        Comparator.comparingLong(Town::population)
                                .reversed()
                                .thenComparing(Town::name)
                                .thenComparing(Town::id))
                .forEach(town -> addTown(town, zone));
    }

    private void line(String name, String column, List<Town> inside) {
        String where =
                inside.stream()
                        .max(Comparator.comparingLong(Town::population).thenComparing(Town::id))
                        .map(Town::where)
                        .orElse("0.00\t0.00");
        regions.append(name)
                .append('\t')
                .append(column)
                .append('\t')
                .append(where)
                .append('\t')
                .append(people(inside))
                .append('\t')
                .append(townBytes)
                .append('\n');
        regionCount++;
    }

    private void addTown(Town town, String zone) {
        String name = names.shown(town);
        String line =
                name
                        + "\t"
                        + (regionCount - 1)
                        + "\t"
                        + town.where()
                        + "\t"
                        + town.population()
                        + "\t"
                        + (town.zone().equals(zone) ? "" : town.zone())
                        + "\n";
        String place = "t" + townBytes;
        names.ownKeys(town).forEach(key -> addKey(key, place));
        names.otherKeys(town).forEach(key -> addTo(others, key, place));
        names.partKeys(town).forEach(key -> addTo(parts, key, place));
        towns.append(line);
        townBytes += line.getBytes(StandardCharsets.UTF_8).length;
    }

    private void addKey(String key, String place) {
        addTo(keys, key, place);
    }

    private static void addTo(Map<String, StringBuilder> keys, String key, String place) {
        if (!key.isEmpty()) {
            keys.computeIfAbsent(key, _ -> new StringBuilder()).append(' ').append(place);
        }
    }

    private static long people(List<Town> inside) {
        return inside.stream().mapToLong(Town::population).sum();
    }

    private static String mainZone(List<Town> inside) {
        Map<String, Long> people = new HashMap<>();
        inside.forEach(town -> people.merge(town.zone(), town.population() + 1, Long::sum));
        return people.entrySet().stream()
                .max(
                        Map.Entry.<String, Long>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /// `regions.tsv`.
    String regions() {
        return regions.toString();
    }

    /// `towns.tsv`.
    String towns() {
        return towns.toString();
    }

    /// `names.tsv`, in the order of the bytes of its keys.
    String keys() {
        StringBuilder lines = new StringBuilder(SOURCE);
        Set<String> all = new TreeSet<>(keys.keySet());
        all.addAll(others.keySet());
        all.addAll(parts.keySet());
        for (String key : all) {
            lines.append(key).append('\t').append(places(keys, key));
            if (others.containsKey(key) || parts.containsKey(key)) {
                lines.append('|').append(places(others, key));
            }
            if (parts.containsKey(key)) {
                lines.append('|').append(places(parts, key));
            }
            lines.append('\n');
        }
        return lines.toString();
    }

    private static String places(Map<String, StringBuilder> keys, String key) {
        StringBuilder places = keys.get(key);
        return places == null ? "" : places.substring(1);
    }
}
