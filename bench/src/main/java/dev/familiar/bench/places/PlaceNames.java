package dev.familiar.bench.places;

import dev.familiar.identity.place.PlaceKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;

/// Which names of a place are worth knowing, as keys of the gazetteer.
final class PlaceNames {

    /// Other names than languages give are kept of these: `Saigon`, `Bombay`.
    private static final long WORLD_CITY = 1_000_000;

    /// Of smaller towns, what scripts of other countries make of them is left out.
    private static final long KNOWN_ABROAD = 200_000;

    /// Of smaller ones still, what is said in other countries at all.
    private static final long KNOWN_NEXT_DOOR = 15_000;

    private static final int SHORTEST = 3;

    /// A town like this is what its name means, whatever else GeoNames lists under it.
    private static final long LARGE = 50_000;

    private final Translations translations;
    private final TownParts parts;

    /// The names of regions and of large towns.
    private final Set<String> taken = new HashSet<>();

    /// @param regions what regions are called
    /// @param all every town that is known, and their parts
    PlaceNames(Translations translations, Collection<String> regions, List<Town> all) {
        this.translations = translations;
        parts = new TownParts(all);
        regions.forEach(name -> taken.add(PlaceKey.of(name)));
        all.stream()
                .filter(town -> !town.isPart() && town.population() >= LARGE)
                .forEach(town -> taken.add(PlaceKey.of(shown(town))));
    }

    /// The English name by an id or a code; empty if none is given.
    String english(String key) {
        return translations.english(key);
    }

    /// What a country is called in English.
    static String country(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }

    /// What a town is shown as: its English name, otherwise its own.
    String shown(Town town) {
        String english = translations.english(town.id());
        return english.isEmpty() ? town.name() : english;
    }

    /// In the languages of the translations and in those of the JDK, which knows countries better.
    Set<String> countryKeys(String code) {
        Set<String> keys = keys(translations.of(code));
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

    /// @param code like `DE.02`
    Set<String> regionKeys(String name, String country, String code, long people) {
        List<String> names =
                new ArrayList<>(
                        people >= WORLD_CITY
                                ? translations.of(code)
                                : translations.of(code, country));
        names.add(name);
        Set<String> keys = keys(names);
        keys.addAll(Umlauts.spelledOut(names, country));
        return keys;
    }

    /// What a town is called in English and by those who live there.
    Set<String> ownKeys(Town town) {
        List<String> names = new ArrayList<>(translations.ofSpeakers(town.id(), town.country()));
        names.add(shown(town));
        names.add(town.name());
        Set<String> keys = keys(names);
        keys.addAll(Umlauts.spelledOut(names, town.country()));
        return keys;
    }

    /// What else it is called, by others or before.
    Set<String> otherKeys(Town town) {
        List<String> names = List.of();
        if (town.population() >= KNOWN_ABROAD) {
            names = translations.of(town.id());
        } else if (town.population() >= KNOWN_NEXT_DOOR || town.isSeat()) {
            names = translations.of(town.id(), town.country());
        }
        Set<String> keys = keys(names);
        keys.addAll(Umlauts.spelledOut(names, town.country()));
        if (town.population() >= WORLD_CITY) {
            keys.addAll(alternatives(town));
        }
        keys.removeAll(ownKeys(town));
        return keys;
    }

    /// What the town's parts are called, which people name instead of it: `La Jolla` of San Diego.
    Set<String> partKeys(Town town) {
        Set<String> keys = keys(parts.of(town));
        keys.addAll(Umlauts.spelledOut(parts.of(town), town.country()));
        keys.removeAll(ownKeys(town));
        keys.removeAll(otherKeys(town));
        return keys;
    }

    /// GeoNames lists among the names codes of airports and spellings by sound, which are nobody's
    /// (the latter are in small letters), and names that mean another place by now: `Île-de-France`
    /// of Paris, `Victoria` of Hong Kong.
    private Set<String> alternatives(Town town) {
        Set<String> keys =
                keys(
                        town.alternatives().stream()
                                .filter(name ->
                                        name.length() > SHORTEST
                                                && (!isLatin(name) || hasCapital(name)))
                                .toList());
        keys.removeAll(taken);
        return keys;
    }

    private static Set<String> keys(List<String> names) {
        Set<String> keys = new TreeSet<>();
        for (String name : names) {
            String key = PlaceKey.of(name);
            if (key.length() > 1 && (isLatin(name) || !isShort(key))) {
                keys.add(key);
            }
        }
        return keys;
    }

    /// Of a name written in consonants a few letters may remain that mean something else: `hr` of
    /// Ahar in Iran.
    private static boolean isShort(String key) {
        return key.length() < SHORTEST
                || key.length() == SHORTEST && key.chars().noneMatch(c -> "aeiouy".indexOf(c) >= 0);
    }

    private static boolean hasCapital(String name) {
        return !name.equals(name.toLowerCase(Locale.ROOT));
    }

    private static boolean isLatin(String name) {
        return name.chars()
                .filter(Character::isLetter)
                .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }
}
