package dev.familiar.bench.kills;

import java.util.ArrayList;
import java.util.List;

/// What came of the kills of one command.
public final class Tally {

    private int kills;
    private int middle;
    private int words;
    private final List<String> faults = new ArrayList<>();

    Tally() {}

    void killed(boolean inTheMiddle) {
        kills++;
        middle += inTheMiddle ? 1 : 0;
    }

    void acknowledged(int count) {
        words += count;
    }

    void fault(String text) {
        faults.add(text);
    }

    /// How often it was to be killed.
    public int kills() {
        return kills;
    }

    /// How often it was still at work then.
    public int middle() {
        return middle;
    }

    /// How many of the owner's words it acknowledged.
    public int words() {
        return words;
    }

    /// What was lost, and what the doctor complained of when all was done again.
    public List<String> faults() {
        return List.copyOf(faults);
    }
}
