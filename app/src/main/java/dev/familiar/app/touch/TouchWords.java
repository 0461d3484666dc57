package dev.familiar.app.touch;

import dev.familiar.app.words.Amounts;
import dev.familiar.network.rhythm.Cadence;
import dev.familiar.network.touch.Pace;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Reasons as people give them.
final class TouchWords {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private static final List<String> NUMBERS =
            List.of(
                    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
                    "ten", "eleven", "twelve");

    private static final double MONTH = 365.25 / 12;

    private TouchWords() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// Such as "You and Joanna wrote about every three weeks; it has been four months."
    ///
    /// @param given how they are called
    /// @param usual days between two conversations
    static String silence(String given, Cadence cadence, double usual, long days) {
        return "You and "
                + given
                + " "
                + verb(cadence)
                + " "
                + often(usual)
                + "; it has been "
                + span(days)
                + ".";
    }

    /// Such as "You and Joanna wrote about every three weeks, on 41 days so far."
    static String usual(String given, Cadence cadence, double usual) {
        return "You and "
                + given
                + " "
                + verb(cadence)
                + " "
                + often(usual)
                + ", on "
                + Amounts.of(cadence.days(), "day")
                + " so far.";
    }

    /// Such as "The last time was on 3 May 2026, four months before your archives end."
    static String since(Cadence cadence) {
        String on = "The last time was on " + day(LocalDate.ofEpochDay(cadence.last()));
        return cadence.silence() == 0
                ? on + ", the day on which your archives end."
                : on + ", " + span(cadence.silence()) + " before your archives end.";
    }

    private static String verb(Cadence cadence) {
        if (cadence.metDays() * 4 > cadence.days() * 3) {
            return "met";
        }
        return cadence.metDays() * 4 > cadence.days() ? "were in touch" : "wrote";
    }

    /// Such as "about every three weeks".
    static String often(double days) {
        if (days < 1.7) {
            return "nearly every day";
        }
        if (days < 4.5) {
            return "several times a week";
        }
        if (days > 330 && days < 420) {
            return "about once a year";
        }
        String span = span(Math.round(days));
        return "about every " + (span.startsWith("one ") ? span.substring(4) : span);
    }

    static String pace(Pace pace) {
        String every = span(pace.every());
        String often = "every " + (every.startsWith("one ") ? every.substring(4) : every);
        return pace.atMost() == pace.every()
                ? often
                : often + ", " + span(pace.atMost()) + " at most";
    }

    /// A time as people say it: "four months".
    static String span(long days) {
        if (days < 14) {
            return days == 7 ? "one week" : count(days, "day");
        }
        if (days < 26 || days < 75 && !isMonths(days)) {
            return count(Math.round(days / 7.0), "week");
        }
        if (days < 700 && !(days > 355 && days < 380)) {
            return count(Math.max(1, Math.round(days / MONTH)), "month");
        }
        return count(Math.max(1, Math.round(days / 365.25)), "year");
    }

    private static boolean isMonths(long days) {
        double months = days / MONTH;
        return Math.abs(months - Math.rint(months)) < 0.1;
    }

    private static String count(long number, String noun) {
        return number < NUMBERS.size()
                ? NUMBERS.get(Math.toIntExact(number)) + " " + noun + (number == 1 ? "" : "s")
                : Amounts.of(number, noun);
    }
}
