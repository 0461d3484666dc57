package dev.familiar.bench;

import dev.familiar.identity.name.NameComparison;
import dev.familiar.identity.name.ParsedName;
import dev.familiar.model.PersonName;
import dev.familiar.sources.csv.CsvRow;
import dev.familiar.sources.csv.CsvTable;
import dev.familiar.sources.csv.RowRule;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `bench/run name-pairs`: how well the comparison of names alone tells same from different.
@Command(
        name = "name-pairs",
        description = {
            "Measures the comparison of names alone on judged pairs: a CSV with the columns schema",
            "(rows other than Person are left out), name1, name2 and is_match."
        },
        sortOptions = false)
final class NamePairsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The judged pairs.")
    private Path file;

    @Spec private CommandSpec spec;

    /// For picocli.
    NamePairsCommand() {}

    /// A judged pair.
    ///
    /// @param likeness 0 to 1, by the comparison
    /// @param same by the judges
    record Judged(double likeness, boolean same) {}

    @Override
    public Integer call() throws IOException {
        List<Judged> judged = read();
        spec.commandLine().getOut().println(line(judged));
        spec.commandLine().getOut().flush();
        return 0;
    }

    private List<Judged> read() throws IOException {
        List<Judged> judged = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            CsvTable table =
                    CsvTable.open(
                                    in,
                                    "pairs",
                                    header -> header.names().contains("is_match"),
                                    _ -> {})
                            .orElseThrow(() ->
                                    new NoSuchFileException(
                                            file.toString(), null, "no column is_match"));
            for (CsvRow row = table.next(RowRule.PADDED);
                    row != null;
                    row = table.next(RowRule.PADDED)) {
                if (row.get("schema").equals("Person")) {
                    judged.add(judge(row));
                }
            }
        }
        return judged;
    }

    private static Judged judge(CsvRow row) {
        ParsedName one = ParsedName.parse(PersonName.of(row.get("name1")));
        ParsedName other = ParsedName.parse(PersonName.of(row.get("name2")));
        return new Judged(
                NameComparison.compare(one, other).likeness(),
                row.get("is_match").equalsIgnoreCase("true"));
    }

    /// Precision, recall and F1 at the threshold that is best on the pairs themselves: a ceiling.
    static String line(List<Judged> judged) {
        List<Judged> sorted =
                judged.stream().sorted(Comparator.comparingDouble(j -> -j.likeness())).toList();
        double all = judged.stream().filter(Judged::same).count();
        double right = 0;
        double[] best = {0, 1, 0, 1};
        for (int i = 0; i < sorted.size(); i++) {
            right += sorted.get(i).same() ? 1 : 0;
            boolean tied =
                    i + 1 < sorted.size()
                            && sorted.get(i + 1).likeness() == sorted.get(i).likeness();
            double f1 = 2 * right / (all + i + 1);
            if (!tied && f1 > best[0]) {
                best = new double[] {f1, right / (i + 1), right / all, sorted.get(i).likeness()};
            }
        }
        return String.format(
                Locale.ROOT,
                "%d pairs  F1 %.4f  precision %.4f  recall %.4f  at likeness %.3f",
                judged.size(),
                best[0],
                best[1],
                best[2],
                best[3]);
    }
}
