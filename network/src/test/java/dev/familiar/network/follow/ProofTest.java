package dev.familiar.network.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Moment;
import dev.familiar.network.follow.Proof.Kind;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The owner follows somebody since 1 June 2025.
class ProofTest {

    private static final Instant SINCE = Instant.parse("2025-06-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    private final List<Exchange> exchanges = new ArrayList<>();

    private void passed(String day, Direction direction, int others, Mark... marks) {
        boolean event = direction == Direction.MET || direction == Direction.INVITED;
        exchanges.add(
                new Exchange(
                        "key-" + exchanges.size(),
                        event ? Channel.EVENT : Channel.MAIL,
                        direction,
                        new Moment(Instant.parse(day + "T10:00:00Z"), ZoneOffset.UTC),
                        new Exchange.Setting(others, Set.of(marks), "The pier")));
    }

    private Optional<Proof> proof() {
        return Proof.find(exchanges, SINCE, NOW);
    }

    @Test
    void isASmallMeeting() {
        passed("2025-09-01", Direction.MET, 7);

        assertThat(proof())
                .contains(
                        new Proof(
                                Kind.SMALL_MEETING,
                                Instant.parse("2025-09-01T10:00:00Z"),
                                "The pier",
                                "key-0"));
    }

    @Test
    void isMailBothWaysThatTheLaterOneCompletes() {
        passed("2025-09-01", Direction.SENT, 1);
        assertThat(proof()).isEmpty();

        passed("2025-09-03", Direction.RECEIVED, 2);

        assertThat(proof()).map(Proof::kind).contains(Kind.BOTH_WAYS);
        assertThat(proof()).map(Proof::trace).contains("key-1");
    }

    @Test
    void isAnAnswerToAnOldLetter() {
        passed("2024-09-01", Direction.SENT, 1);
        passed("2025-09-03", Direction.RECEIVED, 1);

        assertThat(proof()).map(Proof::trace).contains("key-1");
    }

    @Test
    void isNothingFromBefore() {
        passed("2024-09-01", Direction.SENT, 1);
        passed("2024-09-03", Direction.RECEIVED, 1);
        passed("2024-10-01", Direction.MET, 1);
        assertThat(proof()).isEmpty();

        // Old friends who write once more have not come to know each other.
        passed("2025-09-03", Direction.RECEIVED, 1);
        assertThat(proof()).isEmpty();

        passed("2025-09-04", Direction.SENT, 1);
        assertThat(proof()).isPresent();
    }

    @Test
    void isNothingAmongMany() {
        passed("2025-09-01", Direction.MET, 8);
        passed("2025-09-02", Direction.SENT, 4);
        passed("2025-09-03", Direction.RECEIVED, 4);
        passed("2025-09-04", Direction.BESIDE, 2);
        passed("2025-09-05", Direction.OVERHEARD, 1);
        passed("2025-09-06", Direction.INVITED, 1);

        assertThat(proof()).isEmpty();
    }

    @Test
    void isNothingToCome() {
        passed("2026-09-01", Direction.MET, 1);

        assertThat(proof()).isEmpty();
        assertThat(News.of(exchanges, SINCE, NOW)).isEqualTo(News.NONE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Mark.class,
            names = {"BULK", "AUTOMATIC", "SPAM", "DRAFT", "CANCELLED", "INVITATION_NOTE"})
    void isNothingThatNobodyWrote(Mark mark) {
        passed("2025-09-01", Direction.SENT, 1);
        passed("2025-09-02", Direction.RECEIVED, 1, mark);
        passed("2025-09-03", Direction.MET, 1, mark);

        assertThat(proof()).isEmpty();
        assertThat(News.of(exchanges, SINCE, NOW).answer()).isNull();
    }

    @Test
    void tellsTheLatestThatTheyDid() {
        passed("2025-05-31", Direction.RECEIVED, 1);
        passed("2025-09-03", Direction.RECEIVED, 30);
        passed("2025-09-02", Direction.MET, 30);
        passed("2025-09-04", Direction.SENT, 1);
        passed("2025-09-05", Direction.INVITED, 1);

        News news = News.of(exchanges, SINCE, NOW);

        assertThat(news.traces()).isEqualTo(3);
        assertThat(news.answer())
                .isEqualTo(
                        new News.Answer(
                                false, Instant.parse("2025-09-03T10:00:00Z"), "The pier", "key-1"));
        assertThat(String.valueOf(news.answer())).doesNotContain("pier");
    }
}
