package dev.familiar.network.rhythm;

import dev.familiar.model.source.Channel;
import dev.familiar.traces.Turn;
import java.time.Instant;
import java.util.List;

/// The real contacts between the owner and one person, put together to conversations.
///
/// Days are counted from 1970-01-01 in universal time.
///
/// @param conversations oldest first, more than [#WEEK] days apart unless in different threads
/// @param days on how many there was a contact
/// @param metDays on how many of them the two met
/// @param busy how many days of a week had a contact, in those weeks of the last year that had any
/// @param steady in which share of the weeks of that year there was one, 0 to 1
/// @param channel by which most of the latest went
/// @param unanswered how often the owner wrote since the person last did, a week apart at least
/// @param seen the last day on which the person is in the archives at all, in mail to many too;
///   [#NEVER] for none
/// @param next the first day on which the two are to meet; [#NEVER] if nothing is planned
public record Contacts(
        List<Conversation> conversations,
        int days,
        int metDays,
        double busy,
        double steady,
        Channel channel,
        int unanswered,
        long seen,
        long next) {

    /// Pauses of up to so many days are within a conversation: the week is the period that mail has
    /// beside the day, and what happens within it tells when people work, not how often they seek
    /// each other.
    public static final int WEEK = 7;

    /// No such day.
    public static final long NEVER = Long.MIN_VALUE;

    /// Nothing.
    public static final Contacts NONE =
            new Contacts(List.of(), 0, 0, 0, 0, Channel.MAIL, 0, NEVER, NEVER);

    /// Copies the list.
    public Contacts {
        conversations = List.copyOf(conversations);
    }

    /// From its first day of contact to its last.
    public record Conversation(long first, long last) {}

    /// By what passed. Linear in the turns.
    ///
    /// @param turns with one person, oldest first
    /// @param asOf what is later counts as planned
    public static Contacts of(List<Turn> turns, Instant asOf) {
        return ContactReader.read(turns, asOf);
    }

    /// The days of contact alone, oldest first.
    ///
    /// @param turns with one person, oldest first
    /// @param asOf what is later does not count
    public static List<Long> daysOf(List<Turn> turns, Instant asOf) {
        return ContactReader.days(turns, asOf);
    }

    /// The last day of contact; [#NEVER] for none.
    public long last() {
        return conversations.isEmpty() ? NEVER : conversations.getLast().last();
    }
}
