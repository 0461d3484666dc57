package dev.familiar.traces;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.source.Channel;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StretchTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private static Passage passage(String day, Way way) {
        Instant at = Instant.parse(day + "T12:00:00Z");
        return new Passage(at.getEpochSecond(), at, Channel.MAIL, way, 1, false);
    }

    @Test
    void countsByYearUpToNowWithoutGaps() {
        List<Stretch> years =
                Stretch.of(
                        List.of(
                                passage("2024-12-31", Way.SENT),
                                passage("2022-01-01", Way.RECEIVED),
                                passage("2022-07-01", Way.MET),
                                passage("2022-07-02", Way.BESIDE)),
                        NOW);

        assertThat(years)
                .containsExactly(
                        new Stretch(2022, 0, 0, 1, 1, 1),
                        new Stretch(2023, 0, 0, 0, 0, 0),
                        new Stretch(2024, 0, 1, 0, 0, 0),
                        new Stretch(2025, 0, 0, 0, 0, 0),
                        new Stretch(2026, 0, 0, 0, 0, 0));
    }

    @Test
    void countsByQuarterWhereItIsShort() {
        List<Stretch> quarters =
                Stretch.of(
                        List.of(
                                passage("2026-01-01", Way.SENT),
                                passage("2025-09-30", Way.SENT),
                                passage("2025-09-30", Way.RECEIVED)),
                        NOW);

        assertThat(quarters)
                .containsExactly(
                        new Stretch(2025, 3, 1, 1, 0, 0),
                        new Stretch(2025, 4, 0, 0, 0, 0),
                        new Stretch(2026, 1, 1, 0, 0, 0));
    }

    @Test
    void leavesOutTheFutureAndWhatShowsNothing() {
        assertThat(
                        Stretch.of(
                                List.of(
                                        passage("2031-01-01", Way.SENT),
                                        passage("2020-01-01", Way.NOTHING)),
                                NOW))
                .isEmpty();
        assertThat(Stretch.of(List.of(), NOW)).isEmpty();
    }

    @Test
    void countsEverythingOnce() {
        List<Passage> course =
                Stream.of("2019-01-01", "2019-03-31", "2019-04-01", "2021-12-31", "2026-02-28")
                        .map(day -> passage(day, Way.SENT))
                        .toList();

        assertThat(Stretch.of(course, NOW).stream().mapToInt(Stretch::sent).sum()).isEqualTo(5);
    }
}
