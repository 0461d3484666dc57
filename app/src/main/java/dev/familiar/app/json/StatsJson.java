package dev.familiar.app.json;

import dev.familiar.app.policy.StatsView;
import dev.familiar.app.words.JsonText;
import dev.familiar.triage.calibration.Calibration;
import dev.familiar.triage.calibration.ReliabilityBin;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON of how well the advice did (see docs/reference/json.md).
public final class StatsJson {

    private StatsJson() {}

    /// One object on one line.
    public static String line(StatsView view) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("settled", view.settled());
        json.put("open", view.open());
        json.put("withoutAdvice", view.withoutAdvice());
        ArrayNode advised = json.putArray("advised");
        for (StatsView.Row row : view.advised()) {
            ObjectNode node = advised.addObject().put("verdict", row.advice().name());
            // Every choice has a field, also with 0: what is not there could be read as not
            // counted.
            row.decided().forEach(node::put);
        }
        calibration(json, "calibration", view.calibration());
        calibration(json, "recent", view.recent());
        json.putObject("loss")
                .put("advice", rounded(view.loss().advice()))
                .put("acceptAll", rounded(view.loss().acceptAll()))
                .put("declineAll", rounded(view.loss().declineAll()));
        json.putObject("asking")
                .put("asked", view.asking().share().of())
                .put("incoming", view.asking().share().cases())
                .put("share", rounded(view.asking().share().value()))
                .put("tooWide", view.asking().isTooWide());
        return JsonText.line(json);
    }

    /// The measures and the ranges behind the diagram; null where nothing was decided, since a
    /// score of nothing would look perfect.
    private static void calibration(
            ObjectNode json, String name, @Nullable Calibration calibration) {
        if (calibration == null) {
            json.putNull(name);
            return;
        }
        ObjectNode node = json.putObject(name);
        node.put("count", calibration.count());
        node.put("telling", calibration.isTelling());
        node.put("known", rounded(calibration.known().value()));
        node.put("brier", rounded(calibration.brier()));
        node.put("brierOfShare", rounded(calibration.brierOfShare()));
        node.put("logLoss", rounded(calibration.logLoss()));
        node.put("calibrationError", rounded(calibration.expectedError()));
        ArrayNode bins = node.putArray("bins");
        for (ReliabilityBin bin : calibration.bins()) {
            bins.addObject()
                    .put("from", bin.from())
                    .put("to", bin.to())
                    .put("count", bin.count())
                    .put("predicted", rounded(bin.predicted()))
                    .put("known", rounded(bin.known().value()))
                    .put("low", rounded(bin.known().low()))
                    .put("high", rounded(bin.known().high()));
        }
    }

    /// To ten-thousandths, as probabilities are elsewhere.
    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
