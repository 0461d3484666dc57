package dev.familiar.sources.linkedin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What the export says in other languages than English: columns, and the few values that readers
/// ask about. From `export-words.txt`. Safe for many threads.
final class ExportWords {

    private static final String VALUES = "values";

    /// By section, by folded word: the column.
    private static final Map<String, Map<String, String>> COLUMNS = new HashMap<>();

    /// By meaning: the folded words.
    private static final Map<String, Set<String>> MEANINGS = new HashMap<>();

    static {
        read();
    }

    private ExportWords() {}

    private static void read() {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        ExportWords.class.getResourceAsStream("export-words.txt")),
                                StandardCharsets.UTF_8))) {
            String section = "";
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int sign = line.indexOf(" = ");
                if (line.startsWith("[")) {
                    section = line.substring(1, line.length() - 1);
                } else if (sign > 0 && !line.startsWith("#")) {
                    String meaning = line.substring(0, sign);
                    for (String word : line.substring(sign + 3).split("\\|", -1)) {
                        add(section, meaning, fold(word));
                    }
                    add(section, meaning, fold(meaning));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(String section, String meaning, String word) {
        if (section.equals(VALUES)) {
            MEANINGS.computeIfAbsent(meaning, _ -> new HashSet<>()).add(word);
        } else {
            COLUMNS.computeIfAbsent(section, _ -> new HashMap<>()).putIfAbsent(word, meaning);
        }
    }

    /// Every way a header can be read, by kind of file; each with as many names as there were,
    /// those nobody knows as they are. A name read twice is left as it is the second time.
    static List<List<String>> readings(List<String> names) {
        List<List<String>> readings = new ArrayList<>();
        for (Map<String, String> columns : COLUMNS.values()) {
            List<String> english = new ArrayList<>(names.size());
            for (String name : names) {
                String column = columns.getOrDefault(fold(name), name);
                english.add(english.contains(column) ? name : column);
            }
            readings.add(english);
        }
        return readings;
    }

    /// The places, from 1, of the columns of a translated header that nobody knows, if something
    /// that is asked of such a table may be among them.
    ///
    /// @param names as written
    /// @param english the same, said in English as far as possible
    static List<Integer> unknown(List<String> names, List<String> english) {
        if (names.equals(english)) {
            return List.of();
        }
        Set<String> asked =
                COLUMNS.values().stream()
                        .map(columns -> Set.copyOf(columns.values()))
                        .max(
                                Comparator.comparingLong(meanings ->
                                        english.stream().filter(meanings::contains).count()))
                        .orElse(Set.of());
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < english.size() && !english.containsAll(asked); i++) {
            if (!english.get(i).isBlank() && !asked.contains(english.get(i))) {
                places.add(i + 1);
            }
        }
        return places;
    }

    static boolean isIncoming(String value) {
        return is("incoming", value);
    }

    static boolean isOutgoing(String value) {
        return is("outgoing", value);
    }

    static boolean isYes(String value) {
        return is("yes", value);
    }

    static boolean isNo(String value) {
        return is("no", value);
    }

    private static boolean is(String meaning, String value) {
        return value.length() <= 60
                && MEANINGS.getOrDefault(meaning, Set.of()).contains(fold(value));
    }

    private static String fold(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder();
        // Turkish capital I with a dot becomes i and a dot above.
        plain.chars()
                .filter(c -> Character.isLetterOrDigit(c))
                .forEach(c -> folded.append((char) c));
        return folded.toString();
    }
}
