package dev.familiar.identity.lexicon;

import dev.familiar.identity.name.FoldedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names of organisations brought to a comparable form, and found in headlines.
public final class Organisations {

    /// Words that tell a name from a like one less than they are left out.
    private static final Set<String> COMMON_WORDS =
            Set.of(
                    "private",
                    "the",
                    "group",
                    "holding",
                    "holdings",
                    "international",
                    "global",
                    "of",
                    "and",
                    "for",
                    "university",
                    "universitat",
                    "universite",
                    "universidad");

    private static final Pattern EMPLOYER =
            Pattern.compile("(?:\\s(?i:at|bei|chez|presso)\\s|@\\s*)([^|,;@\u2022\u00b7]{2,60})");
    private static final Pattern TAIL = Pattern.compile("\\s[-\u2013\u2014/]\\s.*|\\s+\\(.*");
    private static final int LONGEST_RUN = 3;

    private Organisations() {}

    /// The words of an organisation's name joined, without legal forms; empty if nothing is left.
    public static String key(String organisation) {
        List<String> words = FoldedText.words(organisation);
        StringBuilder key = new StringBuilder();
        words.stream()
                .filter(word -> !LegalForms.isOne(word) && !COMMON_WORDS.contains(word))
                .forEach(key::append);
        return key.isEmpty() ? String.join("", words) : key.toString();
    }

    /// Whether two names mean one organisation: the same words without legal forms, never a part.
    public static boolean same(String one, String other) {
        String key = key(one);
        return !key.isEmpty() && key.equals(key(other));
    }

    /// Whether `headline` names `organisation` as a run of whole words, e.g. after "at". Names of
    /// three letters or less are found only after "at" or "@".
    public static boolean namedIn(String headline, String organisation) {
        String key = key(organisation);
        return !key.isEmpty()
                && (runs(headline).contains(key)
                        || inHeadline(headline).stream().anyMatch(name -> key(name).equals(key)));
    }

    /// The organisations that a headline names after "at" or "@", as written.
    public static List<String> inHeadline(String headline) {
        List<String> found = new ArrayList<>();
        Matcher matcher = EMPLOYER.matcher(" " + FoldedText.visible(headline));
        while (matcher.find() && found.size() < 4) {
            String name = TAIL.matcher(matcher.group(1)).replaceFirst("").strip();
            if (!name.isEmpty()) {
                found.add(name);
            }
        }
        return found;
    }

    /// The part of a headline before the employer.
    public static String title(String headline) {
        Matcher matcher = EMPLOYER.matcher(" " + FoldedText.visible(headline));
        return matcher.replaceAll(" ").strip();
    }

    /// All runs of one to three words of a headline, joined, that could be an organisation's name.
    public static Set<String> runs(String headline) {
        List<String> words = FoldedText.words(headline);
        Set<String> runs = new java.util.HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            StringBuilder run = new StringBuilder();
            for (int j = i; j < Math.min(i + LONGEST_RUN, words.size()); j++) {
                run.append(words.get(j));
                if (run.length() > 3) {
                    runs.add(run.toString());
                }
            }
        }
        return runs;
    }
}
