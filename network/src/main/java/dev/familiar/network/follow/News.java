package dev.familiar.network.follow;

import dev.familiar.model.source.Mark;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What came of somebody since the owner follows them.
///
/// @param traces how many exchanges of any kind that a person wrote or took part in
/// @param answer the latest thing that they did towards the owner, null if they did nothing
public record News(int traces, @Nullable Answer answer) {

    /// Nothing.
    public static final News NONE = new News(0, null);

    /// They wrote to the owner, or met them.
    ///
    /// @param met whether the two met; else they wrote
    /// @param at when
    /// @param about subject or title, may be empty
    /// @param trace key of the interaction
    public record Answer(boolean met, Instant at, String about, String trace) {

        /// Hides the subject.
        @Override
        public String toString() {
            return "Answer[" + at + ", hidden]";
        }
    }

    /// What machines send, what nobody saw, and what did not take place.
    private static final Set<Mark> NOTHING =
            Set.of(
                    Mark.BULK,
                    Mark.AUTOMATIC,
                    Mark.SPAM,
                    Mark.DRAFT,
                    Mark.CANCELLED,
                    Mark.INVITATION_NOTE);

    /// Counts what passed.
    ///
    /// @param exchanges with the person, in any order
    /// @param since what was not later is left out
    /// @param now what is later is left out: an event to come has not taken place
    public static News of(List<Exchange> exchanges, Instant since, Instant now) {
        List<Exchange> fresh =
                exchanges.stream()
                        .filter(exchange ->
                                isBetween(exchange, since, now) && isSomething(exchange))
                        .toList();
        return new News(
                fresh.size(),
                fresh.stream()
                        .filter(exchange ->
                                exchange.direction() == Direction.RECEIVED
                                        || exchange.direction() == Direction.MET)
                        .max(Comparator.comparing((Exchange exchange) -> exchange.moment().at()))
                        .map(exchange ->
                                new Answer(
                                        exchange.direction() == Direction.MET,
                                        exchange.moment().at(),
                                        exchange.setting().subject(),
                                        exchange.interaction()))
                        .orElse(null));
    }

    static boolean isBetween(Exchange exchange, Instant since, Instant now) {
        Instant at = exchange.moment().at();
        return at.isAfter(since) && !at.isAfter(now);
    }

    /// Whether a person had a part in it; being invited is nothing yet.
    static boolean isSomething(Exchange exchange) {
        return exchange.direction() != Direction.INVITED
                && exchange.setting().marks().stream().noneMatch(NOTHING::contains);
    }
}
