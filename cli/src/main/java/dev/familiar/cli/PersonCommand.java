package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.corrections.PersonWhy;
import dev.familiar.app.json.PersonJson;
import dev.familiar.app.people.PersonView;
import dev.familiar.model.PersonName;
import dev.familiar.traces.Tie;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `familiar person`: everything known of one person.
@Command(
        name = "person",
        description =
                "One person: names, addresses, jobs, how well you know them and why, which records say so.",
        mixinStandardHelpOptions = true)
final class PersonCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Parameters(
            paramLabel = "ID|NAME",
            arity = "1..*",
            description = "A person's id, address or name.")
    private List<String> who;

    @Option(
            names = "--why",
            description =
                    "Also why the records are one person's, link by link, and what is left open.")
    private boolean why;

    @Option(names = "--json", description = "One JSON object per line.")
    private boolean json;

    PersonCommand() {}

    @Override
    public Integer call() {
        Output output = new Output(spec);
        try (Familiar familiar = home.read(output)) {
            Terminal terminal = Terminal.ofOutput();
            String name = String.join(" ", who);
            if (json) {
                familiar.reasons()
                        .why(name)
                        .forEach(person -> output.line(PersonJson.line(person)));
            } else if (why) {
                for (PersonWhy person : familiar.reasons().why(name)) {
                    output.lines(page(person.view(), terminal));
                    output.lines(PersonWhyText.lines(person, terminal));
                }
            } else {
                familiar.people()
                        .person(name)
                        .forEach(person -> output.lines(page(person, terminal)));
            }
        }
        return ExitStatus.DONE;
    }

    private static List<String> page(PersonView view, Terminal terminal) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(
                terminal.paint(Style.BOLD, Text.plain(view.name()))
                        + terminal.paint(Style.DIM, "  " + view.person().id()));
        if (!view.life().isEmpty()) {
            lines.add(Text.plain(view.life()));
        }
        lines.add("");
        lines.add("Tie " + Math.round(100 * view.tie().strength()) + " of 100");
        for (Tie.Reason reason : view.tie().reasons()) {
            lines.add(
                    "  "
                            + Text.padLeft(Math.round(100 * reason.share()) + " %", 5)
                            + "  "
                            + Text.plain(reason.text()));
        }
        add(
                lines,
                "Names",
                view.person().names().stream().map(PersonName::text).distinct().toList());
        add(
                lines,
                "Addresses",
                view.person().addresses().stream()
                        .map(address -> PersonHistoryText.address(address, view.history()))
                        .toList());
        add(lines, "Phones and profiles", PersonHistoryText.datedAccounts(view.person()));
        add(
                lines,
                "Jobs and schools",
                view.person().affiliations().map(PersonText::job).distinct().toList());
        add(lines, "History", PersonHistoryText.lines(view.history()));
        add(
                lines,
                "Notes",
                view.person().descriptions().stream()
                        .map(d -> d.biography().note())
                        .filter(note -> !note.isEmpty())
                        .distinct()
                        .toList());
        lines.add("");
        lines.add("Found in " + PersonText.records(view.person()));
        return lines;
    }

    private static void add(List<String> lines, String heading, List<String> values) {
        if (values.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(heading);
        values.forEach(value -> lines.add("  " + Text.plain(value)));
    }
}
