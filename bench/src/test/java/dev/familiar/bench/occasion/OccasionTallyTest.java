package dev.familiar.bench.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.bench.occasion.OccasionTally.Said;
import dev.familiar.testkit.moves.MoveKind;
import org.junit.jupiter.api.Test;

class OccasionTallyTest {

    @Test
    void countsWhatWasFoundAndWhatWasWrong() {
        OccasionTally tally = new OccasionTally();
        tally.add(MoveKind.MOVED, Said.SURE);
        tally.add(MoveKind.MOVED, Said.SURE);
        tally.add(MoveKind.MOVED, Said.SURE);
        tally.add(MoveKind.PROMOTED, Said.PERHAPS);
        tally.add(MoveKind.LOST, Said.SURE);
        tally.add(MoveKind.LOST, Said.NOTHING);
        tally.exported(MoveKind.MOVED, Said.SURE);
        tally.exported(MoveKind.MOVED, Said.NOTHING);
        tally.exported(MoveKind.LOST, Said.NOTHING);

        assertThat(tally.count(MoveKind.MOVED, Said.SURE)).isEqualTo(3);
        assertThat(tally.lines("New jobs"))
                .contains("| moved | 3 | 3 | 0 | 0 |", "| lost | 2 | 1 | 0 | 1 |")
                .last()
                .isEqualTo(
                        "Found, sure or perhaps: 100.0 % (of those in two exports 50.0 %); sure"
                                + " alone: 75.0 %; false congratulations: 25.0 % of all; of the"
                                + " doubts 0.0 % are no news.");
    }
}
