package dev.familiar.cli;

import dev.familiar.app.table.LateRecord;
import dev.familiar.app.table.LinkBlocking;
import dev.familiar.app.table.LinkQuality;
import dev.familiar.app.table.LinkReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The output of `familiar link --json`.
final class LinkJson {

    private LinkJson() {}

    /// One object of quality, or one per person with several records; then one per record that came
    /// later.
    static List<Map<String, Object>> lines(LinkReport report) {
        List<Map<String, Object>> lines = new ArrayList<>();
        LinkQuality quality = report.quality();
        LinkBlocking blocking = report.blocking();
        if (quality == null) {
            lines.addAll(clusters(report));
            if (blocking != null) {
                lines.add(Map.of("blocking", blocking(blocking)));
            }
        } else {
            Map<String, Object> json = quality(report, quality);
            if (blocking != null) {
                json.put("blocking", blocking(blocking));
            }
            lines.add(json);
        }
        report.late().forEach(record -> lines.add(late(record)));
        return lines;
    }

    private static List<Map<String, Object>> blocking(LinkBlocking blocking) {
        List<Map<String, Object>> rules = new ArrayList<>();
        for (LinkBlocking.Line line : blocking.lines()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("rule", line.rule());
            one.put("pairs", line.pairs());
            one.put("further", line.further());
            one.put("completeness", rounded(line.completeness()));
            rules.add(one);
        }
        return rules;
    }

    private static Map<String, Object> late(LateRecord record) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("record", record.key());
        json.put("cluster", record.cluster());
        List<Map<String, Object>> possible = new ArrayList<>();
        for (LateRecord.Maybe maybe : record.possible()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("record", maybe.key());
            one.put("probability", rounded(maybe.probability()));
            possible.add(one);
        }
        json.put("possible", possible);
        json.put("micros", record.nanos() / 1_000);
        return json;
    }

    /// The contract of `--truth --json`, and how well probabilities are calibrated.
    private static Map<String, Object> quality(LinkReport report, LinkQuality quality) {
        Map<String, Object> json = new LinkedHashMap<>();
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
    private static List<Map<String, Object>> clusters(LinkReport report) {
        return report.clusters().stream()
                .map(records -> Map.<String, Object>of("records", records))
                .toList();
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
