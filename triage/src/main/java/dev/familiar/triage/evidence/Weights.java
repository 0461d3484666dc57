package dev.familiar.triage.evidence;

import java.util.LinkedHashMap;
import java.util.Map;

/// The weight of each kind of evidence, in bits.
///
/// The shipped ones are in [WeightTable]; the owner's policy may replace some, and the owner's
/// decisions move them.
///
/// @param bits weight by kind
/// @param deviations how unsure each weight is, a standard deviation in bits; kinds without one are
///   sure
public record Weights(Map<String, Double> bits, Map<String, Double> deviations) {

    /// The kind of the cap on what agreeing names, employers and places can say together.
    public static final String MOST_IDENTITY = "identity.most";

    /// The kind of what an owner's decisions add to the prior: an owner who knows more of those who
    /// ask than others do, or accepts more easily.
    public static final String OWN_PRIOR = "prior.own";

    /// The kind of the owner's word that they know somebody; it is not learned.
    public static final String OWNERS_WORD = "owner.word";

    /// Copies the maps.
    public Weights {
        bits = Map.copyOf(bits);
        deviations = Map.copyOf(deviations);
    }

    /// The shipped weights.
    public static Weights defaults() {
        return WeightTable.shipped().weights();
    }

    /// The weight of `kind`.
    ///
    /// @throws IllegalArgumentException if there is no such kind
    public double of(String kind) {
        Double weight = bits.get(kind);
        if (weight == null) {
            throw new IllegalArgumentException("no evidence of kind " + kind);
        }
        return weight;
    }

    /// These weights with some replaced.
    ///
    /// @throws IllegalArgumentException if a kind is not known
    public Weights with(Map<String, Double> changed) {
        Map<String, Double> all = new LinkedHashMap<>(bits);
        for (Map.Entry<String, Double> change : changed.entrySet()) {
            of(change.getKey());
            all.put(change.getKey(), change.getValue());
        }
        return new Weights(all, deviations);
    }

    /// These weights, some of them surer.
    ///
    /// @param surer standard deviations in bits, by kind
    public Weights surer(Map<String, Double> surer) {
        Map<String, Double> all = new LinkedHashMap<>(deviations);
        all.putAll(surer);
        return new Weights(bits, all);
    }

    /// How unsure the weight of `kind` is, in bits.
    public double deviation(String kind) {
        return deviations.getOrDefault(kind, 0.0);
    }
}
