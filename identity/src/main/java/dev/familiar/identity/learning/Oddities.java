package dev.familiar.identity.learning;

import dev.familiar.identity.LearnedWeights;
import dev.familiar.identity.compare.Level;
import dev.familiar.identity.compare.PairComparison;
import dev.familiar.identity.roster.FieldKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What an archive taught that is as far from what is believed of all as it may be: mostly the mark
/// of a program with many addresses, a list, or a mailbox that is not one person's.
public final class Oddities {

    /// As good as at the bound, which rounding and the sum of 1 blur.
    private static final double AT_THE_BOUND = 0.9 * Drift.MOST;

    /// A level that hardly anybody reaches is soon met five times as often.
    private static final double LEAST_M = 0.02;

    private Oddities() {}

    /// One for each level of names, in words; none for an archive like others.
    public static List<String> of(LearnedWeights learned) {
        List<String> found = new ArrayList<>();
        LearnedWeights.Field names = learned.field(FieldKind.NAME);
        List<Level> levels = PairComparison.nameLevels();
        if (names == null || names.m().size() != levels.size()) {
            return found;
        }
        for (int at = 0; at < levels.size(); at++) {
            Level level = levels.get(at);
            double drift = FieldWeights.log2(names.m().get(at) / level.priorM());
            if (level.priorM() >= LEAST_M && Math.abs(drift) >= AT_THE_BOUND) {
                found.add(
                        String.format(
                                Locale.ROOT,
                                "names of one person agree as %s %.1f times as %s as in other archives",
                                level.word(),
                                Math.pow(2, Math.abs(drift)),
                                drift > 0 ? "often" : "seldom"));
            }
        }
        return found;
    }
}
