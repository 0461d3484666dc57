package dev.familiar.identity.roster;

import dev.familiar.identity.name.ParsedName;
import java.util.ArrayList;
import java.util.List;

/// One kind of field of all source records. For one writer; read-only for everybody else.
public final class Column {

    private final String label;
    private final FieldKind kind;
    private final Dictionary values;
    private final IntList records;
    private final IntList starts = new IntList();
    private final IntList entries = new IntList();

    /// Parallel to the values of a column of names.
    private final List<ParsedName> names;

    private final NameSketches sketches;

    Column(String label, FieldKind kind) {
        this(label, kind, new Dictionary(), new IntList(), new ArrayList<>(), new NameSketches());
    }

    private Column(
            String label,
            FieldKind kind,
            Dictionary values,
            IntList records,
            List<ParsedName> names,
            NameSketches sketches) {
        this.label = label;
        this.kind = kind;
        this.values = values;
        this.records = records;
        this.names = names;
        this.sketches = sketches;
        starts.add(0);
    }

    /// The same values, the records in another order. Both share what they hold of values, so the
    /// column this is made from must not grow any more.
    Column inOrder(Integer[] order) {
        Column ordered = new Column(label, kind, values, records, names, sketches);
        for (Integer record : order) {
            for (int k = 0; k < count(record); k++) {
                ordered.entries.add(value(record, k));
            }
            ordered.endRecord();
        }
        return ordered;
    }

    /// What the column is called: the header of a table, else the word of its kind.
    public String label() {
        return label;
    }

    /// What it holds.
    public FieldKind kind() {
        return kind;
    }

    /// How many values a record has.
    public int count(int record) {
        return starts.get(record + 1) - starts.get(record);
    }

    /// The number of a record's `nth` value.
    public int value(int record, int nth) {
        return entries.get(starts.get(record) + nth);
    }

    /// How many distinct values there are.
    public int size() {
        return values.size();
    }

    /// How many records have at least one value.
    public int filled() {
        int filled = 0;
        for (int i = 0; i + 1 < starts.size(); i++) {
            filled += starts.get(i + 1) > starts.get(i) ? 1 : 0;
        }
        return filled;
    }

    /// How many records have this value.
    public int records(int value) {
        return records.get(value);
    }

    /// The value as text, folded.
    public String text(int value) {
        return values.text(value);
    }

    /// The number of a folded text; -1 if no record has it.
    public int find(String text) {
        return values.find(text);
    }

    /// The name behind a value of a column of names.
    public ParsedName name(int value) {
        return names.get(value);
    }

    /// Whether no word of a name of this column can have to do with any word of a name of another,
    /// told from sketches; false if that is not certain.
    public boolean isFarFrom(int value, Column other, int otherValue) {
        return sketches.areFar(value, other.sketches, otherValue);
    }

    /// Adds a value to the record being written; a value it has already is not added again.
    void add(String text) {
        int value = values.add(text);
        if (value == records.size()) {
            records.add(0);
        }
        for (int i = starts.get(starts.size() - 1); i < entries.size(); i++) {
            if (entries.get(i) == value) {
                return;
            }
        }
        entries.add(value);
        records.set(value, records.get(value) + 1);
    }

    /// Adds the values of a record of the same column of another roster to the record being
    /// written.
    void addAll(Column other, int record) {
        for (int k = 0; k < other.count(record); k++) {
            int value = other.value(record, k);
            add(other.text(value));
            if (!other.names.isEmpty() && names.size() < values.size()) {
                names.add(other.name(value));
                sketches.add(other.sketches, value);
            }
        }
    }

    void add(ParsedName name, String key) {
        add(key);
        if (names.size() < values.size()) {
            names.add(name);
            sketches.add(name);
        }
    }

    /// How many values the record being written has so far.
    int pending() {
        return entries.size() - starts.get(starts.size() - 1);
    }

    void endRecord() {
        starts.add(entries.size());
    }

    /// Hides the content.
    @Override
    public String toString() {
        return "Column[" + kind + "]";
    }
}
