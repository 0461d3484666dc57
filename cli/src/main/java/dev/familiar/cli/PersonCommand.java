package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.PersonJson;
import dev.familiar.app.PersonView;
import dev.familiar.model.Affiliation;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import dev.familiar.model.PhoneNumber;
import dev.familiar.model.ProfileUrl;
import dev.familiar.traces.Tie;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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

    @Option(names = "--json", description = "One JSON object per line.")
    private boolean json;

    PersonCommand() {}

    @Override
    public Integer call() {
        Output output = new Output(spec);
        try (Familiar familiar = home.open()) {
            for (PersonView person : familiar.person(String.join(" ", who))) {
                output.lines(
                        json
                                ? List.of(PersonJson.line(person))
                                : page(person, Terminal.ofOutput()));
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
                view.person().addresses().stream().map(EmailAddress::value).toList());
        add(
                lines,
                "Phones and profiles",
                view.person().handles().stream()
                        .map(handle ->
                                switch (handle) {
                                    case PhoneNumber phone -> phone.value();
                                    case ProfileUrl profile -> profile.url();
                                    case EmailAddress _, dev.familiar.model.PlatformName _ -> "";
                                })
                        .filter(text -> !text.isEmpty())
                        .toList());
        add(
                lines,
                "Jobs and schools",
                view.person().affiliations().map(PersonCommand::job).distinct().toList());
        add(
                lines,
                "Notes",
                view.person().descriptions().stream()
                        .map(d -> d.biography().note())
                        .filter(note -> !note.isEmpty())
                        .distinct()
                        .toList());
        lines.add("");
        lines.add(
                "Found in "
                        + view.person().descriptions().stream()
                                .map(PersonCommand::record)
                                .collect(
                                        Collectors.groupingBy(
                                                kind -> kind,
                                                java.util.TreeMap::new,
                                                Collectors.counting()))
                                .entrySet()
                                .stream()
                                .map(entry ->
                                        entry.getKey()
                                                + (entry.getValue() > 1
                                                        ? " × " + entry.getValue()
                                                        : ""))
                                .collect(Collectors.joining(", ")));
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

    private static String job(Affiliation job) {
        String what =
                job.title().isEmpty()
                        ? job.organisation()
                        : job.title() + ", " + job.organisation();
        if (job.span().isUnknown()) {
            return what;
        }
        return what
                + " ("
                + (job.span().from() == null ? "" : job.span().from())
                + " – "
                + (job.span().to() == null ? "" : job.span().to())
                + ")";
    }

    private static String record(PersonDescription description) {
        return switch (description.origin().kind()) {
            case CARD -> "your address book";
            case SAVED_CONTACT -> "an uploaded address book";
            case CONNECTION -> "your LinkedIn connections";
            case FRIEND -> "your Facebook friends";
            case FOLLOWED -> "those you follow";
            case CORRESPONDENT -> "messages and events";
            case TABLE_ROW -> "a table";
            case REQUESTER -> "requests";
        };
    }
}
