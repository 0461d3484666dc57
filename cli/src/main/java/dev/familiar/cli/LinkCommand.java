package dev.familiar.cli;

import dev.familiar.app.json.WaterfallJson;
import dev.familiar.app.table.LinkFiles;
import dev.familiar.app.table.LinkReasons;
import dev.familiar.app.table.LinkReport;
import dev.familiar.app.table.LinkRequest;
import dev.familiar.app.table.TableLinker;
import dev.familiar.app.words.LinkExplanation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `familiar link`: links or de-duplicates any table of people. Touches no home.
@Command(
        name = "link",
        description = {
            "Finds which rows of tables (CSV with a header) or address books (vCard) are one"
                    + " person.",
            "What columns hold is recognised by name and content, and printed. Weights are learned"
                    + " from the records themselves. Nothing but --out and --pairs is written."
        },
        mixinStandardHelpOptions = true)
final class LinkCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Tables or address books.")
    private List<Path> files = List.of();

    @Option(
            names = "--map",
            paramLabel = "COLUMN=FIELD",
            split = ",",
            description =
                    "What a column holds, where the guess is wrong: full-name, given-name,"
                            + " middle-name, family-name, email, phone, profile, employer,"
                            + " headline, place, occupation, birth-date, birth-year, birth-month,"
                            + " birth-day, postcode, identifier, number, category, text, key,"
                            + " ignored.")
    private Map<String, String> map = Map.of();

    @Option(
            names = "--ignore",
            paramLabel = "COLUMN",
            split = ",",
            description = "Columns not to look at.")
    private List<String> ignored = List.of();

    @Option(
            names = "--link-only",
            description = "A person has records in different files only, never two in one.")
    private boolean linkOnly;

    @Option(
            names = "--truth",
            paramLabel = "COLUMN",
            defaultValue = "",
            description = "A column that says who is one person, to measure by; not looked at.")
    private String truth = "";

    @Option(
            names = "--explain",
            paramLabel = "RECORD",
            arity = "2",
            description = "Why two records are, or are not, one person: two lines or row keys.")
    private List<String> explained = List.of();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Writes every row with the number of its person in front.")
    private Path out = Path.of("");

    @Option(
            names = "--pairs",
            paramLabel = "FILE",
            description = "Writes the pairs that are or may be one person, with probabilities.")
    private Path pairs = Path.of("");

    @Option(
            names = "--then",
            paramLabel = "FILE",
            description = "A table whose rows are linked to the others afterwards, one by one.")
    private Path then = Path.of("");

    @Option(
            names = "--blocking",
            description = "What was compared: pairs of each rule, and how complete they are.")
    private boolean blocking;

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    LinkCommand() {}

    @Override
    public Integer call() throws IOException {
        Output output = new Output(spec);
        LinkRequest request =
                new LinkRequest(
                        files, checkedUses(), Set.copyOf(ignored), truth, linkOnly, then, blocking);
        LinkReport report = TableLinker.link(request);
        if (!json) {
            LinkText.columns(report).forEach(output::say);
        }
        LinkText.faults(report).forEach(output::say);
        if (!out.toString().isEmpty()) {
            LinkFiles.clusters(request, report, out);
        }
        if (!pairs.toString().isEmpty()) {
            LinkFiles.pairs(report, pairs);
        }
        if (explained.size() == 2) {
            LinkExplanation explanation =
                    LinkReasons.of(request, report, explained.getFirst(), explained.getLast());
            if (json) {
                output.line(WaterfallJson.line(explanation));
            } else {
                output.lines(WaterfallText.lines(explanation));
            }
        } else if (json) {
            JsonLines lines = new JsonLines(output.results());
            LinkJson.lines(report).forEach(lines::print);
        } else {
            output.lines(LinkText.lines(report));
        }
        return report.faults().isEmpty() ? ExitStatus.DONE : ExitStatus.LOOK;
    }

    private Map<String, String> checkedUses() {
        for (String word : map.values()) {
            if (!LinkRequest.fields().contains(word)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--map: "
                                + word
                                + " is no field; expected one of "
                                + String.join(", ", LinkRequest.fields()));
            }
        }
        return map;
    }
}
