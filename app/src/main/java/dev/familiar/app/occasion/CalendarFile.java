package dev.familiar.app.occasion;

import dev.familiar.app.export.NewFile;
import dev.familiar.app.words.PlainText;
import dev.familiar.network.occasion.LeapDay;
import dev.familiar.network.occasion.Occasion;
import dev.familiar.sources.event.EventText;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

// A calendar takes an event for the one it has if the UID is the same, so a UID holds only what
// stays: a digest of
// the record, the kind and the year. DTSTAMP is no clock's time but the day on which the record
// came to say what it
// says: the same archives give the same bytes, and a record that changes is newer than it was.

/// Writes occasions as a private calendar file, to be read by calendar programs and never by other
/// people (iCalendar, RFC 5545).
///
/// Familiar knows its own file by [EventText#OWN_UIDS] and passes it by when it is imported: nobody
/// was met on a birthday that a calendar shows.
final class CalendarFile {

    /// By which a file is known to be one of these, whatever it holds.
    private static final String HEAD =
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Familiar//Occasions//EN\r\n";

    /// A year with a 29 February, in which every yearly event begins: no later than anybody looks.
    private static final int FIRST_YEAR = 2000;

    /// Octets of a line without its end (RFC 5545, 3.1).
    private static final int LONGEST_LINE = 75;

    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("yyyyMMdd");

    private CalendarFile() {}

    /// One event.
    ///
    /// @param uid without the domain
    /// @param day its day, the first of a yearly one
    /// @param rule of recurrence, empty for none
    /// @param summary one line
    /// @param words further lines, may be empty
    /// @param changed the day on which the record came to say so
    record Event(
            String uid,
            LocalDate day,
            String rule,
            String summary,
            String words,
            LocalDate changed) {

        /// Hides the person.
        @Override
        public String toString() {
            return "Event[" + uid + "]";
        }
    }

    /// The event of an occasion.
    ///
    /// @param changed the day on which the record came to say so
    static Event event(OccasionView view, LeapDay leapDay, LocalDate changed) {
        String name = PlainText.line(view.name());
        return switch (view.occasion()) {
            case Occasion.Birthday birthday ->
                    new Event(
                            "birthday-" + OccasionWords.digest(birthday.trace()),
                            first(birthday, leapDay),
                            rule(birthday, leapDay),
                            "Birthday: "
                                    + name
                                    + (birthday.born().year() > 0
                                            ? " (" + birthday.born().year() + ")"
                                            : ""),
                            "",
                            changed);
            case Occasion.Anniversary anniversary ->
                    new Event(
                            view.key(),
                            anniversary.on(),
                            "",
                            name + ": " + view.words(),
                            "",
                            changed);
            case Occasion.NewJob job ->
                    new Event(view.key(), job.on(), "", name + ": " + view.words(), "", changed);
        };
    }

    private static LocalDate first(Occasion.Birthday birthday, LeapDay leapDay) {
        int year = Math.max(FIRST_YEAR, birthday.born().year());
        boolean isLeapDay = birthday.born().month() == 2 && birthday.born().day() == 29;
        return isLeapDay
                ? leapDay.in(year)
                : LocalDate.of(year, birthday.born().month(), birthday.born().day());
    }

    /// Every year. 29 February is the last day of February, or the sixtieth of the year, which is 1
    /// March in a common one: a date without that day in the rule would come every fourth year (RFC
    /// 5545, 3.3.10: what does not exist is left out).
    private static String rule(Occasion.Birthday birthday, LeapDay leapDay) {
        if (birthday.born().month() != 2 || birthday.born().day() != 29) {
            return "FREQ=YEARLY";
        }
        return switch (leapDay) {
            case FEBRUARY_28 -> "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1";
            case MARCH_1 -> "FREQ=YEARLY;BYYEARDAY=60";
        };
    }

    /// Writes the file; one that these events had made before is replaced.
    ///
    /// @throws java.nio.file.FileAlreadyExistsException if something else has the name
    /// @throws IOException if it cannot be written; nothing is changed then
    static void write(Path file, List<Event> events) throws IOException {
        NewFile.renew(file, HEAD, out -> write(events, out));
    }

    /// Each event once, in the order of their days.
    static void write(List<Event> events, Writer out) throws IOException {
        Map<String, Event> once = new TreeMap<>();
        events.forEach(event -> once.putIfAbsent(event.uid(), event));
        List<Event> sorted = new ArrayList<>(once.values());
        sorted.sort(Comparator.comparing(Event::day).thenComparing(Event::uid));
        out.write(HEAD);
        line(out, "CALSCALE:GREGORIAN");
        line(out, "X-WR-CALNAME:Familiar");
        for (Event event : sorted) {
            write(event, out);
        }
        line(out, "END:VCALENDAR");
    }

    private static void write(Event event, Writer out) throws IOException {
        line(out, "BEGIN:VEVENT");
        line(out, "UID:" + event.uid() + EventText.OWN_UIDS);
        line(out, "DTSTAMP:" + BASIC.format(event.changed()) + "T000000Z");
        line(out, "DTSTART;VALUE=DATE:" + BASIC.format(event.day()));
        if (!event.rule().isEmpty()) {
            line(out, "RRULE:" + event.rule());
        }
        line(out, "SUMMARY:" + text(event.summary()));
        String words = event.words().isEmpty() ? "" : event.words() + "\n";
        line(out, "DESCRIPTION:" + text(words + EventText.OWN_WORDS));
        line(out, "CLASS:PRIVATE");
        line(out, "TRANSP:TRANSPARENT");
        line(out, "END:VEVENT");
    }

    /// A TEXT value (RFC 5545, 3.3.11).
    private static String text(String value) {
        return PlainText.lines(value)
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /// A content line, folded where it is longer than 75 octets, and never within a character.
    private static void line(Writer out, String line) throws IOException {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int c = line.codePointAt(i);
            int size = Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                out.write("\r\n ");
                // The space that marks the fold counts.
                octets = 1;
            }
            out.write(Character.toString(c));
            octets += size;
            i += Character.charCount(c);
        }
        out.write("\r\n");
    }
}
