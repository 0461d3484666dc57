package dev.familiar.sources.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// A table of words by which zones of the tz database are called, `zone=word|word`, read from the
/// class path. Immutable.
///
/// @param zones by word, folded; a word may stand for several zones
record ZoneTable(Map<String, List<ZoneId>> zones) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}_]+");

    /// Reads a table; it is part of the program, so it is there and whole.
    static ZoneTable read(String resource) {
        Map<String, List<ZoneId>> zones = new HashMap<>();
        try (InputStream in =
                        Objects.requireNonNull(ZoneTable.class.getResourceAsStream(resource));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> add(zones, line));
        } catch (IOException brokenJar) {
            throw new UncheckedIOException(brokenJar);
        }
        return new ZoneTable(Map.copyOf(zones));
    }

    private static void add(Map<String, List<ZoneId>> zones, String line) {
        int equals = line.indexOf('=');
        ZoneId zone = ZoneId.of(line.substring(0, equals));
        for (String word : line.substring(equals + 1).split("\\|", -1)) {
            zones.computeIfAbsent(fold(word), _ -> new ArrayList<>()).add(zone);
        }
    }

    /// The zones a word stands for; none if it stands for nothing.
    List<ZoneId> of(String folded) {
        return zones.getOrDefault(folded, List.of());
    }

    /// Lower case without marks above letters, one blank between words: `É.-U.` is `e u`.
    static String fold(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return NO_WORD.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
