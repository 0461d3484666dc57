package dev.familiar.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Moment;
import dev.familiar.traces.Coverage;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SilenceTest {

    private static Exchange received(int year) {
        return new Exchange(
                "mail:" + year,
                Channel.MAIL,
                Direction.RECEIVED,
                Moment.of(Instant.parse(year + "-05-01T10:00:00Z")),
                new Exchange.Setting(1, Set.of(), "hello"));
    }

    private static double heard(Map<Integer, Long> sent, int... years) {
        Map<Integer, Long> all = Map.of(2020, 400L, 2021, 400L, 2022, 400L);
        return Silence.heard(
                IntStream.of(years).mapToObj(SilenceTest::received).toList(),
                List.of(
                        new Coverage(
                                "mail",
                                1_200,
                                null,
                                null,
                                all,
                                new Coverage.Mail(sent, all, Map.of()))));
    }

    @Test
    void saysNothingWithoutTheOwnersOwnMail() {
        assertThat(heard(Map.of(), 2020, 2021)).isZero();
    }

    @Test
    void speaksForTheYearsWhoseOwnMailIsThere() {
        assertThat(heard(Map.of(2021, 90L), 2020, 2021, 2021, 2022)).isEqualTo(0.5);
        assertThat(heard(Map.of(2020, 90L, 2021, 90L), 2020, 2021)).isEqualTo(1);
    }

    @Test
    void aStrayMessageOfTheOwnersIsNoSentMail() {
        assertThat(heard(Map.of(2020, 3L), 2020)).isLessThan(0.1);
    }

    @Test
    void whoeverWroteNothingIsNotSilent() {
        assertThat(heard(Map.of())).isEqualTo(1);
    }
}
