package dev.familiar.identity.table;

import dev.familiar.identity.roster.Column;
import dev.familiar.identity.roster.Roster;
import dev.familiar.identity.roster.RosterBuilder;
import dev.familiar.testkit.table.PeopleTable;
import dev.familiar.testkit.table.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Rosters of a few lines: fields parted by `|`, columns named by the words of their uses.
public final class SmallTable {

    private static final String MADE_UP =
            "full-name | email | phone | employer | occupation | place | birth-date | profile";

    private SmallTable() {}

    /// All rows are of one group, their keys `r0`, `r1`, ….
    public static Roster of(String uses, String... rows) {
        return of(uses, List.of(rows), 1);
    }

    /// The rows go round the groups, their keys are `r0`, `r1`, ….
    public static Roster of(String uses, List<String> rows, int groups) {
        RosterBuilder builder = new RosterBuilder();
        TableRows table = rows(builder, fields(uses));
        for (int i = 0; i < rows.size(); i++) {
            table.add(fields(rows.get(i)), "r" + i, i % groups);
        }
        return builder.roster();
    }

    /// The roster of made-up rows, their keys as the table has them.
    public static Roster ofMadeUp(List<Row> rows) {
        RosterBuilder builder = new RosterBuilder();
        TableRows table = rows(builder, fields(MADE_UP));
        rows.forEach(row -> table.add(fields(row), row.record(), row.archive().word().length()));
        return builder.roster();
    }

    /// Made-up rows, some people with several of them.
    public static List<Row> madeUp(int records, long seed) {
        return PeopleTable.of(records, seed).rows().toList();
    }

    private static TableRows rows(RosterBuilder builder, List<String> uses) {
        List<ColumnUse> known =
                uses.stream().map(word -> Objects.requireNonNull(ColumnUse.ofWord(word))).toList();
        List<Column> shared = new ArrayList<>();
        return new TableRows(builder, uses, known, shared);
    }

    private static List<String> fields(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }

    private static List<String> fields(Row row) {
        return Arrays.stream(dev.familiar.testkit.table.Column.values()).map(row::text).toList();
    }
}
