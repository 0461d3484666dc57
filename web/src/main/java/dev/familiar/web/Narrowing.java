package dev.familiar.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The parts of a query of messages that narrow it down by a field, taken out and put in.
final class Narrowing {

    private static final Pattern FIELD =
            Pattern.compile("(?<!\\S)(from|to|year|channel|with):(\"[^\"]*\"?|\\S+)");

    private Narrowing() {}

    /// One of them as it stands in a query.
    ///
    /// @param text of it, for [#without]
    record Field(String name, String value, String text) {}

    static List<Field> of(String query) {
        return FIELD.matcher(query).results().map(Narrowing::field).toList();
    }

    private static Field field(MatchResult found) {
        return new Field(found.group(1), found.group(2).replace("\"", ""), found.group());
    }

    /// The query without one of its fields.
    static String without(String query, Field field) {
        int at = query.indexOf(field.text());
        return at < 0
                ? query
                : (query.substring(0, at).strip()
                                + ' '
                                + query.substring(at + field.text().length()).strip())
                        .strip();
    }

    /// The query with a field, in the place of one of the same name; a query may be with several
    /// people. Fields come behind the words and in one order, so that the same narrowing has one
    /// address whichever way it was come to.
    static String with(String query, String name, String value) {
        String rest = query;
        Set<String> fields = new TreeSet<>();
        for (Field field : of(query)) {
            rest = without(rest, field);
            if (!field.name().equals(name) || name.equals("with")) {
                fields.add(field.text());
            }
        }
        fields.add(name + ':' + value);
        return (rest + ' ' + String.join(" ", fields)).strip();
    }

    /// Whether the query is narrowed to that already.
    static boolean has(String query, String name, String value) {
        return of(query).stream()
                .anyMatch(field -> field.name().equals(name) && field.value().equals(value));
    }
}
