package dev.familiar.cli;

import dev.familiar.app.DoctorReport;
import dev.familiar.app.Familiar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `familiar doctor`: checks the home, and makes its caches again on request.
@Command(
        name = "doctor",
        description =
                "Checks the owner's folder: the store, unfinished imports, what was searched and what was not.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Option(
            names = "--rebuild",
            description = "Works out people and ties again from the imported records.")
    private boolean rebuild;

    @Option(names = "--json", description = "One JSON object per line.")
    private boolean json;

    DoctorCommand() {}

    @Override
    public Integer call() {
        Output output = new Output(spec);
        try (Familiar familiar = rebuild ? home.open() : home.read()) {
            DoctorReport report = familiar.doctor(rebuild);
            Terminal terminal = Terminal.ofOutput();
            for (DoctorReport.Finding finding : report.findings()) {
                if (json) {
                    Map<String, Object> object = new LinkedHashMap<>();
                    object.put("check", finding.check());
                    object.put("healthy", finding.healthy());
                    object.put("text", finding.text());
                    new JsonLines(output.results()).print(object);
                } else {
                    String mark =
                            finding.healthy()
                                    ? terminal.paint(Style.GREEN, "ok   ")
                                    : terminal.paint(Style.RED, "look ");
                    output.line(mark + Text.padRight(finding.check(), 18) + finding.text());
                }
            }
            return report.healthy() ? ExitStatus.DONE : ExitStatus.LOOK;
        }
    }
}
