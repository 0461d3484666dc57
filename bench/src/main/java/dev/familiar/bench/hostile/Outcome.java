package dev.familiar.bench.hostile;

import java.util.List;

/// What reading a folder of a broken file between two whole ones gave.
///
/// @param first records of the first file
/// @param broken records of the broken one
/// @param last records of the last file
/// @param faults how many faults there were
/// @param complaints what should not be, one sentence each: faults without code, position or
///   message
public record Outcome(long first, long broken, long last, long faults, List<String> complaints) {

    /// Checks nothing, copies the list.
    public Outcome {
        complaints = List.copyOf(complaints);
    }

    /// Whether both neighbours were read as whole as in `alone`, where nothing was between them.
    public boolean spares(Outcome alone) {
        return first == alone.first && last == alone.last;
    }
}
