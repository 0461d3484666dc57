package dev.familiar.identity;

import dev.familiar.identity.roster.Column;
import dev.familiar.identity.roster.Roster;
import dev.familiar.identity.roster.RosterBuilder;
import dev.familiar.identity.table.ColumnUse;
import dev.familiar.identity.table.TableRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A small table written in a test, row by row.
public final class Sheet {

    private final RosterBuilder builder;
    private final TableRows rows;

    /// A sheet with these columns.
    ///
    /// @param uses what they hold, in the words of `--map`, e.g. `full-name`
    public Sheet(String... uses) {
        this(new RosterBuilder(), List.of(), uses);
    }

    /// A sheet whose rows go on in a roster that has records already.
    ///
    /// @param columns of the roster
    public Sheet(RosterBuilder builder, List<Column> columns, String... uses) {
        this.builder = builder;
        List<ColumnUse> fields = Arrays.stream(uses).map(Sheet::use).toList();
        rows = new TableRows(builder, List.of(uses), fields, new ArrayList<>(columns));
    }

    private static ColumnUse use(String word) {
        ColumnUse use = ColumnUse.ofWord(word);
        if (use == null) {
            throw new IllegalArgumentException(word + " is no column");
        }
        return use;
    }

    /// Adds a row of the first file.
    public Sheet row(String key, String... fields) {
        return row(key, 0, fields);
    }

    /// Adds a row of a file.
    public Sheet row(String key, int group, String... fields) {
        rows.add(List.of(fields), key, group);
        return this;
    }

    /// The rows in an order that does not depend on that of the sheet.
    public Roster roster() {
        return builder.roster().inOrder();
    }

    /// The number of the record with a key.
    public static int record(Roster roster, String key) {
        return IntStream.range(0, roster.size())
                .filter(record -> roster.key(record).equals(key))
                .findFirst()
                .orElseThrow();
    }
}
