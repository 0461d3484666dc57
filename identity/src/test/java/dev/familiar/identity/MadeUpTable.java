package dev.familiar.identity;

import dev.familiar.identity.roster.Roster;
import dev.familiar.identity.roster.RosterBuilder;
import dev.familiar.testkit.table.Archive;
import dev.familiar.testkit.table.Column;
import dev.familiar.testkit.table.PeopleTable;
import dev.familiar.testkit.table.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/// A made-up table of people with the truth about them.
public final class MadeUpTable {

    private static final String[] USES = {
        "full-name", "email", "phone", "employer", "occupation", "place", "birth-date", "profile"
    };

    private final List<Row> rows;
    private final Map<String, String> truth;

    private MadeUpTable(List<Row> rows) {
        this.rows = rows;
        this.truth = rows.stream().collect(Collectors.toMap(Row::record, Row::person));
    }

    /// The table of a seed.
    public static MadeUpTable of(int records, long seed) {
        return new MadeUpTable(PeopleTable.of(records, seed).rows().toList());
    }

    /// The same rows in another order.
    public MadeUpTable shuffled(long seed) {
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        return new MadeUpTable(shuffled);
    }

    /// The rows as records, each archive a file of its own.
    public Roster roster() {
        return sheet(0, rows.size()).roster();
    }

    /// Some of the rows, in the order of the table.
    public Sheet sheet(int from, int to) {
        Sheet sheet = new Sheet(USES);
        rows.subList(from, to).forEach(row -> add(row, sheet));
        return sheet;
    }

    /// Adds some of the rows to a roster, one by one.
    ///
    /// @param added what to do after each
    public void addTo(RosterBuilder builder, int from, int to, Runnable added) {
        Sheet sheet = new Sheet(builder, builder.roster().columns(), USES);
        for (Row row : rows.subList(from, to)) {
            add(row, sheet);
            added.run();
        }
    }

    private static void add(Row row, Sheet sheet) {
        sheet.row(row.record(), group(row), fields(row));
    }

    private static int group(Row row) {
        return List.of(Archive.values()).indexOf(row.archive());
    }

    /// What a row says, in the order of the sheet's columns.
    private static String[] fields(Row row) {
        return Arrays.stream(Column.values()).map(row::text).toArray(String[]::new);
    }

    /// The person of a record by the truth.
    public String person(String record) {
        return truth.getOrDefault(record, "");
    }
}
