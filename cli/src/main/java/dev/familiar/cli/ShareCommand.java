package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.json.ShareJson;
import dev.familiar.app.sharing.ShareRequest;
import dev.familiar.app.sharing.SharedList;
import dev.familiar.app.sharing.SharedView;
import dev.familiar.app.words.Amounts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `familiar share`: a list of people for somebody else.
@Command(
        name = "share",
        description = {
            "A list of people for somebody else, closest first: names only, unless you tick more. Without",
            "--out it shows exactly what would leave; with it the file is written, and remembered",
            "with whom you shared what. Without words it lists what you shared."
        },
        mixinStandardHelpOptions = true)
final class ShareCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Parameters(paramLabel = "TEXT", arity = "0..*", description = "Whom, as for familiar people.")
    private List<String> words = List.of();

    @Option(names = "--with", paramLabel = "NAME", description = "For whom it is.")
    private String with = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Writes the list as CSV and remembers it.")
    private @Nullable Path out;

    @Option(
            names = "--people",
            paramLabel = "ID",
            split = ",",
            description = "Keeps only these, by the ids that the preview shows.")
    private Set<String> people = Set.of();

    @Option(names = "--with-work", description = "Also what they do and where.")
    private boolean work;

    @Option(
            names = "--with-addresses",
            paramLabel = "ID",
            split = ",",
            description = "Also the mail addresses of these.")
    private Set<String> addresses = Set.of();

    @Option(
            names = "--with-notes",
            paramLabel = "ID",
            split = ",",
            description = "Also what you noted about these.")
    private Set<String> notes = Set.of();

    @Option(
            names = "--with-strengths",
            paramLabel = "ID",
            split = ",",
            description = "Also how well you know these.")
    private Set<String> strengths = Set.of();

    @Option(names = "--json", description = "One JSON object per line.")
    private boolean json;

    ShareCommand() {}

    @Override
    public Integer call() throws IOException {
        Output output = new Output(spec);
        if (words.isEmpty()) {
            return shared(output);
        }
        ShareRequest request =
                new ShareRequest(
                        String.join(" ", words),
                        with,
                        people,
                        new ShareRequest.Ticked(work, addresses, notes, strengths));
        Path file = out;
        SharedList list;
        try (Familiar familiar = file == null ? home.read(output) : home.open(output)) {
            list =
                    file == null
                            ? familiar.sharing().preview(request)
                            : familiar.sharing().share(request, file);
        }
        print(output, list);
        if (list.isCut()) {
            output.say("More were found than a list takes; these are the closest.");
        }
        output.say(
                file == null
                        ? "Nothing has left: add --out FILE, and --people ID,ID to keep some of them."
                        : Amounts.of(list.lines().size(), "line")
                                + " written, and remembered; familiar share lists what you shared.");
        return ExitStatus.DONE;
    }

    /// What leaves stands under its own headings; the id and how well they are known stand before
    /// them, for the owner's eyes.
    private void print(Output output, SharedList list) {
        if (json) {
            list.lines().forEach(line -> output.line(ShareJson.line(list, line)));
            return;
        }
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.words("(id)", Style.DIM));
        columns.add(Table.Column.words("(known)", Style.DIM));
        list.header().forEach(name -> columns.add(Table.Column.words(name, Style.BOLD)));
        Table table = new Table(columns.toArray(Table.Column[]::new));
        for (SharedList.Line line : list.lines()) {
            List<String> cells = new ArrayList<>(List.of(line.id(), line.known()));
            cells.addAll(line.cells());
            table.add(cells.toArray(String[]::new));
        }
        output.lines(table.lines(Terminal.ofOutput()));
    }

    private Integer shared(Output output) {
        List<SharedView> all;
        try (Familiar familiar = home.read(output)) {
            all = familiar.sharing().all();
        }
        if (json) {
            all.forEach(view -> output.line(ShareJson.line(view)));
            return ExitStatus.DONE;
        }
        if (all.isEmpty()) {
            output.say("You shared no list yet: familiar share TEXT shows what one would hold.");
        }
        Table table =
                new Table(
                        Table.Column.words("on", Style.DIM),
                        Table.Column.words("with", Style.BOLD),
                        Table.Column.words("of", Style.GREEN),
                        Table.Column.words("what", Style.DIM));
        for (SharedView view : all) {
            table.add(
                    LocalDate.ofInstant(view.at(), ZoneOffset.UTC).toString(),
                    view.with(),
                    view.query(),
                    view.what());
        }
        output.lines(table.lines(Terminal.ofOutput()));
        return ExitStatus.DONE;
    }
}
