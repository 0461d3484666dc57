package dev.familiar.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The versions of one description through time, whatever the order in which archives are imported.
///
/// Each import is an observation: at this time, the archive says this. Observations that follow
/// each other and say the same are kept as one run with its first and last time, so an export
/// imported every month costs nothing until something changes. Two different observations of one
/// instant (a key twice in one file) leave the fuller one.
///
/// What that saves is also forgotten: of the observations within a run only the first and last are
/// kept. If a state comes back (A, B, A again) and B's archive is imported after archives on both
/// sides of it, the run of A is split where it is known to have been seen, and the time between
/// counts for nothing. The first and the newest state are right in any order; where no state comes
/// back, so is every run.
final class VersionRuns {

    /// @param from epoch milliseconds of the first observation
    /// @param to of the last
    /// @param payload what they say
    record Run(long from, long to, String payload) {}

    private VersionRuns() {}

    /// The runs with one more observation; equal to `runs` if it tells nothing.
    ///
    /// @param runs in the order of time, none overlapping
    /// @param at epoch milliseconds
    /// @return in the order of time; no two that follow each other say the same
    static List<Run> with(List<Run> runs, long at, String payload) {
        TreeMap<Long, String> observations = new TreeMap<>();
        for (Run run : runs) {
            // A run of one observation puts the same one twice, which is one entry.
            observations.put(run.from(), run.payload());
            observations.put(run.to(), run.payload());
        }
        observations.merge(at, payload, VersionRuns::fuller);
        List<Run> result = new ArrayList<>();
        for (Map.Entry<Long, String> seen : observations.entrySet()) {
            boolean goesOn =
                    !result.isEmpty() && result.getLast().payload().equals(seen.getValue());
            long from = goesOn ? result.removeLast().from() : seen.getKey();
            result.add(new Run(from, seen.getKey(), seen.getValue()));
        }
        return result;
    }

    /// The longer of two, of equally long ones the later by code units: any rule will do that does
    /// not depend on which is asked first.
    static String fuller(String one, String other) {
        if (one.length() != other.length()) {
            return one.length() > other.length() ? one : other;
        }
        return one.compareTo(other) >= 0 ? one : other;
    }
}
