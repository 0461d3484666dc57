package dev.familiar.bench;

import dev.familiar.bench.mail.MailCopies;
import dev.familiar.bench.mail.MailMaker;
import dev.familiar.bench.mail.MailWorld;
import dev.familiar.bench.mail.Press;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `bench/run mail-world`: writes a large mailbox, made up or multiplied, as mbox and Maildir.
@Command(
        name = "mail-world",
        description = {
            "Writes a large mailbox as DIR/mail.mbox and, with the same messages, DIR/Maildir.",
            "Made up, it is like real mail in sizes, words, threads and people; with --from it is a",
            "real one several times over, each copy with Message-IDs and dates of its own."
        },
        sortOptions = false)
final class MailWorldCommand implements Callable<Integer> {
    @ArgGroup(multiplicity = "1")
    private Origin origin = new Origin();

    /// What the messages come from.
    static final class Origin {
        @Option(names = "--messages", paramLabel = "N", description = "Make up so many messages.")
        private int messages;

        @Option(
                names = "--from",
                paramLabel = "FILE",
                description = "Multiply this mbox; it is only read.")
        private @Nullable Path from;

        /// For picocli.
        Origin() {}
    }

    @Option(
            names = "--copies",
            paramLabel = "K",
            defaultValue = "1",
            description = "With --from: how often it is there in the end. Default: 1.")
    private int copies;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "The number everything made up follows from. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            required = true,
            description = "Where to; neither of the two may exist there yet.")
    private Path folder;

    @Option(names = "--mbox-only", description = "Writes no Maildir, which has a file per message.")
    private boolean mboxOnly;

    @Spec private CommandSpec spec;

    /// For picocli.
    MailWorldCommand() {}

    @Override
    public Integer call() throws IOException {
        MailMaker maker = maker();
        Stopwatch watch = Stopwatch.start();
        long messages = Press.print(maker, folder, !mboxOnly);
        spec.commandLine().getErr().println(watch.line(messages, "messages"));
        spec.commandLine().getErr().flush();
        return 0;
    }

    private MailMaker maker() {
        if (origin.from != null) {
            require("--copies", copies, "23");
            return MailCopies.of(origin.from, copies);
        }
        require("--messages", origin.messages, "100000");
        return MailWorld.of(origin.messages, seed);
    }

    private void require(String option, int value, String example) {
        if (value < 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    option + " is " + value + ", expected a number from 1 on, like " + example);
        }
    }
}
