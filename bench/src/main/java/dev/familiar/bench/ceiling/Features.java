package dev.familiar.bench.ceiling;

import dev.familiar.triage.evidence.Case;
import dev.familiar.triage.evidence.Term;
import dev.familiar.triage.evidence.Weights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// A case as a row of numbers, one column a feature: how often each kind of evidence counts and
/// what it brings by itself, of the likeliest suspect, of absence, and of the request; how likely
/// that suspect and the others are; and the log odds that Familiar makes of it all.
///
/// @param names of the columns, in order
record Features(List<String> names) {

    /// No case holds it: what a feature is where a case has nothing of its kind.
    private static final double NONE = 0;

    Features {
        names = List.copyOf(names);
    }

    /// The features that these cases have.
    static Features of(List<Case> cases) {
        SortedSet<String> names = new TreeSet<>();
        cases.forEach(facts -> names.addAll(values(facts).keySet()));
        return new Features(new ArrayList<>(names));
    }

    /// The row of a case; what the learned cases never had is left out.
    double[] row(Case facts) {
        Map<String, Double> values = values(facts);
        return names.stream().mapToDouble(name -> values.getOrDefault(name, NONE)).toArray();
    }

    private static Map<String, Double> values(Case facts) {
        Weights weights = Weights.defaults();
        Map<String, Double> values = new HashMap<>();
        List<Case.Suspect> suspects = facts.suspects();
        if (!suspects.isEmpty()) {
            Case.Suspect first = suspects.getFirst();
            add(values, "who", first.identity());
            add(values, "tie", first.acquaintance());
            values.put("proven", first.proven() ? 1.0 : 0);
            values.put("identity", first.identityBits(weights));
            values.put("acquaintance", first.acquaintanceBits(weights));
            shares(values, suspects, weights);
        }
        add(values, "absent", facts.absence());
        add(values, "clue", facts.clues());
        values.put("prior", facts.priorBits());
        values.put("suspects", (double) suspects.size());
        values.put("total", facts.bits(weights));
        return values;
    }

    private static void add(Map<String, Double> values, String where, List<Term> terms) {
        for (Term term : terms) {
            values.merge(where + " " + term.kind() + " times", term.times(), Double::sum);
            values.merge(where + " " + term.kind() + " given", term.given(), Double::sum);
        }
    }

    /// How likely the first suspect is, and the others together.
    private static void shares(
            Map<String, Double> values, List<Case.Suspect> suspects, Weights weights) {
        double first = Math.pow(2, suspects.getFirst().identityBits(weights));
        double all = 1;
        for (Case.Suspect suspect : suspects) {
            all += Math.pow(2, suspect.identityBits(weights));
        }
        values.put("share", first / all);
        values.put("rivals", (all - 1 - first) / all);
    }
}
