package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.json.FindJson;
import dev.familiar.app.people.FindRequest;
import dev.familiar.app.people.FindView;
import dev.familiar.network.search.Order;
import dev.familiar.network.search.Part;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `familiar people`: whom the owner knows, by a question in plain words.
@Command(
        name = "people",
        description = {
            "Whom you know: by name, company or kind of company, title, place, and how well, in plain",
            "words. Sorted by how well they fit and how well you know them.",
            "",
            "For example: people at Acme; hiring managers at a retailer; ad agencies in San Diego;",
            "journalists in Berlin I have not written to for two years; wer arbeitet bei Acme."
        },
        mixinStandardHelpOptions = true)
final class PeopleCommand implements Callable<Integer> {

    private static final int MOST = 1_000_000;

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Parameters(
            paramLabel = "QUESTION",
            arity = "0..*",
            description = "In plain words; none lists the closest.")
    private List<String> question = List.of();

    @Option(
            names = "--drop",
            paramLabel = "PART",
            split = ",",
            description = {
                "Leave out a part of what was understood: role, organisation, kind, place, time, tie,",
                "words or not. May be given more than once."
            })
    private List<String> drop = List.of();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "The most people (default: 20).")
    private int limit;

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            defaultValue = "best",
            description = "best, last (contact) or name (default: best).")
    private String sort;

    @Option(
            names = "--all",
            description = "Show also those who fit and whom nothing shows that you know.")
    private boolean all;

    @Option(
            names = "--json",
            description = "One JSON object per line: what was understood, then the people.")
    private boolean json;

    PeopleCommand() {}

    @Override
    public Integer call() {
        if (limit < 1 || limit > MOST) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--limit is " + limit + ", expected a number from 1 on, like 20");
        }
        String asked = String.join(" ", question);
        if (!asked.isBlank() && asked.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "QUESTION is \""
                            + Text.plain(asked)
                            + "\", so nothing was asked; expected words, like people at Acme");
        }
        FindRequest request =
                new FindRequest(
                        asked, dropped(), Map.of(), new FindRequest.Page(0, limit, order()));
        Output output = new Output(spec);
        try (Familiar familiar = home.read(output)) {
            FindView view = familiar.finding().find(request);
            if (json) {
                output.line(FindJson.head(view));
                view.people().forEach(hit -> output.line(FindJson.line(hit)));
            } else {
                output.lines(new FindText(Terminal.ofOutput(), home.invocation(), all).page(view));
            }
            FindText.faults(view).forEach(output::say);
        }
        return ExitStatus.DONE;
    }

    private Order order() {
        return Order.of(sort.strip())
                .orElseThrow(() ->
                        new ParameterException(
                                spec.commandLine(),
                                "--sort is \""
                                        + Text.plain(sort)
                                        + "\", expected one of best, last, name"));
    }

    private Set<Part> dropped() {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (String word : drop) {
            parts.add(
                    Part.of(word.strip())
                            .orElseThrow(() ->
                                    new ParameterException(
                                            spec.commandLine(),
                                            "--drop is \""
                                                    + Text.plain(word)
                                                    + "\", expected one of "
                                                    + words())));
        }
        return parts;
    }

    private static String words() {
        return Stream.of(Part.values()).map(Part::word).collect(Collectors.joining(", "));
    }
}
