package dev.familiar.store;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Text made comparable for search and for merging requests: compatibility-decomposed, without
/// marks, lower case. Coarser questions of names are linkage's.
///
/// Unicode's NFKD, see https://unicode.org/reports/tr15/, and `toLowerCase` without a language, so
/// that the same text folds alike on every machine.
final class Folding {

    private static final Pattern COMBINING = Pattern.compile("\\p{Mn}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folding() {}

    /// Each character by itself; what stands between words stays.
    static String fold(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return COMBINING.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /// Runs of letters and digits, folded, in their order; may repeat.
    static List<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(fold(text)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// Each word once, in the order of its first place.
    static Set<String> tokens(String name) {
        return new LinkedHashSet<>(words(name));
    }

    /// The words in a row, one space between: equal for names that differ in case, accents or
    /// punctuation only.
    static String name(String text) {
        return String.join(" ", words(text));
    }

    /// A query for FTS5 that asks for all words, the last letters of each left open; empty if there
    /// is no word. Quoted, so that nothing in it is an operator.
    static String match(List<String> texts) {
        return texts.stream()
                .flatMap(text -> words(text).stream())
                .map(word -> "\"" + word + "\"*")
                .collect(Collectors.joining(" AND "));
    }

    /// A query for FTS5 that asks for all words, each whole; empty if there is no word.
    static String matchWhole(String text) {
        return words(text).stream()
                .map(word -> '"' + word + '"')
                .collect(Collectors.joining(" AND "));
    }

    /// The full-text query for any of these texts' words, whole; empty if there is no word.
    static String matchAny(Collection<String> texts) {
        return texts.stream()
                .flatMap(text -> words(text).stream())
                .distinct()
                .map(word -> '"' + word + '"')
                .collect(Collectors.joining(" OR "));
    }
}
