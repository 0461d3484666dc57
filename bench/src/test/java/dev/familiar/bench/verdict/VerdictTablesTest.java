package dev.familiar.bench.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.testkit.world.OwnerKind;
import dev.familiar.testkit.world.RequestClass;
import dev.familiar.testkit.world.Truth;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTablesTest {
    private static final Judged FRIEND =
            judged(OwnerKind.SPARSE, new Truth(RequestClass.KNOWN, true), Lane.ACCEPT, 0.9);
    private static final Judged STRANGER =
            judged(OwnerKind.ORDINARY, new Truth(RequestClass.STRANGER, false), Lane.DECLINE, 0.2);

    private static Judged judged(OwnerKind owner, Truth truth, Lane lane, double probability) {
        return new Judged(owner, truth, lane, probability, new Judged.PlainView(6, false));
    }

    private final List<String> lines = new VerdictTables(List.of(FRIEND, STRANGER)).lines();

    @Test
    void showsEachKindOfOwnerAndAllOfThem() {
        assertThat(lines)
                .contains(
                        "| ordinary | 1 | 0.0 % | – | – | 0.0 % | 0.0 % | – | – |",
                        "| sparse | 1 | 100.0 % | 1.000 | 1.000 | 0.0 % | – | – | – |",
                        "| all | 2 | 50.0 % | 1.000 | 1.000 | 0.0 % | 0.0 % | – | – |")
                .contains("| all | 0.550 | 0.500 | 0.150 | 0.150 | 0.025 | 0.164 |")
                .contains("| all | 0.000 | 3.000 | 3.000 | 2.000 |");
    }

    @Test
    void showsLanesAndBinsOfEachGroup() {
        assertThat(lines)
                .contains("### Lanes, all", "### Lanes, sparse")
                .contains("| stranger | no | 1 | 0.0 % | 0.0 % | 0.0 % | 100.0 % | 100.0 % |")
                .contains(
                        "### Reliability, ten bins of equal width, all",
                        "| 2 | 1 | 0.900 | 1.000 |");
    }

    @Test
    void makesTablesThatMarkdownCanRead() {
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).startsWith("| ---")) {
                assertThat(cells(lines.get(i - 1))).isEqualTo(cells(lines.get(i)));
                assertThat(cells(lines.get(i + 1))).isEqualTo(cells(lines.get(i)));
            }
        }
    }

    private static long cells(String line) {
        return line.chars().filter(c -> c == '|').count();
    }
}
