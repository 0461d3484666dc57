package dev.familiar.network.answer;

import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Mark;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import dev.familiar.traces.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the approaches in what passed between the owner and one person.
///
/// Several messages of the owner's in one conversation before an answer are one approach, sent with
/// the first; after [#PATIENCE] the next is a new one. What went to more than [#MOST_OTHERS] people
/// asks nobody in particular. Only mail and messages are approaches: whoever is met needs no
/// answer.
public final class Approaches {

    /// Longer than this nobody waits, so later answers count as none.
    public static final Duration PATIENCE = Duration.ofDays(30);

    private static final int MOST_OTHERS = 4;

    private Approaches() {}

    /// The same before it is known whether they answered.
    private static final class Waiting {
        private final Instant at;
        private final Channel channel;
        private final Circumstances circumstances;
        private final boolean closing;
        private @Nullable Duration answered;

        private Waiting(Instant at, Channel channel, Circumstances circumstances, boolean closing) {
            this.closing = closing;
            this.at = at;
            this.channel = channel;
            this.circumstances = circumstances;
        }

        private Approach done() {
            return new Approach(at, channel, circumstances, closing, answered);
        }
    }

    /// All of them, with what a next one would find.
    ///
    /// @param turns with one person, oldest first
    public static Course of(List<Turn> turns) {
        List<Waiting> found = new ArrayList<>();
        Map<Long, Waiting> waiting = new HashMap<>();
        // Conversations in which the person wrote last.
        Set<Long> theirs = new HashSet<>();
        Set<Long> days = new HashSet<>();
        Instant last = null;
        for (Turn turn : turns) {
            Exchange exchange = turn.exchange();
            Instant at = exchange.moment().at();
            if (!isWriting(exchange)) {
                continue;
            }
            if (exchange.direction() == Direction.SENT) {
                Waiting before = waiting.get(turn.thread());
                boolean repeats =
                        before != null && Duration.between(before.at, at).compareTo(PATIENCE) <= 0;
                if (exchange.setting().others() <= MOST_OTHERS && !repeats) {
                    Waiting one =
                            new Waiting(
                                    at,
                                    exchange.channel(),
                                    circumstances(
                                            turn,
                                            days.size(),
                                            last == null ? null : Duration.between(last, at)),
                                    theirs.contains(turn.thread()));
                    found.add(one);
                    waiting.put(turn.thread(), one);
                }
                theirs.remove(turn.thread());
            } else {
                theirs.add(turn.thread());
                Waiting answered = waiting.remove(turn.thread());
                if (answered != null) {
                    answered.answered = Duration.between(answered.at, at);
                }
                days.add(Math.floorDiv(at.getEpochSecond(), 86_400L));
            }
            last = at;
        }
        return new Course(found.stream().map(Waiting::done).toList(), days.size(), last);
    }

    private static Circumstances circumstances(Turn turn, int days, @Nullable Duration silence) {
        Exchange.Setting setting = turn.exchange().setting();
        return new Circumstances(
                Circumstances.Closeness.of(days),
                Circumstances.Silence.of(silence),
                Circumstances.Manner.of(setting.marks().contains(Mark.REPLY), turn.addressed()),
                Circumstances.Company.of(setting.others()));
    }

    /// Whether one of the two wrote it to be read by people.
    private static boolean isWriting(Exchange exchange) {
        return !exchange.setting().isNoise()
                && isMessage(exchange.channel())
                && isOfOneOfThem(exchange.direction());
    }

    private static boolean isMessage(Channel channel) {
        return switch (channel) {
            case MAIL, LINKEDIN_MESSAGE, CHAT -> true;
            case EVENT, RECOMMENDATION, ENDORSEMENT -> false;
        };
    }

    private static boolean isOfOneOfThem(Direction direction) {
        return switch (direction) {
            case SENT, RECEIVED, OVERHEARD -> true;
            case BESIDE, MET, INVITED -> false;
        };
    }
}
