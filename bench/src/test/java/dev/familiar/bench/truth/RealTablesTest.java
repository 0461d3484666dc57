package dev.familiar.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.triage.calibration.Advice;
import dev.familiar.triage.evidence.Case;
import java.util.List;
import org.junit.jupiter.api.Test;

class RealTablesTest {

    private static final Case NOTHING = new Case(-2, List.of(), List.of(), List.of());

    private final List<String> lines =
            new RealTables(
                            "a test",
                            List.of(
                                    request("one", TruthClass.KNOWN, Advice.ACCEPT, 0.9, 0),
                                    request("one", TruthClass.KNOWN, Advice.DECLINE, 0.1, 0.1),
                                    request("one", TruthClass.MET, Advice.LOOK_UP, 0.5, 0),
                                    request("two", TruthClass.CC, Advice.ACCEPT, 0.9, 0),
                                    request("two", TruthClass.NAMESAKE, Advice.ACCEPT, 0.9, 0),
                                    new RealRequest("two", TruthClass.NONE, null)))
                    .lines();

    private static RealRequest request(
            String owner, TruthClass kind, Advice advice, double probability, double off) {
        return new RealRequest(
                owner,
                kind,
                new RealRequest.Said(advice, probability, off, RealRequest.Who.RIGHT, NOTHING));
    }

    @Test
    void showsVerdictsByClass() {
        assertThat(lines)
                .contains(
                        "| KNOWN | 2 | 50.0 % | 0.0 % | 0.0 % | 50.0 % | 0.0 % |",
                        "| MET | 1 | 0.0 % | 100.0 % | 0.0 % | 0.0 % | 0.0 % |",
                        "| NONE | 1 | 0.0 % | 0.0 % | 0.0 % | 0.0 % | 100.0 % |");
    }

    @Test
    void scoresProbabilitiesOnWhatIsCertain() {
        assertThat(lines)
                .contains(
                        "| one | 3 | 1/2 | 0/1 | 0.000 | 0.5000 | 0.4100 | 1.2040 |",
                        "| two | 3 | 0/0 | 0/0 | 0.500 | 0.9000 | 0.8100 | 2.3026 |",
                        "| all | 6 | 1/2 | 0/1 | 0.333 | 0.5667 | 0.5433 | 1.5702 |");
    }

    @Test
    void sumsUp() {
        assertThat(lines.getLast())
                .isEqualTo(
                        "recall of known 0.500, known declined 0.5000, accept precision 0.6667,"
                                + " right person 1.000, verdicts whose bits are off 1");
    }
}
