package dev.familiar.sources.imap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class UidSetTest {

    @Test
    void writesRunsShort() {
        assertThat(UidSet.text(new long[] {1, 2, 3, 7, 9, 10})).isEqualTo("1:3,7,9:10");
    }

    @Test
    void namesAHundredThousandInARowAtOnce() {
        long[] uids = LongStream.rangeClosed(1, 100_000).toArray();

        assertThat(UidSet.fitting(uids, 0, 4000)).isEqualTo(100_000);
    }

    @Test
    void staysAsShortAsItMustWhereNumbersAreSparse() {
        long[] uids = LongStream.range(0, 5_000).map(i -> 4_000_000_000L + 2 * i).toArray();

        int count = UidSet.fitting(uids, 0, 4000);

        assertThat(count).isGreaterThan(100);
        assertThat(UidSet.text(LongStream.of(uids).limit(count).toArray()))
                .hasSizeLessThanOrEqualTo(4000);
    }

    @Test
    void namesAtLeastOne() {
        assertThat(UidSet.fitting(new long[] {123_456}, 0, 3)).isEqualTo(1);
    }
}
