package dev.familiar.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.familiar.model.source.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationsTest {

    private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

    private static Passage mail(long number, int day, Way way, long thread) {
        return new Passage(number, at(day), Channel.MAIL, way, thread, false);
    }

    private static Passage chat(long number, int day, Way way) {
        return new Passage(number, at(day), Channel.CHAT, way, number, false);
    }

    private static Instant at(int day) {
        return NOON.plus(Duration.ofDays(day));
    }

    @Test
    void bringsTheMessagesOfAThreadTogetherAndPutsWhatWentOnLastFirst() {
        List<Conversation> found =
                Conversations.of(
                        List.of(
                                mail(4, 9, Way.RECEIVED, 1),
                                mail(3, 5, Way.SENT, 2),
                                mail(2, 2, Way.SENT, 1),
                                mail(1, 1, Way.RECEIVED, 1)));

        assertThat(found).hasSize(2);
        Conversation first = found.getFirst();
        assertThat(first.passages()).extracting(Passage::number).containsExactly(4L, 2L, 1L);
        assertThat(first.first().way()).isEqualTo(Way.RECEIVED);
        assertThat(first.from()).isEqualTo(at(1));
        assertThat(first.to()).isEqualTo(at(9));
        assertThat(first.count(Way.RECEIVED)).isEqualTo(2);
        assertThat(first.count(Way.SENT)).isEqualTo(1);
    }

    @Test
    void endsATalkInAChatWithAWeekOfSilence() {
        List<Conversation> found =
                Conversations.of(
                        List.of(
                                chat(4, 20, Way.SENT),
                                chat(3, 14, Way.RECEIVED),
                                chat(2, 6, Way.SENT),
                                chat(1, 0, Way.RECEIVED)));

        assertThat(found)
                .extracting(one -> one.passages().stream().map(Passage::number).toList())
                .containsExactly(List.of(4L, 3L), List.of(2L, 1L));
    }

    @Test
    void keepsChannelsApartAndLeavesOutWhatShowsNothing() {
        Passage event = new Passage(3, at(3), Channel.EVENT, Way.MET, 1, false);

        List<Conversation> found =
                Conversations.of(
                        List.of(event, mail(2, 2, Way.SENT, 1), mail(1, 1, Way.NOTHING, 1)));

        assertThat(found)
                .extracting(Conversation::channel)
                .containsExactly(Channel.EVENT, Channel.MAIL);
        assertThat(found.getLast().passages()).hasSize(1);
    }

    @Test
    void hasNoneWhereNothingPassed() {
        assertThat(Conversations.of(List.of())).isEmpty();
        assertThatThrownBy(() -> new Conversation(Channel.MAIL, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// Each message is in one conversation, and conversations follow each other by their ends.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void losesNothing(int seed) {
        Random random = new Random(seed);
        List<Passage> course = new ArrayList<>();
        Way[] ways = Way.values();
        Channel[] channels = Channel.values();
        for (int i = 0; i < 500; i++) {
            course.add(
                    new Passage(
                            i,
                            at(random.nextInt(900)),
                            channels[random.nextInt(channels.length)],
                            ways[random.nextInt(ways.length)],
                            random.nextInt(60),
                            false));
        }
        course.sort(
                Comparator.comparing(Passage::at).thenComparingLong(Passage::number).reversed());

        List<Conversation> found = Conversations.of(course);

        assertThat(found.stream().flatMap(one -> one.passages().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        course.stream().filter(p -> p.way() != Way.NOTHING).toList());
        assertThat(found).isSortedAccordingTo(Comparator.comparing(Conversation::to).reversed());
    }
}
