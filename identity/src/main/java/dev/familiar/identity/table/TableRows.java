package dev.familiar.identity.table;

import dev.familiar.identity.roster.Column;
import dev.familiar.identity.roster.FieldKind;
import dev.familiar.identity.roster.RosterBuilder;
import dev.familiar.model.PersonName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Puts rows of one table into a roster. For one thread.
///
/// Names over several columns become one name, birth dates over three columns one date. Where a
/// table gives both parts and a whole name, the parts say what is given and family name, and the
/// whole adds the middle names; so nothing of a name counts twice.
public final class TableRows {

    private static final Pattern SEVERAL = Pattern.compile("\\s*[;|]\\s*|\\s+:::\\s+");

    private final RosterBuilder builder;
    private final List<ColumnUse> uses;
    private final List<@Nullable Column> columns = new ArrayList<>();
    private final @Nullable Column birthDate;

    /// Rows with columns of these uses. All tables of a roster are announced before the first row.
    ///
    /// @param header what the columns are called
    /// @param shared the columns of the tables announced before, by name or else by kind the same
    ///   as this table's; takes in its new ones
    public TableRows(
            RosterBuilder builder, List<String> header, List<ColumnUse> uses, List<Column> shared) {
        this.builder = builder;
        this.uses = List.copyOf(uses);
        List<Column> free = new ArrayList<>(shared);
        Column dates = null;
        for (int i = 0; i < uses.size(); i++) {
            FieldKind kind = uses.get(i).kind();
            columns.add(
                    kind == null || RosterBuilder.isBuiltIn(kind)
                            ? null
                            : taken(header.get(i), kind, free, shared));
            if (uses.get(i) == ColumnUse.BIRTH_YEAR && dates == null) {
                dates = taken("birth-date", FieldKind.BIRTH_DATE, free, shared);
            }
        }
        this.birthDate = dates;
    }

    private Column taken(String label, FieldKind kind, List<Column> free, List<Column> shared) {
        Column found = null;
        for (Column column : free) {
            boolean same = column.kind() == kind;
            if (same && (found == null || column.label().equalsIgnoreCase(label))) {
                found = column;
            }
        }
        if (found == null) {
            found = builder.column(label, kind);
            shared.add(found);
        }
        free.remove(found);
        return found;
    }

    /// Adds a row as the next record.
    ///
    /// @param fields as many as there are columns, or fewer
    /// @param key of the record
    /// @param group which file it is from
    public void add(List<String> fields, String key, int group) {
        NameParts name = new NameParts();
        String year = "";
        String month = "";
        String day = "";
        for (int i = 0; i < uses.size(); i++) {
            String field = i < fields.size() ? fields.get(i).strip() : "";
            if (field.isEmpty()) {
                continue;
            }
            switch (uses.get(i)) {
                case FULL_NAME -> name.whole.add(field);
                case GIVEN_NAME, MIDDLE_NAME -> name.given.add(field);
                case FAMILY_NAME -> name.family.add(field);
                case BIRTH_YEAR -> year = field;
                case BIRTH_MONTH -> month = field;
                case BIRTH_DAY -> day = field;
                case EMAIL -> split(field).forEach(builder::emailText);
                case PHONE -> split(field).forEach(builder::phone);
                case PROFILE -> builder.profileText(field);
                case EMPLOYER -> builder.employer(field);
                case HEADLINE -> builder.headline(field);
                case PLACE, OCCUPATION, BIRTH_DATE, POSTCODE, IDENTIFIER, NUMBER, CATEGORY, TEXT ->
                        value(i, field);
                case KEY, IGNORED -> {
                    // Not compared.
                }
            }
        }
        name.names().forEach(builder::name);
        if (birthDate != null && !(year + month + day).isEmpty()) {
            builder.value(birthDate, padded(year, 4) + padded(month, 2) + padded(day, 2));
        }
        builder.end(key, group);
    }

    private void value(int column, String field) {
        Column target = columns.get(column);
        if (target != null) {
            builder.value(target, field);
        }
    }

    private static List<String> split(String field) {
        boolean several =
                field.indexOf(';') >= 0 || field.indexOf('|') >= 0 || field.contains(":::");
        return several ? List.of(SEVERAL.split(field, -1)) : List.of(field);
    }

    private static String padded(String number, int width) {
        boolean digits = number.chars().allMatch(Character::isDigit);
        return number.isEmpty() || !digits || number.length() > width
                ? "?".repeat(width)
                : "0".repeat(width - number.length()) + number;
    }

    /// The name fields of a row.
    private static final class NameParts {
        private final List<String> whole = new ArrayList<>(1);
        private final List<String> given = new ArrayList<>(2);
        private final List<String> family = new ArrayList<>(2);

        List<PersonName> names() {
            String first = String.join(" ", given);
            String last = String.join(" ", family);
            List<PersonName> names = new ArrayList<>(2);
            boolean taken = first.isEmpty() && last.isEmpty();
            for (String text : whole) {
                if (!first.isEmpty() && !last.isEmpty() && frames(text, first, last)) {
                    // Between the parts stand the middle names.
                    String middle = text.substring(0, text.length() - last.length()).strip();
                    names.addFirst(PersonName.of(middle, last));
                    taken = true;
                } else {
                    names.add(PersonName.of(text));
                }
            }
            if (!taken) {
                names.addFirst(
                        first.isEmpty() || last.isEmpty()
                                ? PersonName.of(first + last)
                                : PersonName.of(first, last));
            }
            return names.size() < 2 ? names : longestOfEach(names);
        }

        private static boolean frames(String text, String first, String last) {
            String lower = text.toLowerCase(Locale.ROOT);
            return lower.startsWith(first.toLowerCase(Locale.ROOT))
                    && lower.endsWith(" " + last.toLowerCase(Locale.ROOT))
                    && text.length() > first.length() + last.length();
        }

        /// Drops a writing all of whose words stand in another one.
        private static List<PersonName> longestOfEach(List<PersonName> names) {
            List<PersonName> kept = new ArrayList<>(names.size());
            for (PersonName name : names) {
                boolean held =
                        names.stream()
                                .anyMatch(other ->
                                        !other.equals(name)
                                                && words(other).containsAll(words(name)));
                if (!held && !kept.contains(name)) {
                    kept.add(name);
                }
            }
            return kept;
        }

        private static List<String> words(PersonName name) {
            return List.of(name.text().toLowerCase(Locale.ROOT).split(" ", -1));
        }
    }
}
