package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.json.PersonJson;
import dev.familiar.app.people.PersonView;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `familiar people`: whom the owner knows, closest first.
@Command(
        name = "people",
        description =
                "Whom you know by name, company, title or place, sorted by how well you know them.",
        mixinStandardHelpOptions = true)
final class PeopleCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Parameters(
            paramLabel = "QUERY",
            arity = "0..*",
            description = "Words that must all be found; none lists the closest.")
    private List<String> query = List.of();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "The most people (default: 20).")
    private int limit;

    @Option(names = "--json", description = "One JSON object per line.")
    private boolean json;

    PeopleCommand() {}

    @Override
    public Integer call() {
        Output output = new Output(spec);
        try (Familiar familiar = home.read(output)) {
            List<PersonView> people = familiar.people().find(String.join(" ", query), limit);
            if (json) {
                people.forEach(person -> output.line(PersonJson.line(person)));
            } else if (people.isEmpty()) {
                output.line("Nobody of that description is in your archives.");
            } else {
                output.lines(table(people).lines(Terminal.ofOutput()));
            }
        }
        return ExitStatus.DONE;
    }

    private static Table table(List<PersonView> people) {
        Table table =
                new Table(
                        Table.Column.numbers("tie"),
                        Table.Column.words("name", Style.BOLD),
                        Table.Column.words("why", Style.GREEN),
                        Table.Column.words("life", Style.DIM));
        for (PersonView person : people) {
            String why =
                    person.tie().reasons().isEmpty()
                            ? ""
                            : person.tie().reasons().getFirst().text();
            table.add(
                    String.valueOf(Math.round(100 * person.tie().strength())),
                    person.name(),
                    why,
                    person.life());
        }
        return table;
    }
}
