package dev.familiar.cli;

import dev.familiar.app.people.UnclearException;
import dev.familiar.app.refusal.ConfigurationException;
import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.app.refusal.RefusedException;
import dev.familiar.app.refusal.SystemWord;
import dev.familiar.app.words.PlainText;
import dev.familiar.sources.ArchiveException;
import dev.familiar.sources.imap.ImapException;
import dev.familiar.store.StoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/// The program `familiar`: the command that holds all others.
@Command(
        name = "familiar",
        description = "Do I know this person? Answers from your own archives, on your own machine.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        subcommands = {
            StartCommand.class,
            DemoCommand.class,
            ImportCommand.class,
            OwnerCommand.class,
            ServeCommand.class,
            TriageCommand.class,
            WhyCommand.class,
            DecideCommand.class,
            PressCommand.class,
            UndoCommand.class,
            SayCommand.class,
            UnsayCommand.class,
            LearningCommand.class,
            AuditCommand.class,
            StatsCommand.class,
            PolicyCommand.class,
            KnowCommand.class,
            AskCommand.class,
            FollowCommand.class,
            UnfollowCommand.class,
            FollowingCommand.class,
            InviteCommand.class,
            DurableCommand.class,
            IntroCommand.class,
            ShareCommand.class,
            TouchCommand.class,
            CalendarCommand.class,
            PeopleCommand.class,
            PersonCommand.class,
            PathCommand.class,
            SearchCommand.class,
            ReviewCommand.class,
            MergeCommand.class,
            SplitCommand.class,
            ApartCommand.class,
            LinkCommand.class,
            ExportCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            DoctorCommand.class,
            RehearseCommand.class
        })
public final class FamiliarCommand implements Runnable {

    @Spec private CommandSpec spec;

    /// For picocli.
    public FamiliarCommand() {}

    /// Without a command there is nothing to do but to show which there are.
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /// Runs the program and ends the process with its exit status.
    ///
    /// @param arguments as typed
    public static void main(String[] arguments) {
        LibraryNotices.silence();
        System.exit(commandLine().setOut(ResultStream.ofProcess()).execute(arguments));
    }

    /// The whole command tree, ready to run; also read by the test of the reference page.
    public static CommandLine commandLine() {
        return commandLine(Input.ofProcess());
    }

    /// As above, with the standard input that commands ask the owner through.
    static CommandLine commandLine(Input input) {
        return commandLine(input, Secrets.ofProcess());
    }

    /// As above, with where passwords come from.
    static CommandLine commandLine(Input input, Secrets secrets) {
        CommandLine program = new CommandLine(new FamiliarCommand(), new Commands(input, secrets));
        // A word to be left out begins like an option.
        Objects.requireNonNull(program.getSubcommands().get("search"))
                .setUnmatchedOptionsArePositionalParams(true);
        program.getCommandSpec().preprocessor(new GlobalOptions());
        HelpPages.arrange(program);
        return program.setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Path.class, Sense::path)
                .setExecutionStrategy(FamiliarCommand::run)
                .setParameterExceptionHandler(FamiliarCommand::usage)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    PrintWriter errors = Output.errors(line);
                    errors.println("familiar: " + sentence(failure));
                    if (failure instanceof UnclearException unclear) {
                        PersonText.table(unclear.candidates())
                                .lines(Terminal.ofErrors())
                                .forEach(errors::println);
                    }
                    errors.flush();
                    return switch (failure) {
                        case ConfigurationException _, UnclearException _ -> ExitStatus.USAGE;
                        default -> ExitStatus.FAILED;
                    };
                });
    }

    /// Makes the commands: picocli's way, but for those that are handed something.
    private record Commands(Input input, Secrets secrets) implements CommandLine.IFactory {

        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (type == ReviewCommand.class) {
                return type.cast(new ReviewCommand(input));
            }
            return type == ImportCommand.class
                    ? type.cast(new ImportCommand(secrets))
                    : CommandLine.defaultFactory().create(type);
        }
    }

    /// Runs the command, help and version included, and looks whether all it printed has arrived.
    private static int run(ParseResult parsed) {
        CommandLine line = parsed.commandSpec().commandLine();
        Sense.check(parsed);
        try {
            int status = new CommandLine.RunLast().execute(parsed);
            line.getOut().flush();
            return status;
        } catch (ResultStream.Lost lost) {
            return unsaid(line, lost);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ResultStream.Lost lost) {
                return unsaid(line, lost);
            }
            throw e;
        }
    }

    /// Whoever closed the pipe wanted no more, and needs no message.
    private static int unsaid(CommandLine line, ResultStream.Lost lost) {
        if (lost.isUnwanted()) {
            return ExitStatus.DONE;
        }
        PrintWriter errors = Output.errors(line);
        errors.println("familiar: " + Text.plain(lost.sentence()));
        errors.flush();
        return ExitStatus.FAILED;
    }

    /// What is wrong with the words typed, which may be a file's name that a shell put in, and
    /// where it says how the command is used: the whole page would push the sentence off the
    /// screen.
    private static int usage(ParameterException wrong, String[] arguments) {
        CommandLine line = wrong.getCommandLine();
        PrintWriter errors = Output.errors(line);
        errors.println(Text.plain(inOneForm(text(wrong))));
        errors.flush();
        if (!UnmatchedArgumentException.printSuggestions(wrong, errors)) {
            errors.println("Try: " + line.getCommandSpec().qualifiedName() + " --help");
        }
        errors.flush();
        return ExitStatus.USAGE;
    }

    /// Words that can be typed with a hyphen, which Java spells with a low line: picocli lists
    /// both.
    private static String inOneForm(String text) {
        int from = text.indexOf("expected one of [");
        int to = text.indexOf(']', Math.max(from, 0));
        if (from < 0 || to < 0) {
            return text;
        }
        int list = text.indexOf('[', from) + 1;
        List<String> words = List.of(text.substring(list, to).split(", ", -1));
        String kept =
                words.stream()
                        .filter(word ->
                                word.indexOf('_') < 0 || !words.contains(word.replace('_', '-')))
                        .collect(Collectors.joining(", "));
        return text.substring(0, list) + kept + text.substring(to);
    }

    /// What went wrong, in a sentence for the owner. A fault of the program itself shows where it
    /// happened, and nothing of the data.
    private static String sentence(Exception failure) {
        return switch (failure) {
            case StoreException e -> PlainText.lines(SystemWord.in(e));
            case ImapException e -> text(e);
            case ArchiveException e -> e.code() + ": " + text(e);
            case ConfigurationException e -> text(e);
            case NotFoundException e -> text(e);
            case RefusedException e -> text(e);
            case UnclearException e -> text(e);
            case FileAlreadyExistsException e ->
                    Text.plain(text(e)) + " exists already; choose another name";
            case NoSuchFileException e -> Text.plain(text(e)) + " does not exist";
            case IOException e -> Text.plain(text(e));
            case UncheckedIOException e -> Text.plain(SystemWord.in(e));
            default ->
                    "a fault in the program: "
                            + failure.getClass().getName()
                            + " at "
                            + (failure.getStackTrace().length > 0
                                    ? failure.getStackTrace()[0]
                                    : "an unknown place");
        };
    }

    private static String text(Exception failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : PlainText.lines(message);
    }
}
