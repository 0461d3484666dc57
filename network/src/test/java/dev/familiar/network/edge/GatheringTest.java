package dev.familiar.network.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.source.Mark;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatheringTest {

    @ParameterizedTest
    @CsvSource({
        "Re: Plans, true",
        "AW: Pläne, true",
        "Re[2]: Plans, true",
        "SV(3): Planer, true",
        "回复: 计划, true",
        "Fwd: Plans, false",
        "Plans: the first, false",
        "[PATCH 2/7] plans, false",
        "'', false"
    })
    void tellsAnswersFromWhatOnlyRefers(String subject, boolean answer) {
        assertThat(Gathering.isAnswer(Set.of(Mark.REPLY), subject)).isEqualTo(answer);
        assertThat(Gathering.isAnswer(Set.of(), subject)).isFalse();
    }
}
