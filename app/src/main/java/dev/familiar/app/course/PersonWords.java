package dev.familiar.app.course;

import dev.familiar.app.people.PersonView;
import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.PlainText;
import dev.familiar.model.Origin;
import dev.familiar.model.PartialDate;
import dev.familiar.model.Person;
import dev.familiar.model.PersonDescription;
import dev.familiar.traces.TieFacts;
import dev.familiar.traces.TieMeter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is said of a person in sentences. Stateless.
public final class PersonWords {

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private static final double VERY_CLOSE = 0.7;
    private static final double CLOSE = 0.5;
    private static final double WELL = 0.3;
    private static final double SOMEWHAT = 0.1;

    /// After so long a tie that has faded is told as what it was.
    private static final int LONG_AGO = 2;

    /// A birthday so near is told with the days until it.
    private static final int NEAR_DAYS = 30;

    private PersonWords() {}

    /// Who they are to the owner and how well the two know each other, e.g. "You know Ada Example
    /// well: 251 messages and 14 meetings over 12 years, last in April 2025."
    public static String lead(PersonView view, Instant now) {
        String name = PlainText.line(view.name());
        TieFacts facts = view.tie().facts();
        TieFacts.Written written = facts.written();
        int met = facts.met().small() + facts.met().large();
        LocalDate last = facts.period().last();
        if (facts.passive().oneSided()) {
            return name
                    + " is most likely a program, a shop or a newsletter: "
                    + messages(written.received() + facts.passive().bulk())
                    + " to you, none from you.";
        }
        if (last == null || written.total() + met == 0) {
            return untraced(view, name);
        }
        if (written.received() == 0 && met == 0) {
            return "You wrote to "
                    + name
                    + " "
                    + Amounts.times(written.sent())
                    + ", last in "
                    + MONTH.format(last)
                    + "; nothing of theirs is in your archives.";
        }
        if (written.sent() == 0 && met == 0) {
            return name
                    + " wrote to you "
                    + Amounts.times(written.received())
                    + ", last in "
                    + MONTH.format(last)
                    + "; you never wrote to them.";
        }
        return grade(view, name, last, now)
                + passed(written.total(), met)
                + span(facts.period(), last)
                + ".";
    }

    private static String grade(PersonView view, String name, LocalDate last, Instant now) {
        double strength = view.tie().strength();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        boolean past = Period.between(last, today).getYears() >= LONG_AGO;
        double then =
                past
                        ? TieMeter.measure(
                                        view.tie().facts(),
                                        records(view.person()),
                                        last.atStartOfDay(ZoneOffset.UTC).toInstant())
                                .strength()
                        : 0;
        if (then >= CLOSE && strength < CLOSE) {
            return "You used to know " + name + " well: ";
        }
        if (strength >= VERY_CLOSE) {
            return "You and " + name + " are very close: ";
        }
        if (strength >= CLOSE) {
            return "You and " + name + " are close: ";
        }
        if (strength >= WELL) {
            return "You know " + name + " well: ";
        }
        return (strength >= SOMEWHAT
                ? "You know " + name + " a little: "
                : "You hardly know " + name + ": ");
    }

    private static String passed(int messages, int met) {
        if (messages == 0) {
            return Amounts.of(met, "meeting");
        }
        return met == 0
                ? messages(messages)
                : messages(messages) + " and " + Amounts.of(met, "meeting");
    }

    private static String span(TieFacts.Period period, LocalDate last) {
        LocalDate first = Objects.requireNonNullElse(period.first(), last);
        int years = Period.between(first, last).getYears();
        String end = MONTH.format(last);
        if (years >= LONG_AGO) {
            return " over " + years + " years, last in " + end;
        }
        return MONTH.format(first).equals(end)
                ? ", all in " + end
                : " from " + MONTH.format(first) + " to " + end;
    }

    /// What records say where nothing passed.
    private static String untraced(PersonView view, String name) {
        Set<Origin.Kind> kinds = records(view.person());
        int beside = view.tie().facts().passive().beside();
        int overheard = view.tie().facts().passive().overheard();
        String known = known(kinds);
        if (!known.isEmpty()) {
            return name
                    + " is "
                    + known
                    + "; nothing else in your archives shows that you know them.";
        }
        if (beside + overheard > 0) {
            return "You do not know "
                    + name
                    + ", as far as your archives show: they are in "
                    + messages(beside + overheard)
                    + " that went to others or to lists.";
        }
        return "Nothing in your archives shows that you know " + name + ".";
    }

    private static String known(Set<Origin.Kind> kinds) {
        if (kinds.contains(Origin.Kind.CARD)) {
            return "in your address book";
        }
        if (kinds.contains(Origin.Kind.CONNECTION)) {
            return "connected with you on LinkedIn";
        }
        if (kinds.contains(Origin.Kind.FRIEND)) {
            return "a friend of yours on Facebook";
        }
        if (kinds.contains(Origin.Kind.SAVED_CONTACT)) {
            return "among your saved contacts";
        }
        return kinds.contains(Origin.Kind.FOLLOWED) ? "somebody you follow" : "";
    }

    private static Set<Origin.Kind> records(Person person) {
        Set<Origin.Kind> kinds = EnumSet.noneOf(Origin.Kind.class);
        person.descriptions().forEach(record -> kinds.add(record.origin().kind()));
        return kinds;
    }

    private static String messages(int count) {
        return Amounts.of(count, "message");
    }

    /// Their birthday as far as it is known, e.g. "3 June 1981, in 12 days"; empty if no record
    /// says. The owner's own card is believed before others.
    public static String birthday(Person person, Instant now) {
        PartialDate said =
                person.descriptions().stream()
                        .filter(record -> record.biography().birthday() != null)
                        .min(
                                Comparator.comparing((PersonDescription record) ->
                                                record.origin().kind() != Origin.Kind.CARD)
                                        .thenComparing(
                                                record -> isPartial(record.biography().birthday()))
                                        .thenComparing(PersonDescription::key))
                        .map(record -> record.biography().birthday())
                        .orElse(null);
        if (said == null) {
            return "";
        }
        return date(said) + soon(said, LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    private static boolean isPartial(@Nullable PartialDate date) {
        return date == null || date.year() == 0 || date.day() == 0;
    }

    /// A date as exact as it is known.
    static String date(PartialDate date) {
        String month =
                date.month() == 0
                        ? ""
                        : Month.of(date.month()).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        String day = date.day() == 0 ? "" : date.day() + " ";
        String year = date.year() == 0 ? "" : " " + date.year();
        return (day + month + year).strip();
    }

    private static String soon(PartialDate said, LocalDate today) {
        if (said.day() == 0) {
            return "";
        }
        LocalDate next = on(said, today.getYear());
        if (next.isBefore(today)) {
            next = on(said, today.getYear() + 1);
        }
        long days = ChronoUnit.DAYS.between(today, next);
        if (days > NEAR_DAYS) {
            return "";
        }
        String age = said.year() == 0 ? "" : ", turning " + (next.getYear() - said.year());
        return (days == 0 ? ", today" : days == 1 ? ", tomorrow" : ", in " + days + " days") + age;
    }

    /// Who is born on a leap day has their birthday on the day before in other years.
    private static LocalDate on(PartialDate said, int year) {
        int last = Month.of(said.month()).length(java.time.Year.isLeap(year));
        return LocalDate.of(year, said.month(), Math.min(said.day(), last));
    }
}
