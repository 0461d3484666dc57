package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.export.NewFile;
import dev.familiar.app.json.StatsJson;
import dev.familiar.app.policy.ReliabilityDiagram;
import dev.familiar.app.policy.StatsView;
import dev.familiar.triage.calibration.Calibration;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `familiar stats`: how well the advice agreed with the owner.
@Command(
        name = "stats",
        description = {
            "How well Familiar does on your own decisions: what was advised and what you decided, whether",
            "its probabilities hold, what its mistakes cost at your prices."
        },
        mixinStandardHelpOptions = true)
final class StatsCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Option(
            names = "--svg",
            paramLabel = "FILE",
            description = "Also draw the reliability diagram into a new file.")
    private @Nullable Path svg;

    StatsCommand() {}

    @Override
    public Integer call() throws IOException {
        Output output = new Output(spec);
        StatsView stats;
        try (Familiar familiar = home.read(output)) {
            stats = familiar.stats().view();
        }
        if (json) {
            output.line(StatsJson.line(stats));
        } else {
            output.lines(new StatsText(Terminal.ofOutput()).lines(stats));
        }
        Path file = svg;
        return file == null ? ExitStatus.DONE : draw(stats.calibration(), file, output);
    }

    private static int draw(@Nullable Calibration calibration, Path file, Output output)
            throws IOException {
        if (calibration == null) {
            output.say("familiar: nothing to draw: no request was decided with advice yet");
            return ExitStatus.FAILED;
        }
        String svg = ReliabilityDiagram.svg("Advised and decided", calibration);
        NewFile.write(file, out -> out.append(svg));
        output.say("Drew the reliability diagram into " + file + ".");
        return ExitStatus.DONE;
    }
}
