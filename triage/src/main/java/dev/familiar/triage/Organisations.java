package dev.familiar.triage;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Compares names of organisations by whole words, without legal forms; never by parts of words.
final class Organisations {

    private static final Set<String> LEGAL_FORMS =
            Set.of(
                    "inc",
                    "ltd",
                    "llc",
                    "llp",
                    "plc",
                    "corp",
                    "corporation",
                    "co",
                    "company",
                    "gmbh",
                    "ag",
                    "kg",
                    "sa",
                    "sas",
                    "srl",
                    "spa",
                    "bv",
                    "nv",
                    "ab",
                    "as",
                    "oy",
                    "oyj",
                    "pty",
                    "pte",
                    "limited",
                    "incorporated",
                    "the",
                    "se");

    private Organisations() {}

    static boolean same(String one, String other) {
        List<String> words = words(one);
        return !words.isEmpty() && words.equals(words(other));
    }

    /// Whether `text` (a headline) names `organisation` as a run of whole words.
    static boolean namedIn(String text, String organisation) {
        List<String> wanted = words(organisation);
        return !wanted.isEmpty()
                && wanted.stream().anyMatch(word -> word.length() > 1)
                && java.util.Collections.indexOfSubList(words(text), wanted) >= 0;
    }

    private static List<String> words(String name) {
        String folded =
                Normalizer.normalize(name, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT)
                        .replace("'", "")
                        .replace(".", "");
        return Stream.of(folded.split("[^\\p{L}\\p{N}&+]+"))
                .filter(word -> !word.isEmpty() && !LEGAL_FORMS.contains(word))
                .toList();
    }
}
