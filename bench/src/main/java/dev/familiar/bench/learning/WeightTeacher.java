package dev.familiar.bench.learning;

import dev.familiar.triage.evidence.WeightTable;
import dev.familiar.triage.evidence.Weights;
import dev.familiar.triage.learning.Estimate;
import dev.familiar.triage.learning.Example;
import dev.familiar.triage.learning.Noise;
import dev.familiar.triage.learning.WeightLearner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Learns the weights that are shipped.
///
/// @param trust how far the stated weights may be off, a standard deviation in bits
/// @param kept kinds that stay as stated
record WeightTeacher(double trust, Set<String> kept) {

    /// Holds a weight at nothing.
    static final double FIRM = 1e-3;

    WeightTeacher {
        kept = Set.copyOf(kept);
    }

    /// Examples may weaken what is stated, and not turn it round: a weight that would change its
    /// sign is held at nothing, and the others are learned again.
    Map<String, Estimate> learned(List<Example> examples) {
        Map<String, Estimate> priors = new LinkedHashMap<>();
        for (WeightTable.Row row : WeightTable.shipped().rows()) {
            if (!kept.contains(row.kind())) {
                priors.put(row.kind(), Estimate.prior(row.stated(), trust));
            }
        }
        Weights start = stated();
        while (true) {
            Map<String, Estimate> learned =
                    new WeightLearner(start, priors, Noise.TRUTH).learn(examples);
            List<String> turned =
                    learned.entrySet().stream()
                            .filter(weight ->
                                    weight.getValue().bits() * start.of(weight.getKey()) < 0
                                            && Math.abs(weight.getValue().bits()) > FIRM)
                            .map(Map.Entry::getKey)
                            .toList();
            if (turned.isEmpty()) {
                return learned;
            }
            turned.forEach(kind -> priors.put(kind, Estimate.prior(0, FIRM)));
        }
    }

    /// All weights after that: the learned ones, those no example held as stated.
    Weights weights(Map<String, Estimate> learned) {
        Map<String, Double> bits = new LinkedHashMap<>();
        learned.forEach((kind, estimate) -> {
            if (estimate.cases() > 0) {
                bits.put(kind, estimate.bits());
            }
        });
        return stated().with(bits);
    }

    private static Weights stated() {
        Map<String, Double> stated = new LinkedHashMap<>();
        WeightTable.shipped().rows().forEach(row -> stated.put(row.kind(), row.stated()));
        return Weights.defaults().with(stated);
    }
}
