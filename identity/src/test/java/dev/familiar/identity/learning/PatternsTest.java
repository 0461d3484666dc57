package dev.familiar.identity.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PatternsTest {

    @Test
    void countsEveryPatternHoweverManyThereAre() {
        Random random = new Random(7);
        Patterns patterns = new Patterns();
        Map<Long, Integer> counted = new TreeMap<>();
        for (int i = 0; i < 20_000; i++) {
            long pattern = random.nextInt(3_000) * 0x1_0001_0001L;
            patterns.add(pattern);
            counted.merge(pattern, 1, Integer::sum);
        }

        assertThat(patterns.distinct())
                .containsExactly(counted.keySet().stream().mapToLong(Long::longValue).toArray());
        assertThat(counted)
                .allSatisfy((pattern, count) ->
                        assertThat(patterns.count(pattern)).isEqualTo((double) count));
    }

    @Test
    void knowsNoPatternAtFirst() {
        assertThat(new Patterns().distinct()).isEmpty();
        assertThat(new Patterns().count(0)).isZero();
    }
}
