package dev.familiar.triage.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseTest {

    private static final Weights WEIGHTS = Weights.defaults();
    private static final double PRIOR = -12;

    private static Case.Suspect suspect(double name, Term... more) {
        List<Term> identity = new ArrayList<>(List.of(more));
        identity.add(new Term("identity.name", 0, name));
        return new Case.Suspect(PRIOR, false, identity, List.of(new Term("mail.both-ways", 1, 0)));
    }

    private static Case of(Case.Suspect... suspects) {
        return new Case(-2, List.of(suspects), List.of(), List.of());
    }

    @Test
    void rivalsShareWhatAgreesByHowWellEachAgrees() {
        Case alone = of(suspect(24));
        Case rivalled = of(suspect(24), suspect(24));
        Case fainter = of(suspect(24), suspect(19));

        assertThat(rivalled.share(WEIGHTS)).isCloseTo(alone.share(WEIGHTS) / 2, within(1e-9));
        assertThat(fainter.share(WEIGHTS)).isCloseTo(alone.share(WEIGHTS) * 32 / 33, within(1e-9));
    }

    @Test
    void whatSpeaksAgainstOneDoesNotTouchTheOther() {
        Case bare = of(suspect(24), suspect(24, new Term("identity.bare", 1, 0)));

        assertThat(bare.share(WEIGHTS)).isGreaterThan(15 * bare.share(1, WEIGHTS));
    }

    @Test
    void aRivalOfWhomNothingIsKnownMovesNoProbability() {
        Case alone = of(suspect(24));
        Case typo =
                of(
                        suspect(24),
                        new Case.Suspect(
                                PRIOR,
                                false,
                                List.of(
                                        new Term("identity.name", 0, 20),
                                        new Term("identity.bare", 1, 0)),
                                List.of(new Term("mail.beside", 1, 0))));

        assertThat(Bits.probability(typo.bits(WEIGHTS)))
                .isCloseTo(Bits.probability(alone.bits(WEIGHTS)), within(0.02));
    }

    @Test
    void hasNoShareForAnybodyWhereThereIsNobody() {
        assertThat(of().share(WEIGHTS)).isZero();
        assertThat(of(suspect(24)).share(1, WEIGHTS)).isZero();
    }

    /// More that agrees never lowers the share of whom it speaks for, and never the odds where they
    /// are the best known of those who come into question.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void moreThatAgreesNeverLowers(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            double name = random.nextDouble(4, 26);
            double rival = random.nextDouble(4, 26);
            double more = random.nextDouble(0, 6);
            Case.Suspect other =
                    new Case.Suspect(
                            PRIOR,
                            false,
                            List.of(new Term("identity.name", 0, rival)),
                            List.of(new Term("mail.beside", 1, 0)));
            Case before = of(suspect(name), other);
            Case after = of(suspect(name, new Term("identity.employer", 0, more)), other);

            assertThat(after.share(WEIGHTS)).isGreaterThanOrEqualTo(before.share(WEIGHTS) - 1e-12);
            assertThat(after.bits(WEIGHTS)).isGreaterThanOrEqualTo(before.bits(WEIGHTS) - 1e-9);
        }
    }
}
