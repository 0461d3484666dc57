package dev.familiar.identity.table;

import dev.familiar.identity.name.FoldedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

// The name of a column comes first; people who make tables of people call things by a few dozen
// names. What the name leaves open the content says: addresses, profiles, few different words, free
// text. Numbers and dates of unknown meaning (counts, last changes) are left out: they would
// look like evidence and are none. So are keys and columns that hold the answer.

/// Guesses what the columns of a table of people hold.
public final class ColumnRecognition {

    private static final int MOST_CATEGORIES = 60;
    private static final int LONGEST_TEXT = 80;
    private static final double MOST_OF_THEM = 0.6;

    /// Such as `15 Nov 2023`; other dates are all digits.
    private static final Pattern DATE_IN_WORDS =
            Pattern.compile("\\d{1,2}\\.?[ -]\\p{L}{3,9}\\.?[-, ]+\\d{2,4}");

    private ColumnRecognition() {}

    /// The use of each column.
    ///
    /// @param header the columns' names
    /// @param sample some rows, each with at most as many fields as there are columns; the more,
    ///   the surer
    public static List<ColumnUse> guess(List<String> header, List<List<String>> sample) {
        Set<String> names = new HashSet<>();
        header.forEach(name -> names.add(fold(name)));
        List<ColumnUse> uses = new ArrayList<>();
        for (int column = 0; column < header.size(); column++) {
            List<String> values = values(sample, column);
            uses.add(guess(fold(header.get(column)), names, values, sample.size()));
        }
        return uses;
    }

    private static String fold(String name) {
        return FoldedText.joined(name);
    }

    private static List<String> values(List<List<String>> sample, int column) {
        return sample.stream()
                .filter(row -> column < row.size())
                .map(row -> row.get(column).strip())
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static ColumnUse guess(String name, Set<String> all, List<String> values, int rows) {
        ColumnUse named = ColumnNames.use(name, all);
        if (named != null) {
            boolean free = named == ColumnUse.KEY && !isUnique(values);
            return free ? byContent(values, rows) : named;
        }
        return byContent(values, rows);
    }

    private static boolean isUnique(List<String> values) {
        return new HashSet<>(values).size() >= values.size();
    }

    private static ColumnUse byContent(List<String> values, int rows) {
        if (values.isEmpty()) {
            return ColumnUse.IGNORED;
        }
        if (most(values, value -> value.indexOf('@') > 0 && value.indexOf(' ') < 0)) {
            return ColumnUse.EMAIL;
        }
        if (most(values, value -> value.toLowerCase(Locale.ROOT).contains("linkedin.com/in/"))) {
            return ColumnUse.PROFILE;
        }
        boolean numbers = most(values, ColumnRecognition::isNumberOrDate);
        Set<String> distinct = new HashSet<>(values);
        int length = values.stream().mapToInt(String::length).sum() / values.size();
        boolean constant = distinct.size() < 2;
        boolean key = rows > 20 && distinct.size() == values.size() && values.size() == rows;
        if (numbers || constant || key || length > LONGEST_TEXT) {
            return ColumnUse.IGNORED;
        }
        boolean few = distinct.size() <= Math.min(MOST_CATEGORIES, values.size() / 4);
        return few ? ColumnUse.CATEGORY : ColumnUse.TEXT;
    }

    private static boolean isNumberOrDate(String value) {
        return value.chars().noneMatch(Character::isLetter)
                || DATE_IN_WORDS.matcher(value).matches();
    }

    private static boolean most(List<String> values, java.util.function.Predicate<String> is) {
        return values.stream().filter(is).count() >= MOST_OF_THEM * values.size();
    }
}
