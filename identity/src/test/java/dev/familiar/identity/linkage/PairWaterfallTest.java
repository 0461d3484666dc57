package dev.familiar.identity.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.familiar.identity.MadeUpTable;
import dev.familiar.identity.Sheet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairWaterfallTest {

    private static final LinkedRoster LINKED =
            RosterLinker.link(MadeUpTable.of(400, 3).roster(), false, PairRules.NONE);

    private static LinkedRoster twoAdas() {
        return RosterLinker.link(
                new Sheet("full-name", "email", "place", "birth-date")
                        .row("a", "Ada Example", "ada@example.org", "Linz", "1980-05-03")
                        .row("b", "Ada Example", "ada@example.org", "", "1980-05-03")
                        .row("c", "Kenji Sato", "kenji@example.net", "Graz", "1951-11-29")
                        .roster(),
                false,
                PairRules.NONE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void addsUpToItsTotal(long seed) {
        Random random = new Random(seed);
        PairWaterfall waterfall =
                LINKED.explain(random.nextInt(LINKED.records()), random.nextInt(LINKED.records()));

        double sum = waterfall.priorBits();
        for (PairWaterfall.Line line : waterfall.lines()) {
            sum += line.levelBits() + line.frequencyBits();
        }

        assertThat(waterfall.totalBits()).isCloseTo(sum, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void isTheSameFromBothSides(long seed) {
        Random random = new Random(seed);
        int one = random.nextInt(LINKED.records());
        int other = random.nextInt(LINKED.records());

        assertThat(LINKED.explain(one, other).totalBits())
                .isCloseTo(LINKED.explain(other, one).totalBits(), within(1e-9));
    }

    @Test
    void hasALineForEachFieldThatBothFill() {
        assertThat(Keyed.explain(twoAdas(), "a", "b").lines())
                .extracting(PairWaterfall.Line::field)
                .contains("name", "email", "birth-date")
                .doesNotContain("place");
    }

    @Test
    void showsTheValuesOfBothSides() {
        assertThat(Keyed.explain(twoAdas(), "a", "c").lines())
                .filteredOn(line -> line.field().equals("email"))
                .extracting(PairWaterfall.Line::one, PairWaterfall.Line::other)
                .containsExactly(tuple("ada@example.org", "kenji@example.net"));
    }

    @Test
    void weighsForOnePersonWhatAgreesAndAgainstWhatDiffers() {
        assertThat(Keyed.explain(twoAdas(), "a", "b").lines())
                .isNotEmpty()
                .allMatch(line -> line.bits() > 0);
        assertThat(Keyed.explain(twoAdas(), "a", "c").lines())
                .isNotEmpty()
                .allMatch(line -> line.bits() < 0);
    }

    @Test
    void hidesValuesInItsText() {
        List<PairWaterfall.Line> lines = Keyed.explain(twoAdas(), "a", "b").lines();

        assertThat(lines.toString()).doesNotContain("ada").contains("email");
    }
}
