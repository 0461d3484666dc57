package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.export.Export;
import dev.familiar.app.export.NewFile;
import dev.familiar.app.words.Amounts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `familiar export`: nothing is locked in.
@Command(
        name = "export",
        description = {
            "Writes the cards you accepted as vCard or Google CSV, your decisions with their evidence, or",
            "what you said of people as JSON Lines."
        },
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    /// What can be exported, with the words typed.
    enum Kind {
        vcard("vcard", Export.VCARD),
        google_csv("google-csv", Export.GOOGLE_CSV),
        decisions("decisions", Export.DECISIONS),
        sayings("sayings", Export.SAYINGS_JSON);

        private final String word;
        private final Export export;

        Kind(String word, Export export) {
            this.word = word;
            this.export = export;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Parameters(index = "0", paramLabel = "KIND", description = "One of: ${COMPLETION-CANDIDATES}.")
    private Kind kind;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write to a new file (default: standard output).")
    private @Nullable Path out;

    @Option(names = "--json", description = "Decisions as JSON Lines instead of CSV.")
    private boolean json;

    ExportCommand() {}

    @Override
    public Integer call() throws IOException {
        Output output = new Output(spec);
        StringWriter text = new StringWriter();
        int count;
        try (Familiar familiar = home.read(output)) {
            Export what = kind == Kind.decisions && json ? Export.DECISIONS_JSON : kind.export;
            count = familiar.exporter().write(what, new PrintWriter(text));
        }
        Path file = out;
        if (file == null) {
            output.results().print(text);
            output.results().flush();
        } else {
            NewFile.write(file, writer -> writer.append(text.getBuffer()));
            output.say("Wrote " + Amounts.of(count, "record") + " to " + file + ".");
        }
        return ExitStatus.DONE;
    }
}
