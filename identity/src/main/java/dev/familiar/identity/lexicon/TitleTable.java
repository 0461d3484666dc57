package dev.familiar.identity.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

// Witten and Bell's smoothing along the endings (1991), then naive Bayes for the words before them,
// their say raised to a power below one because words of a title are far from independent.

/// In which group of occupations titles with a certain ending and certain words are: counts of the
/// job titles of the ESCO classification, reduced by `bench/run titles`.
///
/// A line of the table is `ending`, `its groups`, `the groups of titles it stands in before the
/// end`, with tabs between; groups are `TITLES GROUP:TITLES …`. The first line counts all titles.
/// Immutable.
public final class TitleTable {

    /// Endings of more words than this are not counted.
    public static final int LONGEST_ENDING = 3;

    private static final double MODIFIER_POWER = 0.8;
    private static final double PSEUDO_TITLES = 2;
    private static final int TWO_DIGITS = 2;

    private static final class Shipped {
        private static final TitleTable TABLE = parse(TextTable.lines("titles.tsv"));
    }

    /// How many titles, those of groups too rare to be listed too, and how many of each group.
    private static final class Counts {
        private final int titles;
        private final int[] groups;
        private final int[] of;

        private Counts(int titles, int[] groups, int[] of) {
            this.titles = titles;
            this.groups = groups;
            this.of = of;
        }
    }

    private final List<String> groups = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Optional<OccupationFamily>> lines = new ArrayList<>();

    // Taken apart only when asked for: a program that judges one request needs a dozen of
    // thousands.
    private final Map<String, String> cells = new HashMap<>();
    private final double[] shares;

    private TitleTable(List<String> rows) {
        String total = rows.getFirst().substring(rows.getFirst().indexOf('\t') + 1);
        String[] parts = total.split(" ", -1);
        for (String part : List.of(parts).subList(1, parts.length)) {
            String group = group(part);
            numbers.put(group, groups.size());
            groups.add(group);
            lines.add(familyOf(group));
        }
        Counts all = counts(total);
        shares = new double[groups.size()];
        for (int i = 0; i < all.groups.length; i++) {
            shares[all.groups[i]] = (double) all.of[i] / all.titles;
        }
        for (String row : rows.subList(1, rows.size())) {
            int tab = row.indexOf('\t');
            cells.put(row.substring(0, tab), row.substring(tab + 1));
        }
    }

    /// The table shipped.
    public static TitleTable shipped() {
        return Shipped.TABLE;
    }

    /// Reads a table of this form.
    public static TitleTable parse(List<String> lines) {
        return new TitleTable(lines);
    }

    /// The group that titles of a unit group of ISCO-08 are counted under.
    public static String groupOf(String unit) {
        return IscoFamilies.fine(unit);
    }

    /// The line of work of a group; empty for work that every line has.
    public static Optional<OccupationFamily> familyOf(String group) {
        return IscoFamilies.of(group);
    }

    private static String group(String part) {
        int colon = part.indexOf(':');
        return colon < 0 ? part : part.substring(0, colon);
    }

    private Counts counts(String cell) {
        String[] parts = cell.split(" ", -1);
        int[] ids = new int[parts.length - 1];
        int[] of = new int[ids.length];
        for (int i = 0; i < ids.length; i++) {
            String part = parts[i + 1];
            String group = group(part);
            ids[i] = Objects.requireNonNull(numbers.get(group), "a group the first line lacks");
            of[i] =
                    group.length() == part.length()
                            ? 1
                            : Integer.parseInt(part.substring(group.length() + 1));
        }
        return new Counts(Integer.parseInt(parts[0]), ids, of);
    }

    private @Nullable Counts ending(String words) {
        String cell = cells.get(words);
        if (cell == null || cell.startsWith("\t")) {
            return null;
        }
        int tab = cell.indexOf('\t');
        return counts(tab < 0 ? cell : cell.substring(0, tab));
    }

    private @Nullable Counts modifier(String word) {
        String cell = cells.get(word);
        if (cell == null || cell.indexOf('\t') < 0) {
            return null;
        }
        return counts(cell.substring(cell.indexOf('\t') + 1));
    }

    /// How many titles end with the word.
    int titlesEnding(String word) {
        String cell = cells.get(word);
        return cell == null || cell.startsWith("\t")
                ? 0
                : Integer.parseInt(cell.substring(0, cell.indexOf(' ')));
    }

    /// How many words of the longest counted ending the title has, at most [#LONGEST_ENDING].
    int knownEnding(List<String> words) {
        int longest = 0;
        for (int length = 1; length <= Math.min(LONGEST_ENDING, words.size()); length++) {
            String cell = cells.get(last(words, length));
            longest = cell != null && !cell.startsWith("\t") ? length : longest;
        }
        return longest;
    }

    /// The likeliest sub-major group (two digits), by a title's words in the order of
    /// [TitlePhrase].
    public Optional<String> twoDigits(List<String> words) {
        double[] chances = chances(words);
        Map<String, Double> two = new HashMap<>();
        for (int i = 0; i < chances.length; i++) {
            two.merge(groups.get(i).substring(0, TWO_DIGITS), chances[i], Double::sum);
        }
        return likeliest(two);
    }

    /// The likeliest line of work.
    public Optional<OccupationFamily> likeliestFamily(List<String> words) {
        return likeliest(families(words));
    }

    private static <T> Optional<T> likeliest(Map<T, Double> chances) {
        return chances.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /// The chance of each line of work; what belongs to none is missing.
    Map<OccupationFamily, Double> families(List<String> words) {
        double[] chances = chances(words);
        Map<OccupationFamily, Double> families = new EnumMap<>(OccupationFamily.class);
        for (int i = 0; i < chances.length; i++) {
            double chance = chances[i];
            lines.get(i).ifPresent(family -> families.merge(family, chance, Double::sum));
        }
        return families;
    }

    /// The chance of each group; they add up to 1.
    private double[] chances(List<String> words) {
        double[] chances = shares.clone();
        int used = 0;
        for (int length = 1; length <= Math.min(LONGEST_ENDING, words.size()); length++) {
            Counts ending = ending(last(words, length));
            if (ending != null) {
                mix(chances, ending);
                used = length;
            }
        }
        words.subList(0, words.size() - used).stream()
                .distinct()
                .forEach(word -> {
                    Counts modifier = modifier(word);
                    if (modifier != null) {
                        weigh(chances, modifier);
                    }
                });
        double sum = Arrays.stream(chances).sum();
        for (int i = 0; i < chances.length; i++) {
            chances[i] /= sum;
        }
        return chances;
    }

    private static String last(List<String> words, int count) {
        return String.join(" ", words.subList(words.size() - count, words.size()));
    }

    private static void mix(double[] chances, Counts ending) {
        for (int i = 0; i < chances.length; i++) {
            chances[i] /= ending.titles + 1.0;
        }
        for (int i = 0; i < ending.groups.length; i++) {
            chances[ending.groups[i]] += ending.of[i] / (ending.titles + 1.0);
        }
    }

    /// What the word says against the groups it never stands in is the same for all of them, so
    /// that only the others need be raised.
    private void weigh(double[] chances, Counts modifier) {
        for (int i = 0; i < modifier.groups.length; i++) {
            int group = modifier.groups[i];
            double more = modifier.of[i] / shares[group] / PSEUDO_TITLES;
            chances[group] *= Math.pow(1 + more, MODIFIER_POWER);
        }
    }
}
