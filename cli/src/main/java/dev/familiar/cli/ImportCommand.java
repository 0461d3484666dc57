package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.people.OwnerView;
import dev.familiar.app.reading.ImportReport;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.app.reading.MailboxAddress;
import dev.familiar.app.reading.MailboxLogin;
import dev.familiar.app.reading.ReadingDesk;
import dev.familiar.app.refusal.RefusedException;
import dev.familiar.app.words.Amounts;
import dev.familiar.model.EmailAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// `familiar import`: reads archives into the home.
@Command(
        name = "import",
        description = {
            "Recognises and reads files, folders and zips: LinkedIn exports, mail, address books, calendars, Facebook",
            "downloads, requests; and mailboxes on servers, over IMAP. Archives are opened read-only. Importing again",
            "changes nothing; a newer export merges, and of a mailbox only new messages are fetched."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    private static final String PASTED = "-";

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description =
                    "Files, folders or zips; - reads pasted text from standard input;"
                            + " imaps://USER@HOST[:PORT][/FOLDER] reads a mailbox, with the password from"
                            + " FAMILIAR_IMAP_PASSWORD, a token from FAMILIAR_IMAP_TOKEN, or as typed when asked.")
    private List<String> paths;

    @Option(
            names = "--as",
            paramLabel = "SOURCE",
            defaultValue = "",
            description =
                    "Read with this source whatever the content looks like, e.g. pasted-requests.")
    private String as;

    @Option(
            names = "--owner",
            paramLabel = "ADDRESS",
            arity = "1",
            split = ",",
            description =
                    "An e-mail address of yours, so that sent and received can be told apart; repeatable.")
    private List<String> owners = List.of();

    @Option(
            names = "--headers-only",
            description =
                    "Leaves what people wrote where it is; only who, when and the subject are read.")
    private boolean headersOnly;

    @Option(names = "--json", description = "One JSON object per archive.")
    private boolean json;

    private final Secrets secrets;

    ImportCommand(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public Integer call() throws IOException {
        Output output = new Output(spec);
        String pasted =
                paths.contains(PASTED)
                        ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                        : "";
        List<Path> files =
                paths.stream()
                        .filter(path -> !path.equals(PASTED) && !MailboxAddress.isOne(path))
                        .map(this::file)
                        .toList();
        List<MailboxLogin> mailboxes =
                secrets.logins(
                        paths.stream()
                                .filter(MailboxAddress::isOne)
                                .map(MailboxAddress::parse)
                                .toList());
        ImportRequest request =
                new ImportRequest(files, pasted, source(), addresses(), headersOnly);
        requireAll(files);
        try (Familiar familiar = home.make()) {
            ImportReport report = read(familiar, request, mailboxes, output);
            if (json) {
                report.archives().forEach(archive -> output.line(ImportText.json(archive)));
            } else {
                output.lines(ImportText.lines(report, Terminal.ofOutput()));
                output.lines(next(familiar, report));
            }
            OwnerView.Candidate believed = report.believedOwner();
            if (believed != null) {
                output.say(OwnerText.belief(believed));
            }
            boolean nothingPasted = paths.contains(PASTED) && pasted.isBlank();
            if (nothingPasted) {
                output.say("Nothing came in for \"-\": expected pasted text on standard input.");
            }
            return report.needsALook() || nothingPasted || report.archives().isEmpty()
                    ? ExitStatus.LOOK
                    : ExitStatus.DONE;
        }
    }

    /// A name mistyped among ten is told before ten minutes of reading, and nothing is changed: no
    /// home is made for it, and no address becomes the owner's.
    private static void requireAll(List<Path> files) {
        List<String> missing =
                files.stream()
                        .filter(Files::notExists)
                        .map(Path::toString)
                        .map(Text::plain)
                        .toList();
        if (!missing.isEmpty()) {
            throw new RefusedException(
                    "there is no file or folder "
                            + String.join(", ", missing)
                            + "; nothing was imported");
        }
    }

    /// What to do now that it is read.
    private List<String> next(Familiar familiar, ImportReport report) {
        if (report.archives().isEmpty()) {
            return List.of("There is no file in it.");
        }
        if (report.people() == 0) {
            return List.of();
        }
        int waiting = familiar.requests().ids(false).size();
        String serve = home.invocation().command("serve --open");
        return waiting == 0
                ? List.of(
                        "No request waits. What to bring in next: "
                                + home.invocation().command("start"))
                : List.of(
                        Amounts.of(waiting, "request")
                                + (waiting == 1 ? " waits: " : " wait: ")
                                + home.invocation().command("triage"),
                        "In the browser: " + serve);
    }

    /// The source that was named; empty for none.
    private String source() {
        if (as.isEmpty() || ReadingDesk.sourceNames().contains(as)) {
            return as;
        }
        throw new ParameterException(
                spec.commandLine(),
                "--as expects one of "
                        + String.join(", ", ReadingDesk.sourceNames())
                        + "; found "
                        + as);
    }

    /// Imports with a progress line on standard error.
    static ImportReport read(
            Familiar familiar, ImportRequest request, List<MailboxLogin> mailboxes, Output output) {
        try (ProgressLine progress =
                new ProgressLine(output.messages(), Terminal.ofErrors(), InstantSource.system())) {
            return familiar.reading()
                    .importArchives(
                            request,
                            mailboxes,
                            (label, done, total) ->
                                    progress.show(label, done, total, ProgressLine.Unit.BYTES));
        }
    }

    private Path file(String path) {
        try {
            return Sense.path(path);
        } catch (TypeConversionException e) {
            throw new ParameterException(
                    spec.commandLine(), "PATH: " + String.valueOf(e.getMessage()), e);
        }
    }

    private List<EmailAddress> addresses() {
        return owners.stream()
                .map(text ->
                        EmailAddress.parse(text)
                                .orElseThrow(() ->
                                        new ParameterException(
                                                spec.commandLine(),
                                                "--owner expects an e-mail address like you@example.org")))
                .toList();
    }
}
