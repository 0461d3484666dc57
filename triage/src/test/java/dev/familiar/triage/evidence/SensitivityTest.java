package dev.familiar.triage.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SensitivityTest {

    private static final double STEP = 1e-5;

    static Stream<Case> cases() {
        Case.Suspect likely =
                new Case.Suspect(
                        -6,
                        false,
                        List.of(
                                new Term("identity.name", 0, 9),
                                new Term("zone.agrees", 1, 0),
                                new Term("field.contradicts", 1, 0)),
                        List.of(new Term("mail.both-ways", 1, 0), new Term("mail.days", 3.2, 0)));
        Case.Suspect capped =
                new Case.Suspect(
                        -4,
                        false,
                        List.of(
                                new Term("identity.name", 0, 14),
                                new Term("zone.agrees", 1, 0),
                                new Term("zone.contradicts", 1, 0)),
                        List.of(new Term("mail.beside", 1, 0)));
        Case.Suspect proven =
                new Case.Suspect(
                        -4,
                        true,
                        List.of(new Term("identity.profile", 0, 14)),
                        List.of(new Term("card", 1, 0), new Term("phone", 1, 0)));
        List<Term> absence = List.of(new Term("absent.mail", 0.6, 0));
        List<Term> clues = List.of(new Term("mutual.close", 0.4, 0), new Term("note.sales", 1, 0));
        return Stream.of(
                new Case(-2, List.of(), absence, clues),
                new Case(-2, List.of(likely), absence, List.of()),
                new Case(-2, List.of(capped), List.of(), clues),
                new Case(-1, List.of(proven, likely), absence, clues),
                new Case(-2, List.of(likely, capped, likely), absence, clues));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void slopesAreThoseOfTheOdds(Case facts) {
        Weights weights = Weights.defaults();
        Sensitivity sensitivity = Sensitivity.of(facts, weights);

        assertThat(sensitivity.bits()).isEqualTo(facts.bits(weights));
        for (String kind : weights.bits().keySet()) {
            double up = facts.bits(weights.with(Map.of(kind, weights.of(kind) + STEP)));
            double down = facts.bits(weights.with(Map.of(kind, weights.of(kind) - STEP)));
            assertThat(sensitivity.of(kind))
                    .as(kind)
                    .isCloseTo((up - down) / (2 * STEP), within(1e-4));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void absenceMovesTheOddsByItsSlope(Case facts) {
        Weights weights = Weights.defaults();
        double slope = Sensitivity.of(facts, weights).absence();

        assertThat(slope)
                .isCloseTo((absent(facts, STEP) - absent(facts, -STEP)) / (2 * STEP), within(1e-4));
    }

    private static double absent(Case facts, double more) {
        List<Term> absence =
                Stream.concat(facts.absence().stream(), Stream.of(new Term("more", 0, more)))
                        .toList();
        return new Case(facts.priorBits(), facts.suspects(), absence, facts.clues())
                .bits(Weights.defaults());
    }
}
