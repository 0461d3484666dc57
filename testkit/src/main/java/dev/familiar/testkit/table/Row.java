package dev.familiar.testkit.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// One source record: what one archive says of one person, and who that is.
///
/// @param record the key of the record, `r` and its number
/// @param archive where it comes from
/// @param shown what it says; what is missing is not in the map
/// @param person the truth: an opaque key, the same for all records of a person
public record Row(String record, Archive archive, Map<Column, String> shown, String person) {
    public Row {
        Map<Column, String> copy = new EnumMap<>(Column.class);
        copy.putAll(shown);
        shown = Collections.unmodifiableMap(copy);
    }

    /// What the record says in a column; empty if nothing.
    public String text(Column column) {
        return shown.getOrDefault(column, "");
    }

    /// The mail addresses of the record.
    public List<String> addresses() {
        String text = text(Column.EMAIL);
        return text.isEmpty() ? List.of() : List.of(text.split("; "));
    }

    /// The fields in the order of [PeopleTable#header()].
    List<String> fields() {
        List<String> fields = new ArrayList<>();
        fields.add(record);
        fields.add(archive.word());
        for (Column column : Column.values()) {
            fields.add(text(column));
        }
        fields.add(person);
        return fields;
    }

    /// Shows the keys only.
    @Override
    public String toString() {
        return "Row[" + record + " of " + person + "]";
    }
}
