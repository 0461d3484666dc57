package dev.familiar.app.table;

import dev.familiar.app.export.GoogleCsvFile;
import dev.familiar.app.export.NewFile;
import dev.familiar.app.export.SpreadsheetCell;
import dev.familiar.identity.learning.MatchModel;
import dev.familiar.identity.linkage.LinkedRoster;
import dev.familiar.identity.linkage.ScoredPairs;
import dev.familiar.sources.csv.CsvRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Writes what `familiar link` found as CSV tables (RFC 4180).
///
/// Cells are written as they were read, but for those that a spreadsheet would take for a formula:
/// they get an apostrophe in front ([SpreadsheetCell]). Numbers with a sign stay as they are.
public final class LinkFiles {

    private LinkFiles() {}

    /// Writes every row with the number of its person in front: rows of one person have the same.
    /// With several files, or cards, the file and record stand instead of the row. Records that
    /// came later are left out.
    ///
    /// @param out a file that does not exist yet
    public static void clusters(LinkRequest request, LinkReport report, Path out)
            throws IOException {
        Map<String, Integer> persons = persons(report.linked());
        NewFile.write(
                out,
                writer -> {
                    List<PeopleFile> files = new ArrayList<>();
                    for (int i = 0; i < request.files().size(); i++) {
                        files.add(PeopleFile.open(request.files().get(i), i, request, _ -> {}));
                    }
                    if (files.size() == 1 && files.getFirst().isTable()) {
                        rows(files.getFirst(), persons, writer);
                    } else {
                        records(report.linked(), persons, files, writer);
                    }
                });
    }

    /// The owner's own table with a column in front: nothing of it is changed or moved.
    private static void rows(PeopleFile file, Map<String, Integer> persons, Writer writer)
            throws IOException {
        List<String> header = new ArrayList<>(List.of("person"));
        header.addAll(file.header());
        header.replaceAll(SpreadsheetCell::ofData);
        GoogleCsvFile.row(writer, header);
        // The action may not throw what a writer throws; it goes through in a wrapping.
        try {
            file.eachRow((key, row) -> row(writer, persons.getOrDefault(key, 0), row));
        } catch (UncheckedIOException full) {
            throw full.getCause();
        }
    }

    /// 0 stands for a row that is no record: it is written all the same, so that none is missing.
    private static void row(Writer writer, int person, CsvRow row) {
        List<String> cells = new ArrayList<>(List.of(String.valueOf(person)));
        cells.addAll(row.fields());
        cells.replaceAll(SpreadsheetCell::ofData);
        try {
            GoogleCsvFile.row(writer, cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// With several files there is no common header: which file and which record stand instead.
    private static void records(
            LinkedRoster linked,
            Map<String, Integer> persons,
            List<PeopleFile> files,
            Writer writer)
            throws IOException {
        GoogleCsvFile.row(writer, List.of("person", "file", "record"));
        for (int i = 0; i < linked.records(); i++) {
            String key = linked.roster().key(i);
            GoogleCsvFile.row(
                    writer,
                    List.of(
                            String.valueOf(persons.getOrDefault(key, 0)),
                            SpreadsheetCell.ofData(files.get(linked.roster().group(i)).name()),
                            // The key without the number of the file, which has a column of its
                            // own.
                            SpreadsheetCell.ofData(key.substring(key.indexOf(':') + 1))));
        }
    }

    /// Writes the pairs that are, or may be, one person, with their probability.
    ///
    /// @param out a file that does not exist yet
    public static void pairs(LinkReport report, Path out) throws IOException {
        LinkedRoster linked = report.linked();
        ScoredPairs scored = linked.scored();
        double prior = linked.knowledge().model().priorBits();
        NewFile.write(
                out,
                writer -> {
                    GoogleCsvFile.row(
                            writer, List.of("one", "other", "probability", "bits", "decision"));
                    for (int i = 0; i < scored.size(); i++) {
                        int one = scored.one(i);
                        int other = scored.other(i);
                        double bits = scored.bits(i) + prior;
                        // Linked may also be two that the pair alone would not: through a third
                        // record.
                        boolean link = linked.cluster(one) == linked.cluster(other);
                        if (link || bits >= LinkedRoster.POSSIBLE_BITS) {
                            GoogleCsvFile.row(
                                    writer,
                                    List.of(
                                            SpreadsheetCell.ofData(linked.roster().key(one)),
                                            SpreadsheetCell.ofData(linked.roster().key(other)),
                                            String.format(
                                                    Locale.ROOT,
                                                    "%.4f",
                                                    MatchModel.probability(bits)),
                                            String.format(Locale.ROOT, "%.2f", bits),
                                            link ? "link" : "possible"));
                        }
                    }
                });
    }

    /// The number of the person of each record's key, counted from 1.
    static Map<String, Integer> persons(LinkedRoster linked) {
        Map<Integer, Integer> numbers = new HashMap<>();
        Map<String, Integer> persons = new HashMap<>();
        for (int i = 0; i < linked.records(); i++) {
            int number = numbers.computeIfAbsent(linked.cluster(i), _ -> numbers.size() + 1);
            persons.put(linked.roster().key(i), number);
        }
        return persons;
    }
}
