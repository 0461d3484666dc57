package dev.familiar.network.introduction;

import dev.familiar.model.source.Channel;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

// Every interaction that both had a part in is among the exchanges of each, with the direction it
// had for that one: a mail of the owner's to both is SENT for both; a mail of one to the other with
// the owner in copy is RECEIVED or OVERHEARD for its writer and BESIDE for the other.

/// Finds out from what passed that an introduction has gone on by itself.
public final class Progress {

    /// More than this many people besides the owner are a circle, and no introduction of two.
    private static final int MOST_OTHERS = 4;

    private Progress() {}

    /// A step that was found.
    ///
    /// @param state into which the introduction came
    /// @param proof the interaction that shows it
    public record Found(State state, Exchange proof) {}

    /// The next step that the exchanges show; empty if they show none. Ask again with the step
    /// added, until there is none.
    ///
    /// - A mail of the owner's to both after it was asked for introduces them, whatever the state:
    ///   the owner has made up their mind.
    /// - One of them writing to the other, or both taking part in a small event, after they were
    ///   introduced: they are in touch ([State.Result#MET]).
    ///
    /// @param asker what passed between the owner and the asker
    /// @param wanted what passed between the owner and the one wanted
    /// @param refused keys of interactions that the owner did not let pass for proof
    public static Optional<Found> find(
            Introduction introduction,
            List<Exchange> asker,
            List<Exchange> wanted,
            Set<String> refused) {
        return switch (introduction.state()) {
            case State.Asked _, State.Asking _, State.Willing _, State.Silent _ ->
                    between(introduction.asked(), asker, wanted, refused)
                            .filter(pair -> isToBoth(pair.one(), pair.other()))
                            .map(pair -> new Found(new State.Introduced(), pair.one()));
            case State.Introduced _ ->
                    between(introduction.last().at(), asker, wanted, refused)
                            .filter(pair -> isOfOneToTheOther(pair.one(), pair.other()))
                            .map(pair ->
                                    new Found(new State.Outcome(State.Result.MET), pair.one()));
            case State.Declined _, State.Outcome _ -> Optional.empty();
        };
    }

    /// One interaction as each of the two had it.
    private record Pair(Exchange one, Exchange other) {}

    /// The pairs after a time, the earliest first; wrapped so that the first that fits is taken.
    private static Pairs between(
            Instant after, List<Exchange> asker, List<Exchange> wanted, Set<String> refused) {
        Map<String, Exchange> others = new HashMap<>();
        wanted.forEach(exchange -> others.put(exchange.interaction(), exchange));
        return new Pairs(
                asker.stream()
                        .filter(one -> one.moment().at().isAfter(after))
                        .filter(one -> !refused.contains(one.interaction()))
                        .filter(one -> one.setting().others() <= MOST_OTHERS)
                        .filter(Progress::isPersonal)
                        .sorted(Comparator.comparing(one -> one.moment().at()))
                        .map(one -> pair(one, others.get(one.interaction())))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Optional<Pair> pair(Exchange one, @Nullable Exchange other) {
        return other == null ? Optional.empty() : Optional.of(new Pair(one, other));
    }

    private record Pairs(List<Pair> pairs) {

        Optional<Pair> filter(java.util.function.Predicate<Pair> fits) {
            return pairs.stream().filter(fits).findFirst();
        }
    }

    private static boolean isPersonal(Exchange exchange) {
        return !exchange.setting().isNoise();
    }

    private static boolean isToBoth(Exchange one, Exchange other) {
        return one.channel() == Channel.MAIL
                && one.direction() == Direction.SENT
                && other.direction() == Direction.SENT;
    }

    private static boolean isOfOneToTheOther(Exchange one, Exchange other) {
        return switch (one.channel()) {
            case MAIL -> isWritten(one) && isRead(other) || isRead(one) && isWritten(other);
            case EVENT -> one.direction() == Direction.MET && other.direction() == Direction.MET;
            case LINKEDIN_MESSAGE, CHAT, RECOMMENDATION, ENDORSEMENT -> false;
        };
    }

    private static boolean isWritten(Exchange exchange) {
        return exchange.direction() == Direction.RECEIVED
                || exchange.direction() == Direction.OVERHEARD;
    }

    private static boolean isRead(Exchange exchange) {
        return exchange.direction() == Direction.BESIDE;
    }
}
