package dev.familiar.identity.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchModelTest {

    @ParameterizedTest
    @CsvSource({"0, 0.5", "1, 0.6666667", "-1, 0.3333333", "10, 0.9990244", "-4, 0.0588235"})
    void readsBitsAsOdds(double bits, double probability) {
        assertThat(MatchModel.probability(bits)).isCloseTo(probability, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"5000, 1", "-5000, 0"})
    void isSureOfExtremeBits(double bits, double probability) {
        assertThat(MatchModel.probability(bits)).isEqualTo(probability);
    }

    @Test
    void takesAnotherPriorAndKeepsTheWeights() {
        MatchModel model = new MatchModel(List.of(), -8);

        assertThat(model.withPrior(-3)).isEqualTo(new MatchModel(List.of(), -3));
    }
}
