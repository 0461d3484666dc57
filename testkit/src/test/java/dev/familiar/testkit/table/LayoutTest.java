package dev.familiar.testkit.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.testkit.table.Layout.Turn;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {
    @Test
    void givesEveryPersonTheirRecordsOnceAndInTurn() {
        List<Turn> turns = IntStream.range(0, 3_000).mapToObj(Layout::turn).toList();

        assertThat(turns.stream().collect(Collectors.groupingBy(Turn::person)).values())
                .hasSize(3 * 736)
                .allSatisfy(own ->
                        assertThat(own)
                                .hasSize(own.getFirst().of())
                                .extracting(Turn::turn)
                                .isSorted()
                                .startsWith(0)
                                .endsWith(own.size() - 1));
    }

    @Test
    void countsThePeopleOfATableOfAnyLength() {
        assertThat(Layout.people(0)).isZero();
        assertThat(Layout.people(1)).isEqualTo(1);
        assertThat(Layout.people(1_000)).isEqualTo(736);
        assertThat(Layout.people(1_001)).isEqualTo(737);
        assertThat(Layout.people(1_000_000)).isEqualTo(736_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 10, 1_000, 4_097})
    void ordersAnyNumberOfThingsWithoutLosingOne(long size) {
        Permutation order = new Permutation(size, 42);

        assertThat(LongStream.range(0, size).map(order::at).sorted().toArray())
                .isEqualTo(LongStream.range(0, size).toArray());
    }

    @Test
    void ordersAnewForAnotherKey() {
        assertThat(LongStream.range(0, 100).map(new Permutation(100, 1)::at).toArray())
                .isNotEqualTo(LongStream.range(0, 100).map(new Permutation(100, 2)::at).toArray())
                .isNotEqualTo(LongStream.range(0, 100).toArray());
    }
}
