package dev.familiar.bench.learning;

import dev.familiar.bench.truth.RealOwner;
import dev.familiar.bench.truth.RealRequest;
import dev.familiar.triage.TriagePolicy;
import dev.familiar.triage.evidence.Weights;
import dev.familiar.triage.learning.Example;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Real owners who teach and are judged, each with weights that they had no part in.
///
/// @param teacher learns
/// @param madeUp examples of made-up owners, in every lesson
/// @param real the real owners
/// @param lessons what they teach
record LeaveOneOut(
        WeightTeacher teacher, List<Example> madeUp, List<RealOwner> real, RealLessons lessons) {

    LeaveOneOut {
        madeUp = List.copyOf(madeUp);
        real = List.copyOf(real);
    }

    /// The examples of each owner, judged with the shipped weights, in the order of the owners.
    List<List<Example>> taught(List<List<RealRequest>> judged) {
        return judged.stream().map(lessons::of).toList();
    }

    /// The requests of each owner with the shipped weights.
    List<List<RealRequest>> shipped() throws IOException {
        List<List<RealRequest>> judged = new ArrayList<>();
        for (RealOwner owner : real) {
            judged.add(owner.judged(TriagePolicy.defaults()));
        }
        return judged;
    }

    /// The requests of each owner, judged with what all the others teach.
    List<RealRequest> judged(List<List<Example>> taught) throws IOException {
        List<RealRequest> judged = new ArrayList<>();
        for (int i = 0; i < real.size(); i++) {
            List<Example> others = new ArrayList<>(madeUp);
            for (int j = 0; j < taught.size(); j++) {
                if (j != i) {
                    others.addAll(taught.get(j));
                }
            }
            Weights weights = teacher.weights(teacher.learned(others));
            judged.addAll(real.get(i).judged(policy(weights)));
        }
        return judged;
    }

    private static TriagePolicy policy(Weights weights) {
        TriagePolicy shipped = TriagePolicy.defaults();
        return new TriagePolicy(
                shipped.priorKnown(), shipped.prices(), shipped.interests(), weights);
    }
}
