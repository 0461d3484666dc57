package dev.familiar.cli;

import dev.familiar.app.reading.ImportReport;
import dev.familiar.app.reading.ImportReport.Archive;
import dev.familiar.app.reading.ImportReport.FaultCount;
import dev.familiar.app.reading.ImportReport.PassedCount;
import dev.familiar.app.words.Amounts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What an import did, as text and as JSON.
final class ImportText {

    /// What the other columns of the table take.
    private static final int BESIDE = 60;

    private static final int SHORT = 20;
    private static final int LONG = 50;
    private static final String INDENT = "    ";

    private ImportText() {}

    static List<String> lines(ImportReport report, Terminal terminal) {
        Table table =
                new Table(
                        Table.Column.words("archive", Style.BOLD),
                        Table.Column.words("read as", Style.DIM),
                        Table.Column.numbers("records"),
                        Table.Column.numbers("new"),
                        Table.Column.numbers("skipped"),
                        Table.Column.numbers("per second"));
        List<Archive> archives = ManyFiles.asOne(report.archives());
        for (Archive archive : archives) {
            long rate = Math.round(archive.counts().read() / Math.max(archive.seconds(), 0.001));
            table.add(
                    shown(archive.path(), Math.clamp(terminal.width() - BESIDE, SHORT, LONG)),
                    archive.source().isEmpty() && archive.isStrange()
                            ? "not recognised"
                            : archive.source(),
                    Amounts.count(archive.counts().read()),
                    Amounts.count(archive.counts().added()),
                    Amounts.count(archive.counts().skipped()),
                    Amounts.count(rate));
        }
        List<String> lines = new ArrayList<>(table.lines(terminal));
        for (Archive archive : archives) {
            for (FaultCount fault : archive.faults()) {
                lines.add(
                        terminal.paint(Style.YELLOW, fault.code())
                                + " "
                                + Amounts.count(fault.count())
                                + " × in "
                                + Text.plain(shown(archive.path(), LONG)));
                fault.first().forEach(first -> lines.add("    " + Text.plain(first)));
            }
            passed(archive, terminal, lines);
        }
        lines.add(
                Amounts.of(report.archives().size(), "archive")
                        + "; you now have "
                        + (report.people() == 1
                                ? "1 person."
                                : Amounts.count(report.people()) + " people."));
        return lines;
    }

    /// What was left out on purpose: who is told "searched and not found" must be able to see it.
    private static void passed(Archive archive, Terminal terminal, List<String> lines) {
        if (!archive.passed().isEmpty()) {
            String reasons =
                    String.join("; ", archive.passed().stream().map(PassedCount::words).toList());
            String said =
                    "Left out on purpose in "
                            + Text.plain(shown(archive.path(), LONG))
                            + " · "
                            + reasons;
            for (String line : Text.wrap(said, terminal.width() - INDENT.length())) {
                boolean first = said.startsWith(line);
                lines.add(terminal.paint(Style.DIM, first ? line : INDENT + line));
            }
        }
    }

    static String json(Archive archive) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("path", archive.path());
        object.put("source", archive.source());
        object.put("read", archive.counts().read());
        object.put("added", archive.counts().added());
        object.put("unchanged", archive.counts().unchanged());
        object.put("skipped", archive.counts().skipped());
        List<Map<String, Object>> faults = new ArrayList<>();
        for (FaultCount fault : archive.faults()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("code", fault.code());
            one.put("count", fault.count());
            one.put("first", fault.first());
            faults.add(one);
        }
        object.put("faults", faults);
        List<Map<String, Object>> passed = new ArrayList<>();
        for (PassedCount one : archive.passed()) {
            Map<String, Object> reason = new LinkedHashMap<>();
            reason.put("code", one.code());
            reason.put("count", one.count());
            passed.add(reason);
        }
        object.put("passed", passed);
        object.put("bytes", archive.counts().bytes());
        object.put("seconds", Math.round(archive.seconds() * 1000) / 1000.0);
        StringWriter text = new StringWriter();
        new JsonLines(new PrintWriter(text)).print(object);
        return text.toString().strip();
    }

    /// The end of a path, which tells more than its beginning.
    private static String shown(String path, int most) {
        return path.length() <= most ? path : "…" + path.substring(path.length() - most + 1);
    }
}
