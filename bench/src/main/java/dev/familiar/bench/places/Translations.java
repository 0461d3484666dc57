package dev.familiar.bench.places;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// GeoNames' names by language, in the catalogues of the library `geonames`: one `geonames.mo` a
/// language, whose keys are ids of towns (`2867714`), codes of regions (`DE.02`) and of countries
/// (`DE`).
///
/// Source: GNU gettext manual, "The Format of GNU MO Files".
final class Translations {

    private static final int MAGIC = 0x950412de;
    private static final int ENTRY = 8;

    /// The languages of each country, as far as the JDK knows how they are used there.
    private static final Map<String, Set<String>> SPOKEN =
            Stream.of(Locale.getAvailableLocales())
                    .collect(
                            Collectors.groupingBy(
                                    Locale::getCountry,
                                    Collectors.mapping(Locale::getLanguage, Collectors.toSet())));

    private final Map<String, Map<String, String>> languages = new LinkedHashMap<>();

    private Translations() {}

    /// Reads the catalogues of these languages below a folder `locale`.
    ///
    /// @throws IOException if one is missing or is no catalogue
    static Translations read(Path locale, List<String> languages) throws IOException {
        Translations all = new Translations();
        for (String language : languages) {
            Path file = locale.resolve(language).resolve("LC_MESSAGES").resolve("geonames.mo");
            all.languages.put(language, parse(file, Files.readAllBytes(file)));
        }
        return all;
    }

    private static Map<String, String> parse(Path file, byte[] content) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        if (content.length < 5 * Integer.BYTES || bytes.getInt(0) != MAGIC) {
            throw new IOException(file + " is no catalogue of gettext");
        }
        int count = bytes.getInt(2 * Integer.BYTES);
        int keys = bytes.getInt(3 * Integer.BYTES);
        int texts = bytes.getInt(4 * Integer.BYTES);
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < count; i++) {
            names.put(string(bytes, keys + ENTRY * i), string(bytes, texts + ENTRY * i));
        }
        return names;
    }

    private static String string(ByteBuffer bytes, int entry) {
        byte[] text = new byte[bytes.getInt(entry)];
        bytes.get(bytes.getInt(entry + Integer.BYTES), text);
        return new String(text, StandardCharsets.UTF_8);
    }

    /// The English name; empty if none is given.
    String english(String key) {
        return languages.getOrDefault("en", Map.of()).getOrDefault(key, "");
    }

    /// What all languages call it, in their order; may repeat a name.
    List<String> of(String key) {
        return of(key, _ -> true);
    }

    /// What those call it that are written in Latin letters or spoken in the country.
    List<String> of(String key, String country) {
        return of(key, language -> isLatin(language) || areSpoken(language, country));
    }

    private List<String> of(String key, Predicate<String> which) {
        List<String> names = new ArrayList<>();
        languages.forEach((language, all) -> {
            if (which.test(language)) {
                names.add(all.getOrDefault(key, ""));
            }
        });
        return names;
    }

    private static boolean isLatin(String language) {
        Locale locale = Locale.forLanguageTag(language.replace('_', '-'));
        int first = locale.getDisplayLanguage(locale).codePointAt(0);
        return Character.UnicodeScript.of(first) == Character.UnicodeScript.LATIN;
    }

    private static boolean areSpoken(String language, String country) {
        String tongue = language.substring(0, 2);
        return SPOKEN.getOrDefault(country, Set.of()).contains(tongue);
    }
}
