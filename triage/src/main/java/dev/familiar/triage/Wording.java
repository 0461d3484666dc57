package dev.familiar.triage;

import dev.familiar.traces.TieFacts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Counts and dates as people write them.
final class Wording {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private Wording() {}

    /// `31 messages on 19 days, 2014–2023, last 3 May 2023`.
    static String mail(int messages, TieFacts facts) {
        TieFacts.Written written = facts.written();
        int days = Math.max(written.sentDays(), written.receivedDays());
        String text =
                plural(messages, "message") + " both ways on " + plural(days, "day") + " or more";
        LocalDate first = facts.period().first();
        LocalDate last = facts.period().last();
        return first == null || last == null
                ? text
                : text + ", " + years(first, last) + ", last " + day(last);
    }

    /// What passed between two people, e.g. `672 messages over 12 years, last in April 2025`; empty
    /// if nothing did. Meetings are named where nobody wrote.
    static String passed(TieFacts facts) {
        int met = facts.met().small() + facts.met().large();
        String what =
                facts.written().total() > 0
                        ? plural(facts.written().total(), "message")
                        : met > 0 ? plural(met, "meeting") : "";
        LocalDate first = facts.period().first();
        LocalDate last = facts.period().last();
        if (what.isEmpty() || first == null || last == null) {
            return what;
        }
        long years = ChronoUnit.YEARS.between(first, last);
        return what
                + (years < 2 ? "" : " over " + number(years) + " years")
                + ", last in "
                + month(last);
    }

    static String years(LocalDate first, LocalDate last) {
        return first.getYear() == last.getYear()
                ? "" + first.getYear()
                : first.getYear() + "–" + last.getYear();
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String month(@Nullable LocalDate day) {
        return day == null ? "" : MONTH.format(day);
    }

    static String number(long count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }

    static String plural(long count, String noun) {
        return plural(count, noun, noun + "s");
    }

    static String plural(long count, String one, String many) {
        return number(count) + " " + (count == 1 ? one : many);
    }
}
