package dev.familiar.traces;

import dev.familiar.model.source.Channel;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The counts a tie is measured by. Days are distinct calendar days in UTC: ten messages in one
/// afternoon are one occasion, which predicts a relationship better than raw counts do
/// (Ureña-Carrión et al. 2020).
///
/// @param written messages and their days
/// @param met events in common
/// @param passive what went by without an exchange
/// @param period first and last trace
/// @param channels the channels with a trace, and how many traces each has
public record TieFacts(
        Written written, Met met, Passive passive, Period period, Map<Channel, Integer> channels) {

    /// Copies the map.
    public TieFacts {
        channels = Map.copyOf(channels);
    }

    /// Messages that the owner and the person wrote to each other.
    ///
    /// @param sent messages from the owner that name the person in To or Cc
    /// @param received messages from the person that name the owner in To or Cc
    /// @param sentDays days with one sent
    /// @param receivedDays days with one received
    /// @param focusedDays days with one, either way, among at most three people
    public record Written(int sent, int received, int sentDays, int receivedDays, int focusedDays) {

        /// Whether both have written.
        public boolean bothWays() {
            return sent > 0 && received > 0;
        }

        /// All messages, both ways.
        public int total() {
            return sent + received;
        }
    }

    /// Events both took part in.
    ///
    /// @param small events of at most eight people
    /// @param large larger ones
    /// @param invited events where a yes of one side is missing
    public record Met(int small, int large, int invited) {}

    /// What shows awareness at most, not acquaintance.
    ///
    /// @param beside messages of third people that named both
    /// @param overheard messages of the person that did not name the owner
    /// @param bulk bulk, list or automatic messages from the person's handles
    /// @param oneSided whether the person wrote often, of one pattern or among machine mail, and
    ///   the owner never wrote to them nor met them: a shop, a newsletter, a program, and no
    ///   acquaintance, whatever name it writes under
    public record Passive(int beside, int overheard, int bulk, boolean oneSided) {}

    /// The time from the first trace to the last.
    ///
    /// @param first day of the first trace, null if there is none
    /// @param last day of the last trace, null if there is none
    /// @param lastSubject subject of the last trace that has one, may be empty
    /// @param lastKey key of the last trace's interaction, may be empty
    public record Period(
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            String lastSubject,
            String lastKey) {

        /// Hides the subject.
        @Override
        public String toString() {
            return "Period[" + first + ", " + last + ", hidden]";
        }
    }

    /// Whether anything at all shows that the two exchanged words or met.
    public boolean anyTrace() {
        return written.total() > 0 || met.small() + met.large() > 0;
    }

    /// The channels with a trace.
    public Set<Channel> channelsUsed() {
        return channels.keySet();
    }
}
