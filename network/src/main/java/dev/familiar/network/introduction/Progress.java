package dev.familiar.network.introduction;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Role;
import dev.familiar.network.edge.Gathering;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

// Every interaction that both had a part in is among the exchanges of each, with the direction it
// had for that one: a mail of the owner's to both is SENT for both; a mail of one to the other with
// the owner in copy is RECEIVED or OVERHEARD for its writer and BESIDE for the other.

/// Finds out from what passed that an introduction has gone on by itself.
///
/// A step is written down only where it can hardly be anything else, as the owner's trust is at
/// stake: what is less sure is at most shown ([#likeness]).
public final class Progress {

    /// More than this many people besides the owner are a circle, and no introduction of two.
    private static final int MOST_OTHERS = 4;

    /// To the two and hardly anybody else: an assistant, or whoever brought them together.
    private static final int MOST_INTRODUCED = 3;

    /// What carries an event, or went through a list, is not from one to the other.
    private static final Set<Mark> NOT_PERSONAL =
            EnumSet.of(Mark.LIST, Mark.CALENDAR_NOTICE, Mark.CALENDAR_REPLY, Mark.CANCELLED);

    private static final Pattern FORWARDED =
            Pattern.compile("\\s*(?:fwd?|wg|tr|rv|enc|doorst|pd|ilt)\\s*:.*", CASE_INSENSITIVE);

    private static final Set<Role> ADDRESSED = EnumSet.of(Role.TO, Role.CC, Role.BCC);

    private Progress() {}

    /// A step that was found.
    ///
    /// @param state into which the introduction came
    /// @param proof the interaction that shows it
    public record Found(State state, Exchange proof) {}

    /// One of the two.
    public enum Party {
        /// Who wants to be introduced.
        ASKER,
        /// To whom.
        WANTED
    }

    /// Knows by which accounts people took part. Whoever puts Jack's name before an address of
    /// their own may be taken for Jack by his name; a step needs an account that is surely his.
    @FunctionalInterface
    public interface Accounts {
        /// The parts that accounts which are surely those of one of the two had in an interaction;
        /// none if all that speaks for them is a name.
        Set<Role> roles(Party whose, String interaction);
    }

    /// The next step that the exchanges show; empty if they show none. Ask again with the step
    /// added, until there is none.
    ///
    /// - A mail of the owner's to both after it was asked for introduces them, whatever the state:
    ///   the owner has made up their mind. It begins a thread, is to hardly anybody else and is no
    ///   invitation to an event.
    /// - One of them writing to the other from account to account, or both taking part in a small
    ///   event, after they were introduced: they are in touch ([State.Result#MET]).
    ///
    /// @param asker what passed between the owner and the asker
    /// @param wanted what passed between the owner and the one wanted
    /// @param accounts asked about what would show that they are in touch, and about nothing else
    /// @param refused keys of interactions that the owner did not let pass for proof
    public static Optional<Found> find(
            Introduction introduction,
            List<Exchange> asker,
            List<Exchange> wanted,
            Accounts accounts,
            Set<String> refused) {
        return switch (introduction.state()) {
            case State.Asked _, State.Asking _, State.Willing _, State.Silent _ ->
                    between(introduction.asked(), asker, wanted, refused)
                            .filter(pair -> isToBoth(pair) && introduces(pair.one()))
                            .map(pair -> new Found(new State.Introduced(), pair.one()))
                            .findFirst();
            case State.Introduced _ ->
                    between(introduction.last().at(), asker, wanted, refused)
                            .filter(pair -> isOfOneToTheOther(pair, accounts))
                            .map(pair -> new Found(new State.Outcome(State.Result.MET), pair.one()))
                            .findFirst();
            case State.Declined _, State.Outcome _ -> Optional.empty();
        };
    }

    /// A mail of the owner's to both that may be the introduction and may be something else: an
    /// answer in another matter, or one with more people. The latest; empty if there is none, or
    /// they have been introduced already.
    ///
    /// @param asker what passed between the owner and the asker
    /// @param wanted what passed between the owner and the one wanted
    /// @param refused keys of interactions that the owner did not let pass for proof
    public static Optional<Exchange> likeness(
            Introduction introduction,
            List<Exchange> asker,
            List<Exchange> wanted,
            Set<String> refused) {
        return switch (introduction.state()) {
            case State.Asked _, State.Asking _, State.Willing _, State.Silent _ ->
                    between(introduction.asked(), asker, wanted, refused)
                            .filter(pair -> isToBoth(pair))
                            .map(Pair::one)
                            .reduce((_, later) -> later);
            case State.Introduced _, State.Declined _, State.Outcome _ -> Optional.empty();
        };
    }

    /// One interaction as each of the two had it.
    private record Pair(Exchange one, Exchange other) {}

    /// What both had a part in after a time, in a small circle and from people, the earliest first.
    private static Stream<Pair> between(
            Instant after, List<Exchange> asker, List<Exchange> wanted, Set<String> refused) {
        Map<String, Exchange> others = new HashMap<>();
        wanted.forEach(exchange -> others.put(exchange.interaction(), exchange));
        return asker.stream()
                .filter(one -> one.moment().at().isAfter(after))
                .filter(one -> others.containsKey(one.interaction()))
                .filter(one -> !refused.contains(one.interaction()))
                .filter(one -> one.setting().others() <= MOST_OTHERS)
                .filter(one -> !one.setting().isNoise())
                .filter(one -> Collections.disjoint(one.setting().marks(), NOT_PERSONAL))
                .sorted(Comparator.comparing(one -> one.moment().at()))
                .flatMap(one ->
                        Stream.ofNullable(others.get(one.interaction()))
                                .map(other -> new Pair(one, other)));
    }

    private static boolean isToBoth(Pair pair) {
        return pair.one().channel() == Channel.MAIL
                && pair.one().direction() == Direction.SENT
                && pair.other().direction() == Direction.SENT;
    }

    /// Some programs set no header that says what a message answers, so the subject is asked, too.
    private static boolean introduces(Exchange sent) {
        Exchange.Setting setting = sent.setting();
        return setting.others() <= MOST_INTRODUCED
                && !setting.marks().contains(Mark.REPLY)
                && !Gathering.saysAnswer(setting.subject())
                && !FORWARDED.matcher(setting.subject()).matches();
    }

    private static boolean isOfOneToTheOther(Pair pair, Accounts accounts) {
        return switch (pair.one().channel()) {
            case MAIL ->
                    isWritten(pair.one())
                                    && isRead(pair.other())
                                    && wrote(Party.ASKER, Party.WANTED, pair, accounts)
                            || isRead(pair.one())
                                    && isWritten(pair.other())
                                    && wrote(Party.WANTED, Party.ASKER, pair, accounts);
            case EVENT ->
                    pair.one().direction() == Direction.MET
                            && pair.other().direction() == Direction.MET
                            && !roles(Party.ASKER, pair, accounts).isEmpty()
                            && !roles(Party.WANTED, pair, accounts).isEmpty();
            case LINKEDIN_MESSAGE, CHAT, RECOMMENDATION, ENDORSEMENT -> false;
        };
    }

    private static boolean wrote(Party writer, Party reader, Pair pair, Accounts accounts) {
        return roles(writer, pair, accounts).contains(Role.FROM)
                && !Collections.disjoint(roles(reader, pair, accounts), ADDRESSED);
    }

    private static Set<Role> roles(Party whose, Pair pair, Accounts accounts) {
        return accounts.roles(whose, pair.one().interaction());
    }

    private static boolean isWritten(Exchange exchange) {
        return exchange.direction() == Direction.RECEIVED
                || exchange.direction() == Direction.OVERHEARD;
    }

    private static boolean isRead(Exchange exchange) {
        return exchange.direction() == Direction.BESIDE;
    }
}
