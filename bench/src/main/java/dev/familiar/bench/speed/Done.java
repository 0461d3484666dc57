package dev.familiar.bench.speed;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// What was worked through, which JMH shows per second beside the operations.
///
/// The fields are public because JMH sets only such back to zero before it measures.
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.OPERATIONS)
public class Done {
    /// How many messages.
    public long messages;

    /// How many megabytes, of 10^6 bytes.
    public double megabytes;

    /// For JMH.
    public Done() {}

    void add(long count, long bytes) {
        messages += count;
        megabytes += bytes / 1e6;
    }
}
