package dev.familiar.bench.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.familiar.testkit.chance.Dice;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordRanksTest {
    private static final int DRAWS = 1_000_000;

    private final WordRanks ranks = new WordRanks();

    private int[] draws(int count) {
        Dice dice = Dice.of(5);
        int[] drawn = new int[count];
        Arrays.setAll(drawn, _ -> ranks.draw(dice));
        return drawn;
    }

    private static double share(int[] drawn, int rank) {
        return (double) Arrays.stream(drawn).filter(r -> r == rank).count() / drawn.length;
    }

    private static int distinct(int[] drawn) {
        Set<Integer> seen = new HashSet<>();
        for (int rank : drawn) {
            seen.add(rank);
        }
        return seen.size();
    }

    @Test
    void followsTheLawOfZipfAndMandelbrot() {
        int[] drawn = draws(DRAWS);

        assertThat(share(drawn, 0) / share(drawn, 10)).isCloseTo(12.7 / 2.7, within(0.4));
        assertThat(share(drawn, 10) / share(drawn, 100)).isCloseTo(102.7 / 12.7, within(1.0));
    }

    @Test
    void leavesATenthToRareWords() {
        int[] drawn = draws(DRAWS);

        double rare = Arrays.stream(drawn).filter(r -> r >= WordRanks.HEAD).count();
        assertThat(rare / DRAWS).isCloseTo(0.11, within(0.01));
        assertThat(Arrays.stream(drawn)).allMatch(rank -> rank >= 0 && rank < WordRanks.LIMIT);
    }

    @Test
    void findsNewWordsWithoutAnEnd() {
        int some = distinct(draws(DRAWS / 4));
        int more = distinct(draws(DRAWS));

        assertThat((double) more / some).isBetween(1.5, 2.2);
    }
}
