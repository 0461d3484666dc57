package dev.familiar.traces;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WayTest {

    private static final List<Direction> DIRECTIONS = List.of(Direction.values());
    private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

    @Test
    void isNoTraceWhereAProgramWroteOrAListCarriedIt() {
        assertThat(Way.of(Direction.RECEIVED, Set.of())).isEqualTo(Way.RECEIVED);
        assertThat(Way.of(Direction.RECEIVED, Set.of(Mark.BULK))).isEqualTo(Way.BESIDE);
        assertThat(Way.of(Direction.RECEIVED, Set.of(Mark.LIST))).isEqualTo(Way.RECEIVED);
        assertThat(Way.of(Direction.OVERHEARD, Set.of(Mark.LIST))).isEqualTo(Way.BESIDE);
        assertThat(Way.of(Direction.SENT, Set.of(Mark.LIST))).isEqualTo(Way.SENT);
        assertThat(Way.of(Direction.SENT, Set.of(Mark.DRAFT))).isEqualTo(Way.NOTHING);
        assertThat(Way.of(Direction.MET, Set.of())).isEqualTo(Way.MET);
        assertThat(Way.of(Direction.INVITED, Set.of())).isEqualTo(Way.BESIDE);
        assertThat(Way.BESIDE.isTrace() || Way.NOTHING.isTrace()).isFalse();
    }

    /// A page that counts by way and a tie that is measured from facts never disagree.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void countsAsTheTieDoes(int seed) {
        Random random = new Random(seed);
        List<Exchange> exchanges = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Set<Mark> marks = EnumSet.noneOf(Mark.class);
            for (Mark mark : Mark.values()) {
                if (random.nextInt(12) == 0) {
                    marks.add(mark);
                }
            }
            exchanges.add(
                    new Exchange(
                            "mail:" + i,
                            Channel.MAIL,
                            DIRECTIONS.get(random.nextInt(DIRECTIONS.size())),
                            new Moment(NOON.plus(Duration.ofHours(i)), null),
                            new Exchange.Setting(1 + random.nextInt(3), marks, "")));
        }

        TieFacts facts =
                TieMeter.measure(exchanges, Set.of(), NOON.plus(Duration.ofDays(99))).facts();

        assertThat(count(exchanges, Way.SENT)).isEqualTo(facts.written().sent());
        assertThat(count(exchanges, Way.RECEIVED)).isEqualTo(facts.written().received());
        assertThat(count(exchanges, Way.MET)).isEqualTo(facts.met().small() + facts.met().large());
        assertThat(count(exchanges, Way.BESIDE))
                .isEqualTo(
                        facts.passive().beside()
                                + facts.passive().overheard()
                                + facts.passive().bulk()
                                + facts.met().invited());
    }

    private static int count(List<Exchange> exchanges, Way way) {
        return (int)
                exchanges.stream()
                        .filter(one -> Way.of(one.direction(), one.setting().marks()) == way)
                        .count();
    }
}
