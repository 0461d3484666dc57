package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.asking.AskDesk;
import dev.familiar.app.asking.ListedName;
import dev.familiar.app.asking.NameList;
import dev.familiar.app.asking.NameListFile;
import dev.familiar.app.json.TriageJson;
import dev.familiar.app.requests.NameQuestion;
import dev.familiar.app.requests.NameView;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.PersonName;
import dev.familiar.model.ProfileUrl;
import dev.familiar.triage.Known;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `familiar know`: the honest answer about anybody.
@Command(
        name = "know",
        description = {
            "How well you know anybody you are asked about: well, somewhat or not at all, with the"
                    + " same",
            "reasoning as a request, the last contact, and what was not searched. With --list it"
                    + " goes",
            "through a table (CSV, columns in any order and several languages) or one name a line."
        },
        mixinStandardHelpOptions = true)
final class KnowCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            description = "A person's name, or their mail address.")
    private List<String> name = List.of();

    @Option(names = "--headline", paramLabel = "TEXT", description = "What they do.")
    private String headline = "";

    @Option(names = "--company", paramLabel = "TEXT", description = "Where they work.")
    private String company = "";

    @Option(names = "--place", paramLabel = "TEXT", description = "Where they live.")
    private String place = "";

    @Option(names = "--profile", paramLabel = "URL", description = "Their page on LinkedIn.")
    private String profile = "";

    @Option(names = "--email", paramLabel = "ADDRESS", description = "A mail address of theirs.")
    private String email = "";

    @Option(
            names = "--note",
            paramLabel = "TEXT",
            description = "How you are said to know them; checked against your archives.")
    private String note = "";

    @Option(
            names = "--list",
            paramLabel = "FILE",
            description = "Asks about everybody of a list instead.")
    private @Nullable Path list;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "With --list: writes the rows with the answers beside them, as CSV.")
    private @Nullable Path out;

    @Option(
            names = "--details",
            description = "Also m, u and frequency behind each weight learned from your archives.")
    private boolean details;

    @Option(names = "--json", description = "One JSON object per line.")
    private boolean json;

    KnowCommand() {}

    @Override
    public Integer call() throws IOException {
        Output output = new Output(spec);
        Path file = list;
        if (file != null) {
            if (!name.isEmpty()) {
                throw usage("name somebody, or give a --list; not both");
            }
            return list(output, file);
        }
        if (out != null) {
            throw usage("--out writes what a --list was answered with; give one");
        }
        NameQuestion question = question();
        if (question.isEmpty()) {
            throw usage("say whom: familiar know NAME, or familiar know --list FILE");
        }
        if (!question.name().isEmpty()
                && question.name().text().codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw usage("a name has letters; the one given has none");
        }
        try (Familiar familiar = home.read(output)) {
            NameView view = familiar.asking().know(question);
            output.lines(
                    json
                            ? List.of(TriageJson.line(view))
                            : new KnowText(Terminal.ofOutput(), home.invocation())
                                    .page(view, details));
        }
        return ExitStatus.DONE;
    }

    private NameQuestion question() {
        String words = String.join(" ", name);
        List<EmailAddress> addresses = new ArrayList<>();
        EmailAddress.parse(words).ifPresent(addresses::add);
        boolean named = addresses.isEmpty();
        if (!email.isBlank()) {
            addresses.add(
                    EmailAddress.parse(email)
                            .orElseThrow(() ->
                                    usage("--email: expected an address like ada@example.org")));
        }
        ProfileUrl page =
                profile.isBlank()
                        ? null
                        : ProfileUrl.parse(profile)
                                .orElseThrow(() ->
                                        usage(
                                                "--profile: expected an address like"
                                                        + " https://www.linkedin.com/in/ada-example"));
        return new NameQuestion(
                named ? PersonName.of(words) : PersonName.NONE,
                headline,
                company,
                place,
                page,
                addresses,
                note);
    }

    /// Results as they are found; those not known are only counted, unless a program reads.
    private Integer list(Output output, Path file) throws IOException {
        NameList names = NameList.ofFile(file);
        output.say(KnowText.columns(names));
        List<ListedName> known = new ArrayList<>();
        AskDesk.Taker taker =
                name -> {
                    if (json) {
                        output.line(TriageJson.line(name.view(), name.row().line()));
                    } else if (known.isEmpty() || name.view().group() != Known.Group.NOT_AT_ALL) {
                        known.add(name);
                    }
                };
        AskDesk.ListReport report;
        try (Familiar familiar = home.read(output)) {
            Path target = out;
            report =
                    target == null
                            ? familiar.asking().know(names, taker)
                            : NameListFile.write(familiar.asking(), names, target, taker);
        }
        KnowText.faults(report).forEach(output::say);
        if (!json) {
            print(output, known, report);
        }
        return report.faultCount() == 0 ? ExitStatus.DONE : ExitStatus.LOOK;
    }

    private void print(Output output, List<ListedName> seen, AskDesk.ListReport report) {
        List<ListedName> known =
                seen.stream()
                        .filter(name -> name.view().group() != Known.Group.NOT_AT_ALL)
                        .toList();
        output.lines(new KnowText(Terminal.ofOutput(), home.invocation()).table(known, report));
        seen.stream()
                .findFirst()
                .map(name -> KnowText.notSearched(name.view()))
                .filter(sentence -> !sentence.isEmpty())
                .ifPresent(output::say);
    }

    private ParameterException usage(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
