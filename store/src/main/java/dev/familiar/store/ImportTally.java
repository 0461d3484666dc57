package dev.familiar.store;

import dev.familiar.model.source.Fault;
import dev.familiar.model.source.Position;
import dev.familiar.store.row.ImportCounts;
import dev.familiar.store.row.Outcome;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Counts outcomes, faults and what was passed by of one archive. Bounded: all are counted by code,
/// and only the first few faults of each are kept.
///
/// Written in the change of the rows it counts, so counts and rows agree whatever happens. For one
/// thread.
final class ImportTally {

    /// Enough to see what is wrong with a kind of row.
    private static final int SAMPLES = 5;

    /// Codes are the program's own and few; a source that made them of what it reads would fill the
    /// memory and the store.
    private static final int MOST_CODES = 200;

    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private final SortedMap<String, Long> faults = new TreeMap<>();
    private final SortedMap<String, List<Fault>> samples = new TreeMap<>();
    private final SortedMap<String, Long> passed = new TreeMap<>();

    /// What earlier sessions counted of an archive; all zero for one that was never begun.
    static ImportTally read(Sql sql, long archive) throws SQLException {
        ImportTally tally = new ImportTally();
        sql.each(
                "SELECT added, merged, unchanged FROM archive WHERE id = ?",
                row -> {
                    tally.outcomes.put(Outcome.ADDED, row.getLong(1));
                    tally.outcomes.put(Outcome.MERGED, row.getLong(2));
                    tally.outcomes.put(Outcome.UNCHANGED, row.getLong(3));
                },
                archive);
        sql.each(
                "SELECT code, count FROM fault_count WHERE archive_id = ?",
                row -> tally.faults.put(row.getString(1), row.getLong(2)),
                archive);
        sql.each(
                "SELECT code, count FROM passed_count WHERE archive_id = ?",
                row -> tally.passed.put(row.getString(1), row.getLong(2)),
                archive);
        sql.each(
                """
                SELECT entry, locator, code, message FROM fault_sample WHERE archive_id = ?
                ORDER BY code, nth\
                """,
                row ->
                        tally.keep(
                                new Fault(
                                        new Position(row.getString(1), row.getString(2)),
                                        row.getString(3),
                                        row.getString(4))),
                archive);
        return tally;
    }

    /// Once for each record, also where it said nothing new.
    void count(Outcome outcome) {
        outcomes.merge(outcome, 1L, Long::sum);
    }

    /// A code beyond the first 200 is not counted at all.
    void count(Fault fault) {
        if (faults.containsKey(fault.code()) || faults.size() < MOST_CODES) {
            faults.merge(fault.code(), 1L, Long::sum);
            keep(fault);
        }
    }

    /// Something that was understood and left out. A code beyond the first 200 is not counted at
    /// all.
    void countPassed(String code) {
        if (passed.containsKey(code) || passed.size() < MOST_CODES) {
            passed.merge(code, 1L, Long::sum);
        }
    }

    private void keep(Fault fault) {
        List<Fault> kept = samples.computeIfAbsent(fault.code(), _ -> new ArrayList<>());
        if (kept.size() < SAMPLES) {
            kept.add(fault);
        }
    }

    /// Writes all counts anew, some rows for each code: done at commits only, so it costs nothing
    /// beside a batch. Samples have the number of their place, so writing them again changes
    /// nothing.
    void write(Sql sql, long archive) throws SQLException {
        sql.run(
                "UPDATE archive SET added = ?, merged = ?, unchanged = ? WHERE id = ?",
                outcomes.getOrDefault(Outcome.ADDED, 0L),
                outcomes.getOrDefault(Outcome.MERGED, 0L),
                outcomes.getOrDefault(Outcome.UNCHANGED, 0L),
                archive);
        for (var fault : faults.entrySet()) {
            sql.run(
                    "INSERT OR REPLACE INTO fault_count (archive_id, code, count)"
                            + " VALUES (?, ?, ?)",
                    archive,
                    fault.getKey(),
                    fault.getValue());
        }
        for (var one : passed.entrySet()) {
            sql.run(
                    "INSERT OR REPLACE INTO passed_count (archive_id, code, count)"
                            + " VALUES (?, ?, ?)",
                    archive,
                    one.getKey(),
                    one.getValue());
        }
        for (List<Fault> kept : samples.values()) {
            for (int nth = 0; nth < kept.size(); nth++) {
                Fault fault = kept.get(nth);
                sql.run(
                        """
                        INSERT OR REPLACE INTO fault_sample
                            (archive_id, code, nth, entry, locator, message)
                        VALUES (?, ?, ?, ?, ?, ?)\
                        """,
                        archive,
                        fault.code(),
                        nth,
                        fault.position().entry(),
                        fault.position().locator(),
                        fault.message());
            }
        }
    }

    /// Copies, so that it stays as it is while counting goes on.
    ImportCounts counts() {
        return new ImportCounts(
                outcomes.getOrDefault(Outcome.ADDED, 0L),
                outcomes.getOrDefault(Outcome.MERGED, 0L),
                outcomes.getOrDefault(Outcome.UNCHANGED, 0L),
                faults,
                samples.values().stream().flatMap(List::stream).toList(),
                passed);
    }
}
