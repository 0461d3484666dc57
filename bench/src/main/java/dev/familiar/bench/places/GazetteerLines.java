package dev.familiar.bench.places;

import dev.familiar.identity.place.PlaceKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The lines of the gazetteer's table: countries with their regions, regions with their towns, the
/// largest first. What the lines hold is told by `PlaceTable` of identity.
final class GazetteerLines {

    private static final long LARGE = 15_000;

    /// Other names than languages give are kept of these: `Saigon`, `Bombay`.
    private static final long WORLD_CITY = 1_000_000;

    /// Of smaller towns, what scripts of other countries make of them is left out.
    private static final long KNOWN_ABROAD = 200_000;

    private static final int SHORTEST = 3;

    private final Map<String, String> regionNames;
    private final Translations translations;
    private final Map<String, Map<String, List<Town>>> countries = new TreeMap<>();

    /// @param regionNames by country and code, like `DE.02`
    GazetteerLines(Map<String, String> regionNames, Translations translations) {
        this.regionNames = regionNames;
        this.translations = translations;
        for (String code : regionNames.keySet()) {
            region(code.substring(0, 2), code.substring(SHORTEST));
        }
    }

    private List<Town> region(String country, String code) {
        return countries
                .computeIfAbsent(country, _ -> new TreeMap<>())
                .computeIfAbsent(code, _ -> new ArrayList<>());
    }

    /// Takes the town in if it is large enough or the seat of a government.
    void add(Town town) {
        if (town.population() >= LARGE || town.isSeat()) {
            // GeoNames gives some towns a code that no region has, like 00.
            String code =
                    regionNames.containsKey(town.country() + "." + town.region())
                            ? town.region()
                            : "";
            region(town.country(), code).add(town);
        }
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        countries.forEach((country, regions) -> {
            String name = countryName(country);
            lines.add("=" + country + "\t" + name + "\t" + cell(name, countryKeys(country)));
            regions.forEach((code, towns) -> addRegion(lines, country, code, towns));
        });
        return lines;
    }

    private void addRegion(List<String> lines, String country, String code, List<Town> towns) {
        String key = country + "." + code;
        String name = regionNames.getOrDefault(key, "");
        String zone = mainZone(towns);
        long people = towns.stream().mapToLong(Town::population).sum();
        List<String> names = new ArrayList<>(translated(key, country, people >= WORLD_CITY));
        names.add(name);
        Set<String> keys = keys(names, List.of());
        keys.addAll(Umlauts.spelledOut(names, country));
        // Letters only: a number would be one of GeoNames' own.
        if (code.chars().allMatch(Character::isLetter) && !code.isEmpty()) {
            keys.add("+" + code.toLowerCase(Locale.ROOT));
        }
        lines.add("-" + name + "\t" + zone + "\t" + cell(name, keys));
        towns.stream()
                .sorted(
                        Comparator.comparingLong(Town::population)
                                .reversed()
                                .thenComparing(Town::name)
                                .thenComparing(Town::id))
                .forEach(town -> lines.add(line(town, zone)));
    }

    private String line(Town town, String zone) {
        String english = translations.english(town.id());
        String name = english.isEmpty() ? town.name() : english;
        List<String> names =
                new ArrayList<>(
                        translated(town.id(), town.country(), town.population() >= KNOWN_ABROAD));
        names.add(town.name());
        Set<String> keys =
                keys(names, town.population() >= WORLD_CITY ? ownAlternatives(town) : List.of());
        keys.addAll(Umlauts.spelledOut(names, town.country()));
        return name
                + "\t"
                + town.where()
                + "\t"
                + town.population()
                + "\t"
                + (town.zone().equals(zone) ? "" : town.zone())
                + "\t"
                + cell(name, keys);
    }

    /// Paris is listed as `Île-de-France` too, which is its region's name and only that.
    private List<String> ownAlternatives(Town town) {
        String region = town.country() + "." + town.region();
        Set<String> names = keys(translations.of(region), List.of());
        names.add(PlaceKey.of(regionNames.getOrDefault(region, "")));
        names.remove(PlaceKey.of(town.name()));
        return town.alternatives().stream()
                .filter(name -> !names.contains(PlaceKey.of(name)))
                .toList();
    }

    private List<String> translated(String key, String country, boolean abroad) {
        return abroad ? translations.of(key) : translations.of(key, country);
    }

    private static String mainZone(List<Town> towns) {
        Map<String, Long> people = new HashMap<>();
        towns.forEach(town -> people.merge(town.zone(), town.population() + 1, Long::sum));
        return people.entrySet().stream()
                .max(
                        Map.Entry.<String, Long>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private String countryName(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }

    /// In the languages of the translations and in those of the JDK, which knows countries better.
    private Set<String> countryKeys(String code) {
        Set<String> keys = keys(translations.of(code), List.of());
        for (String language : GazetteerCommand.LANGUAGES) {
            Locale locale = Locale.forLanguageTag(language.replace('_', '-'));
            keys.add(PlaceKey.of(Locale.of("", code).getDisplayCountry(locale)));
        }
        keys.add("+" + code.toLowerCase(Locale.ROOT));
        try {
            keys.add("+" + Locale.of("", code).getISO3Country().toLowerCase(Locale.ROOT));
        } catch (MissingResourceException _) {
            // Kosovo has two letters only, given by its users.
        }
        return keys;
    }

    private static Set<String> keys(List<String> names, List<String> more) {
        Set<String> keys = new TreeSet<>();
        names.forEach(name -> keys.add(PlaceKey.of(name)));
        for (String name : more) {
            // GeoNames lists codes of airports among the names, and spellings by sound, both of
            // which are nobody's; the latter are in small letters.
            boolean written = !name.equals(name.toLowerCase(Locale.ROOT)) || !isLatin(name);
            if (written && name.length() > SHORTEST) {
                keys.add(PlaceKey.of(name));
            }
        }
        keys.removeIf(key -> key.length() < 2);
        return keys;
    }

    private static boolean isLatin(String name) {
        return name.chars()
                .filter(Character::isLetter)
                .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }

    /// The name's own key is written only if it is not the name in small letters.
    private static String cell(String name, Set<String> keys) {
        String small = name.toLowerCase(Locale.ROOT);
        Set<String> all = new LinkedHashSet<>();
        all.add(PlaceKey.of(name));
        all.addAll(keys);
        return all.stream()
                .filter(key -> !key.isEmpty() && !key.equals(small))
                .collect(Collectors.joining("|"));
    }
}
