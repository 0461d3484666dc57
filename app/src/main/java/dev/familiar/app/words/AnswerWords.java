package dev.familiar.app.words;

import dev.familiar.network.answer.AnswerChance;
import dev.familiar.network.answer.Past;
import java.time.Duration;

/// How likely somebody answers, in words for the owner.
public final class AnswerWords {

    private AnswerWords() {}

    /// `60 % within a month, half of them within a day`.
    public static String chance(AnswerChance chance) {
        return Amounts.percent(chance.probability())
                + " within a month, half of them within "
                + time(chance.usual());
    }

    /// On what the chance rests, a sentence.
    public static String reason(AnswerChance chance) {
        Past past = chance.past();
        if (past.awaited() == 0) {
            return "You never wrote to them expecting an answer: as people like them do.";
        }
        String like =
                chance.own() > 1.25
                        ? ", more often than people like them"
                        : chance.own() < 0.8 ? ", less often than people like them" : "";
        return "Answered "
                + Amounts.count(past.answered())
                + " of "
                + Amounts.of(past.awaited(), "message")
                + like
                + ".";
    }

    /// How long ago, as anybody says it: `12 days ago`, `5 months ago`, `3 years ago`.
    public static String ago(long days) {
        if (days < 60) {
            return Amounts.of(days, "day") + " ago";
        }
        return days < 730
                ? Amounts.of(days / 30, "month") + " ago"
                : Amounts.of(days / 365, "year") + " ago";
    }

    /// Rounded up to what anybody says: an hour, half a day, so many days.
    static String time(Duration time) {
        long hours = (time.toMinutes() + 59) / 60;
        if (hours <= 1) {
            return "an hour";
        }
        if (hours < 24) {
            return hours + " hours";
        }
        long days = (hours + 23) / 24;
        return days == 1 ? "a day" : days + " days";
    }
}
