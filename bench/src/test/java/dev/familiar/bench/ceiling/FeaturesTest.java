package dev.familiar.bench.ceiling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.familiar.triage.calibration.Advice;
import dev.familiar.triage.evidence.Case;
import dev.familiar.triage.evidence.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeaturesTest {

    private static final Case FOUND =
            new Case(
                    -2,
                    List.of(
                            suspect(3, List.of(new Term("mail.days", 2.5, 0))),
                            suspect(3, List.of())),
                    List.of(),
                    List.of());

    private static final Case ABSENT =
            new Case(
                    -2,
                    List.of(),
                    List.of(new Term("absent.mail", 0.5, 0)),
                    List.of(new Term("note.sales", 1, 0), new Term("note.sales", 1, 0)));

    private static Case.Suspect suspect(double bits, List<Term> tie) {
        return new Case.Suspect(-3, false, List.of(new Term("identity.name", 0, 3 + bits)), tie);
    }

    private final Features features = Features.of(List.of(FOUND, ABSENT));

    private double value(Case facts, String name) {
        return features.row(facts)[features.names().indexOf(name)];
    }

    @Test
    void holdWhatEachPartOfACaseSays() {
        assertThat(value(FOUND, "tie mail.days times")).isEqualTo(2.5);
        assertThat(value(FOUND, "who identity.name given")).isEqualTo(6);
        assertThat(value(FOUND, "suspects")).isEqualTo(2);
        assertThat(value(ABSENT, "absent absent.mail times")).isEqualTo(0.5);
        assertThat(value(ABSENT, "clue note.sales times")).isEqualTo(2);
        assertThat(value(ABSENT, "tie mail.days times")).isZero();
    }

    @Test
    void shareThePossibilitiesAmongSuspects() {
        assertThat(value(FOUND, "share")).isCloseTo(8.0 / 17, within(1e-9));
        assertThat(value(FOUND, "rivals")).isCloseTo(8.0 / 17, within(1e-9));
    }

    @Test
    void aRivalAdvisesByTheShippedPrices() {
        List<Sample> samples =
                List.of(
                        new Sample(FOUND, true, 0, 40, Advice.LOOK_UP, 0.5),
                        new Sample(ABSENT, false, 0, 40, Advice.LOOK_UP, 0.5));

        List<Sample> advised = Rival.taught(samples, Growth.of(200, 1)).advised(samples);

        assertThat(advised)
                .extracting(Sample::advice)
                .containsExactly(Advice.ACCEPT, Advice.DECLINE);
    }

    @Test
    void theTableScoresWhatIsCertain() {
        CeilingTable table = new CeilingTable();
        table.compare(
                "all",
                List.of(
                        new Sample(FOUND, true, 0, 1, Advice.ACCEPT, 0.9),
                        new Sample(ABSENT, false, 0.3, 1, Advice.ACCEPT, 0.9)),
                List.of(new Sample(FOUND, true, 0, 1, Advice.DECLINE, 0.1)));

        assertThat(table.lines())
                .contains(
                        "| all | Familiar | 1 | 0.000 | 1.000 | 1.000 | 0.0 % | 0.100 | 0.010 | 0.105 |",
                        "| all | trees | 1 | 4.000 | – | 0.000 | 0.0 % | 0.900 | 0.810 | 2.303 |");
    }
}
