package dev.familiar.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.identity.roster.FieldKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearnedWeightsTest {

    private static final LearnedWeights.Field EMPLOYER =
            new LearnedWeights.Field(
                    FieldKind.EMPLOYER,
                    40,
                    0.125,
                    List.of(0.75, 0.25),
                    List.of(0.0625, 0.9375),
                    List.of(),
                    Map.of("gearworks", 7));

    private static final LearnedWeights.Field NAME =
            new LearnedWeights.Field(
                    FieldKind.NAME,
                    40,
                    0.5,
                    List.of(0.5),
                    List.of(0.25),
                    List.of(-1.0, 0.5, 2.25),
                    Map.of());

    @Test
    void comesBackFromItsTextAsItWas() {
        LearnedWeights weights =
                new LearnedWeights(-12.5, List.of(0.75, 0.25), List.of(NAME, EMPLOYER));

        assertThat(LearnedWeights.parse(weights.toText())).isEqualTo(weights);
    }

    @Test
    void readsATextFromBeforeThePriorWasKept() {
        LearnedWeights read =
                LearnedWeights.parse(
                        """
                        # Match weights learned from your archives; made anew with every import.
                        field\temployer\t40\t0.125
                        level\t0.75\t0.0625
                        level\t0.25\t0.9375
                        common\t7\tgearworks
                        """);

        assertThat(read).isEqualTo(new LearnedWeights(null, List.of(), List.of(EMPLOYER)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# weights\nprior\tmany\n",
                "# weights\nfield\temployer\t40\n",
                "# weights\nfield\tshoe-size\t40\t0.1\n",
                "# weights\nfield\tname\t40\t0.1\ncorrection\t1\tx\n"
            })
    void takesADamagedTextForNothingLearned(String text) {
        assertThat(LearnedWeights.parse(text)).isEqualTo(LearnedWeights.NONE);
    }
}
