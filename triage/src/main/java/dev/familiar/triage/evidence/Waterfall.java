package dev.familiar.triage.evidence;

import dev.familiar.model.verdict.Evidence;
import java.util.ArrayList;
import java.util.List;

/// Writes down how each piece of evidence moved the log odds, so that prior plus lines is the total
/// exactly.
///
/// A line's bits are what it adds *given the lines above it*, which is why ten proofs of one thing
/// do not add up to ten times the weight of one.
public final class Waterfall {

    private static final double NOT_WORTH_A_LINE = 0.005;

    private final double priorBits;
    private final List<Evidence> lines = new ArrayList<>();
    private double total;

    /// @param priorBits where the lines start
    public Waterfall(double priorBits) {
        this.priorBits = priorBits;
        this.total = priorBits;
    }

    /// Records that `evidence` has brought the log odds to `bits`; its own weight is replaced by
    /// the step it made. A step too small to show is carried over to the next line.
    public void step(Evidence evidence, double bits) {
        double moved = bits - total;
        if (Math.abs(moved) < NOT_WORTH_A_LINE) {
            return;
        }
        lines.add(evidence.withBits(moved));
        total = bits;
    }

    /// Records a line that is worth showing whether or not it moves anything: a message found is a
    /// part of the proof also where it weighs nothing.
    public void show(Evidence evidence, double bits) {
        lines.add(evidence.withBits(bits - total));
        total = bits;
    }

    /// Where the lines start.
    public double priorBits() {
        return priorBits;
    }

    /// Where they have led.
    public double totalBits() {
        return total;
    }

    /// The lines so far.
    public List<Evidence> lines() {
        return List.copyOf(lines);
    }
}
