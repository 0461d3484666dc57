package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.json.PersonJson;
import dev.familiar.app.people.PersonView;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.PersonDescription;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `familiar split`: takes records of one person apart from the rest.
@Command(
        name = "split",
        description = {
            "Takes records away from a person they do not belong to, for good: no new import brings them back.",
            "Without keys it lists the person's records with their keys. familiar undo takes it back."
        },
        mixinStandardHelpOptions = true)
final class SplitCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Parameters(index = "0", paramLabel = "WHO", description = "A person's id, address or name.")
    private String who;

    @Parameters(
            index = "1..*",
            paramLabel = "KEY",
            arity = "0..*",
            description =
                    "The keys of the records to take away; an address stands for the messages from and to it.")
    private List<String> keys = List.of();

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    SplitCommand() {}

    @Override
    public Integer call() {
        Output output = new Output(spec);
        try (Familiar familiar = home.open(output)) {
            if (keys.isEmpty()) {
                list(output, familiar.people().require(who));
            } else {
                CorrectionText.print(output, familiar.corrections().split(who, keys), json);
            }
        }
        return ExitStatus.DONE;
    }

    private void list(Output output, PersonView view) {
        if (json) {
            output.line(PersonJson.line(view));
            return;
        }
        Table table =
                new Table(
                        Table.Column.words("key", Style.CYAN),
                        Table.Column.words("found in", Style.GREEN),
                        Table.Column.words("name", Style.BOLD),
                        Table.Column.words("addresses", Style.DIM));
        for (PersonDescription record : view.person().descriptions()) {
            if (record.origin().kind().isAboutAccount()) {
                continue; // goes with its address
            }
            table.add(
                    record.key(),
                    PersonText.record(record),
                    record.name().text(),
                    addressesBesideTheKey(record));
        }
        output.line(Text.plain(view.name()) + "  " + view.person().id());
        output.lines(table.lines(Terminal.ofOutput()));
        output.say("familiar split " + view.person().id() + " KEY... takes records away.");
    }

    /// A record of messages has its address for a key; once is enough.
    private static String addressesBesideTheKey(PersonDescription record) {
        return record.addresses().stream()
                .filter(address -> !address.key().equals(record.key()))
                .map(EmailAddress::value)
                .collect(Collectors.joining(", "));
    }
}
