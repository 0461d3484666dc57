package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.json.PathJson;
import dev.familiar.app.paths.PathDesk;
import dev.familiar.app.paths.PathView;
import dev.familiar.app.paths.PathWish;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `familiar path`: who stands closer to somebody.
@Command(
        name = "path",
        description = {
            "Who of the people you know stands closer to somebody, and what shows it: whom to ask.",
            "Says so when nobody does, and why."
        },
        mixinStandardHelpOptions = true)
final class PathCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Parameters(
            paramLabel = "ID|NAME",
            arity = "0..*",
            description = "A person's id, address or name; also of who sent you a request.")
    private List<String> who = List.of();

    @Option(
            names = "--company",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Anybody who works or worked there, by the whole name.")
    private String company;

    @Option(
            names = "--kind",
            paramLabel = "WORDS",
            defaultValue = "",
            description = "Anybody at such a kind of organisation, e.g. retailer.")
    private String kind;

    @Option(
            names = "--role",
            paramLabel = "WORDS",
            defaultValue = "",
            description = "Anybody with these words in their title.")
    private String role;

    @Option(
            names = "--place",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Anybody whose place holds these words.")
    private String place;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "5",
            description = "The most ways to each (default: 5).")
    private int limit;

    @Option(names = "--json", description = "One JSON object per line.")
    private boolean json;

    PathCommand() {}

    @Override
    public Integer call() {
        if (limit < 1) {
            throw wrong("--limit is " + limit + ", expected 1 or more.");
        }
        boolean wished = !(company + kind + role + place).isBlank();
        if (!who.isEmpty() && !isNamed(String.join(" ", who))) {
            throw wrong("Expected a name, an id or an address; found no letter or digit.");
        }
        if (wished == !who.isEmpty()) {
            throw wrong(
                    "Say whom you are looking for: a name, or else --company, --kind, --role or"
                            + " --place.");
        }
        Output output = new Output(spec);
        try (Familiar familiar = home.read(output)) {
            PathDesk desk = familiar.paths();
            List<PathView> views =
                    wished
                            ? desk.toAny(new PathWish(company, kind, role, place), limit)
                            : desk.to(String.join(" ", who), limit);
            if (json) {
                views.forEach(view -> output.line(PathJson.line(view)));
            } else {
                output.lines(new PathText(Terminal.ofOutput()).page(views));
            }
        }
        return ExitStatus.DONE;
    }

    private static boolean isNamed(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
