package dev.familiar.app.occasion;

import dev.familiar.app.occasion.BriefView.Appointment;
import dev.familiar.app.occasion.BriefView.Attendee;
import dev.familiar.app.occasion.BriefView.LastTime;
import dev.familiar.app.occasion.BriefView.Promised;
import dev.familiar.app.paths.PathView.Who;
import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.PlainText;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Says in sentences whom the owner meets. What strangers wrote is made harmless by [PlainText].
public final class BriefWords {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private BriefWords() {}

    /// The day, e.g. `Monday, 2 March 2026`.
    public static String day(BriefView view) {
        return WEEKDAY.format(view.day());
    }

    /// Where nobody is met.
    public static String nobody(BriefView view) {
        return "Nobody is in your calendar on " + DAY.format(view.day()) + ".";
    }

    /// `10:00 Lunch, with 2 others`.
    public static String title(Appointment one) {
        LocalDateTime begins = one.begins();
        String title = PlainText.line(one.title());
        return (begins == null ? "All day" : TIME.format(begins))
                + "  "
                + (title.isEmpty() ? "An event without a title" : title)
                + ", with "
                + Amounts.of(one.others(), "other");
    }

    /// The name and what they do.
    public static String who(Attendee one) {
        String life = PlainText.line(one.life());
        return PlainText.line(one.name()) + (life.isEmpty() ? "" : ", " + life);
    }

    /// When the two last had to do with each other.
    public static String last(Attendee one) {
        LastTime last = one.last();
        if (last == null) {
            return one.id().isEmpty()
                    ? "Nothing in your archives is of them."
                    : "You never wrote to each other, and never met.";
        }
        String about = PlainText.line(last.about());
        return (last.met()
                        ? "You last met on "
                        : last.byOwner() ? "You last wrote on " : "They last wrote on ")
                + DAY.format(last.on())
                + (about.isEmpty() ? "." : " (“" + about + "”).");
    }

    /// What was promised, who to whom and when.
    public static String promise(Promised one) {
        return (one.byOwner() ? "You promised on " : "They promised on ")
                + day(one.on())
                + ": “"
                + PlainText.line(one.sentence())
                + "”";
    }

    private static String day(LocalDate on) {
        return DAY.format(on);
    }

    /// Whom both know; empty if nobody is known to.
    public static String common(Attendee one) {
        List<String> names = one.common().stream().map(Who::name).map(PlainText::line).toList();
        if (names.isEmpty()) {
            return "";
        }
        String last = names.getLast();
        String before = String.join(", ", names.subList(0, names.size() - 1));
        return "You both know " + (before.isEmpty() ? last : before + " and " + last) + ".";
    }
}
