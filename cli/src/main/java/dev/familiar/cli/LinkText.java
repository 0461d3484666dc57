package dev.familiar.cli;

import dev.familiar.app.table.LateRecord;
import dev.familiar.app.table.LinkBlocking;
import dev.familiar.app.table.LinkQuality;
import dev.familiar.app.table.LinkReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The output of `familiar link` for people.
final class LinkText {

    private static final int MOST_POSSIBLE = 5;

    private LinkText() {}

    /// What each column was taken for, a line per file.
    static List<String> columns(LinkReport report) {
        Map<String, List<String>> byFile = new LinkedHashMap<>();
        for (LinkReport.ColumnLine line : report.columns()) {
            byFile.computeIfAbsent(line.file(), _ -> new ArrayList<>())
                    .add(line.column() + " = " + line.use());
        }
        List<String> lines = new ArrayList<>();
        byFile.forEach((file, columns) -> lines.add(file + ": " + String.join(", ", columns)));
        return lines;
    }

    /// What could not be read, with its place.
    static List<String> faults(LinkReport report) {
        List<String> lines = new ArrayList<>();
        report.faults().stream()
                .limit(10)
                .forEach(fault -> lines.add(fault.position() + ": " + fault.message()));
        if (report.faults().size() > 10) {
            lines.add("and " + (report.faults().size() - 10) + " more that could not be read");
        }
        return lines;
    }

    /// How many people, how good by the truth, what was compared, and what came later.
    static List<String> lines(LinkReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%,d records of %,d people; %,d pairs may be one person and are kept apart",
                        report.records(),
                        report.people(),
                        report.questions()));
        LinkQuality quality = report.quality();
        if (quality != null) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "precision %.4f  recall %.4f  F1 %.4f  of %,d true pairs, %,d people",
                            quality.precision(),
                            quality.recall(),
                            quality.f1(),
                            quality.truePairs(),
                            quality.entities()));
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "best F1 of single pairs %.4f  calibration error %.4f",
                            quality.pairF1(),
                            quality.calibrationError()));
            for (LinkQuality.Bin bin : quality.calibration()) {
                lines.add(
                        String.format(
                                Locale.ROOT,
                                "  predicted %.2f  actual %.2f  %,d pairs",
                                bin.predicted(),
                                bin.actual(),
                                bin.pairs()));
            }
        }
        LinkBlocking blocking = report.blocking();
        if (blocking != null) {
            lines.addAll(blocking(blocking));
        }
        lines.addAll(late(report.late()));
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%.1f s, %,d MB",
                        RunningProcess.seconds(),
                        RunningProcess.peakMegabytes()));
        return lines;
    }

    private static List<String> blocking(LinkBlocking blocking) {
        List<String> lines = new ArrayList<>();
        lines.add(
                String.format(
                        Locale.ROOT,
                        "compared %,d of %,.0f pairs (reduction ratio %.6f); pairs completeness by %s:",
                        blocking.pairs(),
                        blocking.allPairs(),
                        1 - blocking.pairs() / Math.max(1, blocking.allPairs()),
                        blocking.byTruth() ? "the truth" : "what was linked"));
        for (LinkBlocking.Line line : blocking.lines()) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "  %.4f  %,11d pairs  %,11d further  same %s",
                            line.completeness(),
                            line.pairs(),
                            line.further(),
                            line.rule()));
        }
        return lines;
    }

    private static List<String> late(List<LateRecord> late) {
        List<String> lines = new ArrayList<>();
        for (LateRecord record : late) {
            String joined =
                    record.cluster().isEmpty()
                            ? "somebody new"
                            : "one person with " + String.join(", ", record.cluster());
            String possible =
                    record.possible().stream()
                            .limit(MOST_POSSIBLE)
                            .map(maybe ->
                                    String.format(
                                            Locale.ROOT,
                                            "%s (%.0f %%)",
                                            maybe.key(),
                                            100 * maybe.probability()))
                            .collect(Collectors.joining(", "));
            lines.add(
                    record.key()
                            + ": "
                            + joined
                            + (possible.isEmpty() ? "" : "; may be " + possible));
        }
        if (!late.isEmpty()) {
            long[] nanos = late.stream().mapToLong(LateRecord::nanos).sorted().toArray();
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%,d linked one by one: median %.2f ms, 99th percentile %.2f ms",
                            nanos.length,
                            nanos[nanos.length / 2] / 1e6,
                            nanos[(int) (nanos.length * 0.99)] / 1e6));
        }
        return lines;
    }
}
