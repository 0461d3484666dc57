package dev.familiar.identity.learning;

import dev.familiar.identity.compare.Level;
import java.util.List;
import java.util.function.IntPredicate;

/// Which records teach, and how far what they teach may lead.
///
/// @param teaches whether pairs with a record teach anything
/// @param bounded whether what is learned stays near what is believed beforehand, see [Drift]
public record Teachers(IntPredicate teaches, boolean bounded) {

    /// Every record, however far it leads.
    public static final Teachers ALL = new Teachers(_ -> true, false);

    double[] bounded(List<Level> levels, double[] m) {
        return bounded ? Drift.bounded(levels.stream().mapToDouble(Level::priorM).toArray(), m) : m;
    }
}
