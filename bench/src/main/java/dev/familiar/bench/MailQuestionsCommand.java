package dev.familiar.bench;

import dev.familiar.bench.mail.MailQuestions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `bench/run mail-questions`: what to ask when search is measured.
@Command(
        name = "mail-questions",
        description = {
            "Draws questions from a mailbox, for measuring search: lines of the word name, a tab and",
            "a sender's name, then lines of the word phrase, a tab and three words in a row."
        },
        sortOptions = false)
final class MailQuestionsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "An mbox; it is only read.")
    private Path file;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "50",
            description = "How many of each, if the mailbox has them. Default: ${DEFAULT-VALUE}.")
    private int count;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "What the choice follows from. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Spec private CommandSpec spec;

    /// For picocli.
    MailQuestionsCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        MailQuestions.of(file, count, seed).lines().forEach(out::println);
        out.flush();
        return 0;
    }
}
