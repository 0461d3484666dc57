package dev.familiar.network.follow;

import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The trace by which a follow may become a connection: a small meeting, or words both ways.
///
/// Only what came about since the follow counts. Whoever follows somebody they have written with
/// for years has decided so with that in view, and is not asked again for it.
///
/// @param kind which of the two
/// @param at when it was complete
/// @param about subject or title, may be empty
/// @param trace key of the interaction that completed it
public record Proof(Kind kind, Instant at, String about, String trace) {

    /// An event with more people than this proves nothing: as in ties, at most eight.
    static final int SMALL = 8;

    /// Among more people than this a letter is to nobody in particular.
    static final int FOCUSED = 3;

    /// What a proof is of.
    public enum Kind {
        /// The two were at one small meeting, with a yes from both.
        SMALL_MEETING,
        /// Each wrote to the other.
        BOTH_WAYS
    }

    /// The first proof since the follow; empty if there is none.
    ///
    /// @param exchanges with the person, in any order
    /// @param since when the follow began
    /// @param now what is later has not taken place
    public static Optional<Proof> find(List<Exchange> exchanges, Instant since, Instant now) {
        List<Exchange> all =
                exchanges.stream()
                        .filter(exchange -> !exchange.moment().at().isAfter(now))
                        .filter(News::isSomething)
                        .filter(Proof::isClose)
                        .sorted(Comparator.comparing(exchange -> exchange.moment().at()))
                        .toList();
        List<Exchange> before =
                all.stream().filter(one -> !one.moment().at().isAfter(since)).toList();
        boolean wroteBefore = has(before, Direction.SENT);
        boolean answeredBefore = has(before, Direction.RECEIVED);
        // Who had written both ways before has to do so once more.
        boolean old = wroteBefore && answeredBefore;
        boolean wrote = wroteBefore && !old;
        boolean answered = answeredBefore && !old;
        for (Exchange exchange : all.subList(before.size(), all.size())) {
            if (exchange.direction() == Direction.MET) {
                return Optional.of(of(Kind.SMALL_MEETING, exchange));
            }
            wrote |= exchange.direction() == Direction.SENT;
            answered |= exchange.direction() == Direction.RECEIVED;
            if (wrote && answered) {
                return Optional.of(of(Kind.BOTH_WAYS, exchange));
            }
        }
        return Optional.empty();
    }

    private static boolean has(List<Exchange> exchanges, Direction direction) {
        return exchanges.stream().anyMatch(exchange -> exchange.direction() == direction);
    }

    /// Whether it is between few.
    private static boolean isClose(Exchange exchange) {
        int others = exchange.setting().others();
        return switch (exchange.direction()) {
            case MET -> others < SMALL;
            case SENT, RECEIVED -> others <= FOCUSED;
            case OVERHEARD, BESIDE, INVITED -> false;
        };
    }

    private static Proof of(Kind kind, Exchange exchange) {
        return new Proof(
                kind, exchange.moment().at(), exchange.setting().subject(), exchange.interaction());
    }

    /// Hides the subject.
    @Override
    public String toString() {
        return "Proof[" + kind + ", " + at + ", hidden]";
    }
}
