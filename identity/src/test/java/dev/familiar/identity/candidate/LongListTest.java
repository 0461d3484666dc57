package dev.familiar.identity.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LongListTest {

    @Test
    void valuesStayWhileItGrows() {
        LongList list = new LongList();
        LongStream.range(0, 10_000).forEach(list::add);

        assertThat(values(list)).containsExactly(LongStream.range(0, 10_000).toArray());
    }

    @Test
    void addingAnotherListKeepsBoth() {
        LongList list = of(LongStream.range(0, 60).toArray());
        list.addAll(of(LongStream.range(60, 1_000).toArray()));
        list.addAll(new LongList());

        assertThat(values(list)).containsExactly(LongStream.range(0, 1_000).toArray());
    }

    @Test
    void sortingDropsRepetitionsAndNothingElse() {
        Random random = new Random(4);
        long[] drawn = random.longs(5_000, -500, 500).toArray();
        LongList list = of(drawn);
        LongList alone = of(drawn);
        list.sortDistinct();
        alone.sortDistinctAlone();

        long[] expected = LongStream.of(drawn).sorted().distinct().toArray();
        assertThat(values(list)).containsExactly(expected);
        assertThat(values(alone)).containsExactly(expected);
    }

    @Test
    void aClearedListFindsNothingOfWhatItHeld() {
        LongList list = of(1, 2, 3);
        list.clear();
        list.add(2);

        assertThat(list.size()).isOne();
        assertThat(list.indexOf(2)).isZero();
        assertThat(list.indexOf(3)).isNegative();
    }

    @Test
    void anEmptyListIsSortedAndFindsNothing() {
        LongList list = new LongList();
        list.sortDistinct();

        assertThat(list.size()).isZero();
        assertThat(list.indexOf(0)).isNegative();
    }

    static LongList of(long... values) {
        LongList list = new LongList();
        LongStream.of(values).forEach(list::add);
        return list;
    }

    private static long[] values(LongList list) {
        return IntStream.range(0, list.size()).mapToLong(list::get).toArray();
    }
}
