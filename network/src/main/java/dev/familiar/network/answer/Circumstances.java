package dev.familiar.network.answer;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What was known of an approach when it was sent: how close the two had been, how long nothing had
/// passed, and how it was written.
public record Circumstances(Closeness closeness, Silence silence, Manner manner, Company company) {

    /// On how many days the person had written to the owner before. The classes are those of ties:
    /// whoever wrote on a month of days is close, whatever their title.
    public enum Closeness {
        /// On none.
        NEVER,
        /// On one or two.
        HARDLY,
        /// On three to nine.
        SOMETIMES,
        /// On ten to twenty-nine.
        OFTEN,
        /// On thirty or more.
        STEADILY;

        /// The class of a number of days.
        public static Closeness of(int days) {
            if (days == 0) {
                return NEVER;
            }
            if (days < 3) {
                return HARDLY;
            }
            if (days < 10) {
                return SOMETIMES;
            }
            return days < 30 ? OFTEN : STEADILY;
        }
    }

    /// How long nothing had passed between the two, either way.
    public enum Silence {
        /// Nothing ever had.
        FIRST,
        /// Less than a day.
        DAY,
        /// Less than a week.
        WEEK,
        /// Less than thirty days.
        MONTH,
        /// Less than ninety days.
        QUARTER,
        /// Less than a year.
        YEAR,
        /// A year or longer.
        LONGER;

        /// The class of a silence.
        ///
        /// @param silence null if nothing ever passed
        public static Silence of(@Nullable Duration silence) {
            if (silence == null) {
                return FIRST;
            }
            long days = silence.toDays();
            if (days < 1) {
                return DAY;
            }
            if (days < 7) {
                return WEEK;
            }
            if (days < 30) {
                return MONTH;
            }
            if (days < 90) {
                return QUARTER;
            }
            return days < 365 ? YEAR : LONGER;
        }
    }

    /// Whether it opened a conversation, and whether it was meant for the person.
    public enum Manner {
        /// A new matter, addressed to them.
        OPENING,
        /// A new matter, of which they got a copy.
        OPENING_COPIED,
        /// Within a conversation, addressed to them.
        REPLY,
        /// Within a conversation, of which they got a copy.
        REPLY_COPIED;

        static Manner of(boolean isReply, boolean isAddressed) {
            if (isReply) {
                return isAddressed ? REPLY : REPLY_COPIED;
            }
            return isAddressed ? OPENING : OPENING_COPIED;
        }
    }

    /// To how many it went.
    public enum Company {
        /// To them alone.
        ALONE,
        /// To one more.
        TWO,
        /// To more.
        MORE;

        static Company of(int others) {
            if (others <= 1) {
                return ALONE;
            }
            return others == 2 ? TWO : MORE;
        }
    }

    /// Of a message that the owner might write today: a new matter, to the person alone.
    ///
    /// @param days on how many the person has written to the owner
    /// @param silence since the last exchange either way, null if there was none
    public static Circumstances today(int days, @Nullable Duration silence) {
        return new Circumstances(
                Closeness.of(days), Silence.of(silence), Manner.OPENING, Company.ALONE);
    }
}
