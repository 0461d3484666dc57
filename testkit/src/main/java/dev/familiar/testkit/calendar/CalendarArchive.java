package dev.familiar.testkit.calendar;

import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.society.Company;
import dev.familiar.testkit.text.FoldedLines;
import dev.familiar.testkit.world.Gathering;
import dev.familiar.testkit.world.Meeting;
import dev.familiar.testkit.world.Person;
import dev.familiar.testkit.world.World;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// The owner's calendar as Google exports it, and part of it as Outlook does.
public final class CalendarArchive {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
    private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    private CalendarArchive() {}

    /// Google's form: attendees named by name or address, times in UTC, conferences as whole days.
    ///
    /// @return how many events were written
    public static int writeGoogle(World world, Writer out) throws IOException {
        FoldedLines lines = FoldedLines.spaced(out);
        begin(world, lines);
        int events = 0;
        Dice dice = world.dice("calendar writer");
        for (int i = 0; i < world.meetings().size(); i++) {
            google(world, i, world.meetings().get(i), dice.fork("event", i), lines);
            events++;
        }
        for (Gathering gathering : world.gatherings()) {
            if (gathering.attended()) {
                conference(gathering, world.plan().today(), lines);
                events++;
            }
        }
        lines.line("END:VCALENDAR");
        return events;
    }

    /// The events of a second calendar, in the same form.
    ///
    /// @return how many events were written
    public static int writeCompany(Company company, Writer out) throws IOException {
        World world = company.society().world();
        FoldedLines lines = FoldedLines.spaced(out);
        begin(world, lines);
        Dice dice = world.dice("company calendar");
        for (int i = 0; i < company.meetings().size(); i++) {
            google(world, i, company.meetings().get(i), dice.fork("event", i), lines);
        }
        lines.line("END:VCALENDAR");
        return company.meetings().size();
    }

    private static void begin(World world, FoldedLines lines) throws IOException {
        lines.line("BEGIN:VCALENDAR");
        lines.line("PRODID:-//Google Inc//Google Calendar 70.9054//EN");
        lines.line("VERSION:2.0");
        lines.line("CALSCALE:GREGORIAN");
        lines.line("METHOD:PUBLISH");
        lines.line("X-WR-CALNAME:" + world.owner().reach().texts().getLast());
        lines.line("X-WR-TIMEZONE:" + world.owner().career().home().zone().getId());
    }

    private static void google(
            World world, int number, Meeting meeting, Dice dice, FoldedLines lines)
            throws IOException {
        LocalDate day = LocalDate.ofInstant(meeting.start(), ZoneOffset.UTC);
        Attendees attendees = new Attendees(world, day, dice);
        boolean mine = dice.chance(0.5);
        lines.line("BEGIN:VEVENT");
        lines.line("DTSTART:" + utc(meeting.start()));
        lines.line("DTEND:" + utc(meeting.start().plus(meeting.length())));
        lines.line(
                "DTSTAMP:"
                        + world.plan().today().format(DateTimeFormatter.BASIC_ISO_DATE)
                        + "T040000Z");
        Person organizer =
                mine ? world.owner() : world.people().get(meeting.attendees().getFirst());
        lines.line(
                "ORGANIZER;CN="
                        + attendees.shown(organizer)
                        + ":mailto:"
                        + attendees.address(organizer));
        lines.line("UID:" + Long.toHexString(dice.bits()) + "@google.com");
        lines.line(attendees.google(world.owner(), meeting.outcome(), true));
        for (int at : meeting.attendees()) {
            lines.line(attendees.google(world.people().get(at), meeting.outcome(), false));
        }
        if (meeting.attendees().size() > 5) {
            lines.line(
                    "ATTENDEE;CUTYPE=RESOURCE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Big room;"
                            + "X-NUM-GUESTS=0:mailto:c_room"
                            + number
                            + "@resource.calendar.google.com");
        }
        boolean off = meeting.outcome() == Meeting.Outcome.CANCELLED;
        lines.line("SEQUENCE:" + dice.below(3));
        lines.line("STATUS:" + (off ? "CANCELLED" : "CONFIRMED"));
        lines.line("SUMMARY:" + FoldedLines.escaped(meeting.title()));
        lines.line("TRANSP:OPAQUE");
        lines.line("END:VEVENT");
    }

    private static void conference(Gathering gathering, LocalDate today, FoldedLines lines)
            throws IOException {
        lines.line("BEGIN:VEVENT");
        lines.line(
                "DTSTART;VALUE=DATE:" + gathering.day().format(DateTimeFormatter.BASIC_ISO_DATE));
        lines.line(
                "DTEND;VALUE=DATE:"
                        + gathering.day().plusDays(2).format(DateTimeFormatter.BASIC_ISO_DATE));
        lines.line("DTSTAMP:" + today.format(DateTimeFormatter.BASIC_ISO_DATE) + "T040000Z");
        lines.line("UID:conf" + gathering.day() + "-" + gathering.name().length() + "@google.com");
        lines.line("LOCATION:" + FoldedLines.escaped(gathering.place().full()));
        lines.line("STATUS:CONFIRMED");
        String title =
                gathering.name()
                        + " "
                        + gathering.day().getYear()
                        + ", "
                        + gathering.place().city();
        lines.line("SUMMARY:" + FoldedLines.escaped(title));
        lines.line("TRANSP:TRANSPARENT");
        lines.line("END:VEVENT");
    }

    /// Outlook's form of the oldest events: Windows zone name, tab folding, HTML description.
    ///
    /// @return how many events were written
    public static int writeOutlook(World world, Writer out, int limit) throws IOException {
        FoldedLines lines = FoldedLines.tabbed(out);
        lines.line("BEGIN:VCALENDAR");
        lines.line("PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN");
        lines.line("VERSION:2.0");
        lines.line("METHOD:PUBLISH");
        OutlookZone.write(lines);
        int count = Math.min(limit, world.meetings().size());
        for (int i = 0; i < count; i++) {
            Meeting meeting = world.meetings().get(i);
            Dice dice = world.dice("calendar writer").fork("event", i);
            LocalDate day = LocalDate.ofInstant(meeting.start(), ZoneOffset.UTC);
            Attendees attendees = new Attendees(world, day, dice);
            String uid = "040000008200E00074C5B7101A82E008" + Long.toHexString(dice.bits());
            lines.line("BEGIN:VEVENT");
            lines.line("UID:" + uid);
            lines.line("CLASS:PUBLIC");
            lines.line("DTSTART;TZID=\"Pacific Standard Time\":" + wall(meeting.start()));
            lines.line(
                    "DTEND;TZID=\"Pacific Standard Time\":"
                            + wall(meeting.start().plus(meeting.length())));
            lines.line("SUMMARY;LANGUAGE=en-us:" + FoldedLines.escaped(meeting.title()));
            lines.line(
                    "ORGANIZER;CN=\""
                            + world.owner().names().text()
                            + "\":mailto:"
                            + attendees.address(world.owner()));
            for (int at : meeting.attendees()) {
                Person guest = world.people().get(at);
                lines.line(
                        "ATTENDEE;CN=\""
                                + guest.names().text()
                                + "\";RSVP=TRUE:MAILTO:"
                                + attendees.address(guest));
            }
            lines.line(
                    "X-ALT-DESC;FMTTYPE=text/html:<html><body><p>Agenda follows</p></body></html>");
            lines.line("X-MICROSOFT-CDO-BUSYSTATUS:BUSY");
            lines.line("END:VEVENT");
        }
        lines.line("END:VCALENDAR");
        return count;
    }

    private static String utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC).format(UTC);
    }

    private static String wall(Instant instant) {
        return LocalDateTime.ofInstant(instant, OutlookZone.ZONE).format(WALL);
    }
}
