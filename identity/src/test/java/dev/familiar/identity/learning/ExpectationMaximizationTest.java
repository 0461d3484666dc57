package dev.familiar.identity.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.familiar.identity.compare.Level;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// EM on patterns drawn from a mixture that is known.
class ExpectationMaximizationTest {

    private static final int FIELDS = 4;
    private static final int PAIRS = 8_000;
    private static final long UNKNOWN = 15;
    private static final double MATCHES = 0.3;
    private static final double M = 0.85;
    private static final double U = 0.05;

    private static final List<List<Level>> LEVELS =
            Collections.nCopies(
                    FIELDS,
                    List.of(
                            new Level("same", 0.6, 0.02, 0, 0, Level.Bounds.OPEN),
                            new Level("different", 0.4, 0.98, 0, 0, Level.Bounds.OPEN)));

    @Test
    void findsHowOftenPairsOfOnePersonAgree() {
        ExpectationMaximization.Found found = run(drawn(0), all(true));

        assertThat(found.matches()).isCloseTo(PAIRS * MATCHES, within(0.02 * PAIRS));
        assertThat(found.m(0)).containsExactly(new double[] {M, 1 - M}, within(0.03));
        assertThat(found.m(FIELDS - 1)).containsExactly(new double[] {M, 1 - M}, within(0.03));
    }

    @Test
    void learnsFromPairsThatLeaveFieldsOpen() {
        ExpectationMaximization.Found found = run(drawn(0.3), all(true));

        assertThat(found.m(1)).containsExactly(new double[] {M, 1 - M}, within(0.04));
    }

    @Test
    void aHandfulOfPairsMovesLittle() {
        Patterns few = new Patterns();
        few.add(0x1111);
        few.add(0x1110);

        assertThat(run(few, all(true)).m(0)[0]).isCloseTo(0.6, within(0.05));
    }

    @Test
    void knowsNothingOfNoPairs() {
        assertThat(ExpectationMaximization.Found.nothing().matches()).isZero();
    }

    @Test
    void fieldsLeftOutDecideNothing() {
        boolean[] none = all(false);
        none[0] = true;
        Patterns patterns = new Patterns();
        for (int i = 0; i < 1_000; i++) {
            // The first field differs, all others agree.
            patterns.add(1);
        }

        assertThat(run(patterns, none).matches()).isLessThan(100);
        assertThat(run(patterns, all(true)).matches()).isGreaterThan(900);
    }

    private static ExpectationMaximization.Found run(Patterns patterns, boolean[] used) {
        double[][] start = new double[FIELDS][];
        double[][] u = new double[FIELDS][];
        for (int c = 0; c < FIELDS; c++) {
            start[c] = LEVELS.get(c).stream().mapToDouble(Level::priorM).toArray();
            u[c] = new double[] {U, 1 - U};
        }
        return new ExpectationMaximization(LEVELS, u, used).run(patterns, start);
    }

    private static boolean[] all(boolean used) {
        boolean[] fields = new boolean[FIELDS];
        Arrays.fill(fields, used);
        return fields;
    }

    private static Patterns drawn(double open) {
        Random random = new Random(11);
        Patterns patterns = new Patterns();
        for (int i = 0; i < PAIRS; i++) {
            double agrees = random.nextDouble() < MATCHES ? M : U;
            long pattern = 0;
            for (int c = 0; c < FIELDS; c++) {
                long level = random.nextDouble() < agrees ? 0 : 1;
                pattern |= (random.nextDouble() < open ? UNKNOWN : level) << (4 * c);
            }
            patterns.add(pattern);
        }
        return patterns;
    }
}
