package dev.familiar.checks;

import dev.familiar.cli.FamiliarCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/// The page docs/reference/cli.md, made from what the commands say of themselves.
final class CliReference {

    static final Path FILE = Checkout.ROOT.resolve("docs/reference/cli.md");

    private static final String HEAD =
            """
            # The command line

            Made from the program's own help; do not edit. To make it again:

            ```
            ./build -pl checks -am -Dtest=DocsTest -Dsurefire.failIfNoSpecifiedTests=false \\
                -Dfamiliar.docs.write=true
            ```

            Results go to standard output, progress and messages to standard error. Exit status: 0 done, 1 done
            with something you must look at, 2 wrong usage, 3 could not be done (the store is unchanged),
            or its results could not be written.
            """;

    private CliReference() {}

    /// The page as it should be.
    static String text() {
        StringBuilder page = new StringBuilder(HEAD);
        commands(FamiliarCommand.commandLine()).forEach(command -> append(page, command));
        return page.toString();
    }

    /// Writes the page if the build was started with `-Dfamiliar.docs.write=true`.
    static void renewIfAsked() {
        if (!Boolean.getBoolean("familiar.docs.write")) {
            return;
        }
        try {
            Files.writeString(FILE, text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<CommandLine> commands(CommandLine command) {
        return Stream.concat(
                Stream.of(command),
                command.getSubcommands().values().stream()
                        .distinct()
                        .filter(sub -> !sub.getCommandSpec().usageMessage().hidden())
                        .flatMap(CliReference::commands));
    }

    private static void append(StringBuilder page, CommandLine command) {
        page.append("\n## ")
                .append(command.getCommandSpec().qualifiedName())
                .append("\n\n```\n")
                .append(help(command))
                .append("\n```\n");
    }

    private static String help(CommandLine command) {
        command.setUsageHelpWidth(100);
        return command.getUsageMessage(Ansi.OFF)
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
