package dev.familiar.cli;

import dev.familiar.app.LinkQuality;
import dev.familiar.app.LinkReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The output of `familiar link`, for people and for programs.
final class LinkText {

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
        report.faults().stream()
                .limit(10)
                .forEach(fault -> lines.add(fault.position().locator() + ": " + fault.message()));
        if (report.faults().size() > 10) {
            lines.add("and " + (report.faults().size() - 10) + " more that could not be read");
        }
        return lines;
    }

    /// How many people, and how good by the truth.
    static List<String> summary(LinkReport report) {
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
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%.1f s, %,d MB",
                        RunningProcess.seconds(),
                        RunningProcess.peakMegabytes()));
        return lines;
    }

    /// The contract of `--truth --json`, and how well probabilities are calibrated.
    static Map<String, Object> qualityJson(LinkReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        LinkQuality quality = report.quality();
        if (quality == null) {
            return json;
        }
        json.put("records", report.records());
        json.put("entities", quality.entities());
        json.put("truePairs", quality.truePairs());
        json.put("precision", rounded(quality.precision()));
        json.put("recall", rounded(quality.recall()));
        json.put("f1", rounded(quality.f1()));
        json.put("pairF1", rounded(quality.pairF1()));
        json.put("calibrationError", rounded(quality.calibrationError()));
        List<Map<String, Object>> bins = new ArrayList<>();
        for (LinkQuality.Bin bin : quality.calibration()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("pairs", bin.pairs());
            one.put("predicted", rounded(bin.predicted()));
            one.put("actual", rounded(bin.actual()));
            bins.add(one);
        }
        json.put("calibration", bins);
        json.put("seconds", Math.round(RunningProcess.seconds() * 100) / 100.0);
        json.put("peakMb", RunningProcess.peakMegabytes());
        return json;
    }

    /// One object per person with several records.
    static List<Map<String, Object>> clustersJson(LinkReport report) {
        return report.clusters().stream()
                .map(records -> Map.<String, Object>of("records", records))
                .toList();
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
