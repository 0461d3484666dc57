package dev.familiar.triage.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WeightTableTest {

    @Test
    void readsRowsAndLeavesCommentsOut() {
        WeightTable table =
                WeightTable.parse(
                        Stream.of("# kind …", "", "card\t3.5\t4.0\t0.2\t312\ta card is kept"));

        assertThat(table.rows())
                .containsExactly(new WeightTable.Row("card", 3.5, 4.0, 0.2, 312, "a card is kept"));
        assertThat(table.weights().of("card")).isEqualTo(3.5);
        assertThat(table.deviations()).containsEntry("card", 0.2);
    }

    @Test
    void saysWhatARowShouldHold() {
        assertThatThrownBy(() -> WeightTable.parse(Stream.of("card\t3.5")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected kind, bits, stated, deviation, cases and reason");
    }

    @Test
    void everyShippedKindIsThereOnceAndHasAReason() {
        List<WeightTable.Row> rows = WeightTable.shipped().rows();
        Set<String> kinds = new HashSet<>();

        assertThat(rows)
                .allSatisfy(row -> {
                    assertThat(kinds.add(row.kind())).as(row.kind()).isTrue();
                    assertThat(row.reason()).isNotBlank();
                    assertThat(row.deviation()).isPositive();
                });
        assertThat(kinds).contains(Weights.MOST_IDENTITY, Weights.OWN_PRIOR);
    }
}
