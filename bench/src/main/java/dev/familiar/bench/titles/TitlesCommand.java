package dev.familiar.bench.titles;

import dev.familiar.identity.lexicon.OccupationFamily;
import dev.familiar.identity.lexicon.TitleTable;
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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `bench/run titles`: makes the table of job titles from the ESCO classification and measures it.
@Command(
        name = "titles",
        description = {
            "Measures how well the group of a job title is told: a tenth of the labels, and a tenth",
            "of the occupations with all their labels, are held out of the counts by a hash. The CSV",
            "has the columns isco_group, label and alternative_labels, as ESCO's occupations do."
        },
        sortOptions = false)
public final class TitlesCommand implements Callable<Integer> {

    private static final int A_TENTH = 10;

    @Parameters(paramLabel = "FILE", description = "The classification.")
    private Path file;

    @Option(
            names = "--write",
            paramLabel = "TABLE",
            description = "Also write the table counted from all labels, as the program ships it.")
    private @Nullable Path table;

    @Spec private CommandSpec spec;

    /// For picocli.
    public TitlesCommand() {}

    @Override
    public Integer call() throws IOException {
        List<Label> labels = read();
        say("labels held out", labels, Label::title);
        say("occupations held out", labels, Label::occupation);
        families("all labels, the shipped parser", labels);
        if (table != null) {
            List<String> lines = new ArrayList<>();
            lines.add(
                    "# Counts of the job titles of ESCO v1.1.1, reduced by bench/run titles --write.");
            lines.add(
                    "# This publication uses the ESCO classification of the European Commission.");
            lines.addAll(TitleCounts.lines(labels));
            Files.write(table, lines);
        }
        spec.commandLine().getOut().flush();
        return 0;
    }

    private List<Label> read() throws IOException {
        List<Label> labels = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            CsvTable csv =
                    CsvTable.open(
                                    in,
                                    "titles",
                                    header -> header.names().contains("isco_group"),
                                    _ -> {})
                            .orElseThrow(() ->
                                    new NoSuchFileException(
                                            file.toString(), null, "no column isco_group"));
            for (CsvRow row = csv.next(RowRule.PADDED);
                    row != null;
                    row = csv.next(RowRule.PADDED)) {
                Set<String> titles = new TreeSet<>();
                titles.add(row.get("label").strip().toLowerCase(Locale.ROOT));
                for (String title : row.get("alternative_labels").split("\\|", -1)) {
                    titles.add(title.strip().toLowerCase(Locale.ROOT));
                }
                titles.remove("");
                for (String title : titles) {
                    labels.add(new Label(row.get("label"), title, row.get("isco_group")));
                }
            }
        }
        return labels;
    }

    private void say(String what, List<Label> labels, Function<Label, String> key) {
        Predicate<Label> held = label -> hash(key.apply(label)) % A_TENTH == 0;
        TitleTable counts =
                TitleTable.parse(TitleCounts.lines(labels.stream().filter(held.negate()).toList()));
        List<Label> out = labels.stream().filter(held).toList();
        long two = 0;
        long lines = 0;
        long inLines = 0;
        for (Label label : out) {
            List<String> words = label.words();
            two += counts.twoDigits(words).filter(label.unit()::startsWith).isPresent() ? 1 : 0;
            @Nullable OccupationFamily family = TitleTable.familyOf(label.unit()).orElse(null);
            if (family != null) {
                inLines++;
                lines += counts.likeliestFamily(words).filter(family::equals).isPresent() ? 1 : 0;
            }
        }
        line(
                String.format(
                        Locale.ROOT,
                        "%-32s %6d labels  ISCO two digits %.3f  line of work %.3f of %d",
                        what,
                        out.size(),
                        (double) two / out.size(),
                        (double) lines / inLines,
                        inLines));
    }

    /// What the parser does with them: it may say several lines, or none.
    private void families(String what, List<Label> labels) {
        int inLines = 0;
        int told = 0;
        int right = 0;
        int unrelated = 0;
        for (Label label : labels) {
            @Nullable OccupationFamily family = TitleTable.familyOf(label.unit()).orElse(null);
            if (family != null) {
                inLines++;
                Set<OccupationFamily> found = OccupationFamily.of(label.title());
                told += found.isEmpty() ? 0 : 1;
                right += found.contains(family) ? 1 : 0;
                unrelated += OccupationFamily.areUnrelated(found, Set.of(family)) ? 1 : 0;
            }
        }
        line(
                String.format(
                        Locale.ROOT,
                        "%-32s %6d labels  a line told %.3f  the right one among them %.3f  an unrelated one %.3f",
                        what,
                        inLines,
                        (double) told / inLines,
                        (double) right / told,
                        (double) unrelated / told));
    }

    private void line(String text) {
        spec.commandLine().getOut().println(text);
    }

    private static long hash(String text) {
        CRC32 hash = new CRC32();
        hash.update(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return hash.getValue();
    }
}
