package dev.familiar.identity.learning;

import dev.familiar.identity.compare.Frequencies;
import dev.familiar.identity.name.NameFrequencies;
import dev.familiar.identity.name.ParsedName;
import dev.familiar.identity.roster.Column;
import dev.familiar.identity.roster.FieldKind;
import dev.familiar.identity.roster.Roster;
import java.util.HashMap;
import java.util.Map;

// How rare a full name is follows from its words as if given and family names were drawn apart.
// They are not: Weiming goes with Wang. How much the product errs, the archive itself can tell
// where it knows people apart: two profiles are two people, so profiles of one full name are
// namesakes. For each bit of rarity, the namesakes met among them over those the product predicts
// say by how much names of that rarity are more common than thought. Where no profiles are known
// nothing is corrected.

/// Corrects the rarity of names by the namesakes among people known to be different.
final class NameCalibration {

    /// One for each bit of rarity.
    static final int BINS = 40;

    private static final double HELD = 0.3;
    private static final double MOST = 8;
    private static final int LEAST_PEOPLE = 500;

    private NameCalibration() {}

    /// Bits to take off for each bit of rarity; empty if nothing is known.
    ///
    /// @param clusters the cluster of each record: one person counts once
    static double[] of(Roster roster, Frequencies frequencies, int[] clusters) {
        Column names = roster.column(FieldKind.NAME);
        Column profiles = roster.column(FieldKind.PROFILE);
        if (names == null || profiles == null) {
            return new double[0];
        }
        Map<Integer, Integer> nameOfPerson = new HashMap<>();
        for (int record = 0; record < roster.size(); record++) {
            if (profiles.count(record) > 0 && names.count(record) > 0) {
                int name = names.value(record, 0);
                if (names.name(name).isFull()) {
                    nameOfPerson.putIfAbsent(clusters[record], name);
                }
            }
        }
        int people = nameOfPerson.size();
        if (people < LEAST_PEOPLE) {
            return new double[0];
        }
        Map<Integer, Integer> bearers = new HashMap<>();
        nameOfPerson.values().forEach(name -> bearers.merge(name, 1, Integer::sum));
        return correction(names, frequencies.names(), bearers, people);
    }

    private static double[] correction(
            Column names, NameFrequencies frequencies, Map<Integer, Integer> bearers, int people) {
        double[] met = new double[BINS];
        double[] predicted = new double[BINS];
        bearers.forEach((name, count) -> {
            ParsedName parsed = names.name(name);
            double share = frequencies.share(parsed);
            int bin = bin(share);
            met[bin] += count * (count - 1) / 2.0;
            predicted[bin] += count * share * (people - 1) / 2;
        });
        double[] bits = new double[BINS];
        for (int bin = 0; bin < BINS; bin++) {
            double ratio = (met[bin] + HELD) / (predicted[bin] + HELD);
            bits[bin] = Math.clamp(FieldWeights.log2(ratio), -1, MOST);
        }
        return rising(bits);
    }

    /// Rarer names must not become more common than less rare ones.
    private static double[] rising(double[] off) {
        double[] kept = new double[off.length];
        double last = Double.NEGATIVE_INFINITY;
        for (int bin = 0; bin < off.length; bin++) {
            last = Math.max(last, bin - off[bin]);
            kept[bin] = bin - last;
        }
        return kept;
    }

    /// The bits of rarity of a share.
    static int bin(double share) {
        return Math.clamp(Math.round(-FieldWeights.log2(share)), 0, BINS - 1);
    }
}
