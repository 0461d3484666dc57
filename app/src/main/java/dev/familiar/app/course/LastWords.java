package dev.familiar.app.course;

import dev.familiar.app.words.PlainText;
import dev.familiar.traces.Conversation;
import dev.familiar.traces.Passage;
import dev.familiar.traces.Way;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The last exchange in words.
final class LastWords {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    /// Beyond this the day itself says more than a number of days.
    private static final int FORTNIGHT = 14;

    private LastWords() {}

    /// A message with the one of the other side before it in its conversation.
    ///
    /// @param asked what it answers, null if it answers nothing
    record Exchanged(Passage last, @Nullable Passage asked) {

        /// The last message of a conversation that shows something.
        ///
        /// @return null if there is none by now
        static @Nullable Exchanged of(Conversation conversation, Instant now) {
            Passage last = null;
            for (Passage passage : conversation.passages()) {
                boolean written = passage.way() == Way.SENT || passage.way() == Way.RECEIVED;
                if (!written || passage.at().isAfter(now)) {
                    continue;
                }
                if (last == null) {
                    last = passage;
                } else if (passage.way() != last.way()) {
                    return new Exchanged(last, passage);
                }
            }
            return last == null ? null : new Exchanged(last, null);
        }
    }

    /// For instance "You last wrote on 3 May 2025 about “the hiring plan”; they answered the next
    /// day."
    ///
    /// @param subject of it, may be empty
    static String written(Exchanged exchanged, String subject) {
        Passage last = exchanged.last();
        Passage asked = exchanged.asked();
        boolean theirs = last.way() == Way.RECEIVED;
        String about = subject.isEmpty() ? by(last) : " about “" + PlainText.line(subject) + "”";
        if (asked == null) {
            return (theirs ? "They last wrote on " : "You last wrote on ")
                    + day(last)
                    + about
                    + (theirs
                            ? "; no answer of yours is in your archives."
                            : "; no answer of theirs is in your archives.");
        }
        return (theirs ? "You last wrote on " : "They last wrote on ")
                + day(asked)
                + about
                + (theirs ? "; they answered " : "; you answered ")
                + after(date(asked), date(last))
                + ".";
    }

    private static String by(Passage passage) {
        return switch (passage.channel()) {
            case LINKEDIN_MESSAGE -> " on LinkedIn";
            case CHAT -> " in a chat";
            case MAIL, EVENT, RECOMMENDATION, ENDORSEMENT -> "";
        };
    }

    /// For instance "You last met on 9 June 2025: “Quarterly review”."
    static String met(Passage meeting, String subject) {
        return "You last met on "
                + day(meeting)
                + (subject.isEmpty() ? "." : ": “" + PlainText.line(subject) + "”.");
    }

    private static String after(LocalDate asked, LocalDate answered) {
        long days = ChronoUnit.DAYS.between(asked, answered);
        if (days <= 0) {
            return "the same day";
        }
        if (days == 1) {
            return "the next day";
        }
        return days <= FORTNIGHT ? days + " days later" : "on " + DAY.format(answered);
    }

    private static String day(Passage passage) {
        return DAY.format(date(passage));
    }

    /// In UTC, as all days that are shown.
    private static LocalDate date(Passage passage) {
        return LocalDate.ofInstant(passage.at(), ZoneOffset.UTC);
    }
}
