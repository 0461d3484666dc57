package dev.familiar.sources.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Mark;
import dev.familiar.sources.card.Readings;
import dev.familiar.sources.card.TextEntry;
import dev.familiar.sources.event.EventText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarSourceTest {

    private static final CalendarSource SOURCE =
            new CalendarSource(InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z")));

    private static final String GOOGLE =
            """
            BEGIN:VCALENDAR
            PRODID:-//Google Inc//Google Calendar 70.9054//EN
            VERSION:2.0
            CALSCALE:GREGORIAN
            X-WR-CALNAME:owner@example.com
            X-WR-TIMEZONE:Europe/Zurich
            BEGIN:VEVENT
            DTSTART:20141009T070000Z
            DTEND:20141009T080000Z
            DTSTAMP:20260301T000000Z
            ORGANIZER;CN=Ada Example:mailto:ada@example.org
            UID:abc123@google.com
            ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Ada Ex
             ample;X-NUM-GUESTS=0:mailto:ada@example.org
            ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=owner@
             example.com;X-NUM-GUESTS=0:mailto:owner@example.com
            ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=
             TRUE;CN=bob@example.org;X-NUM-GUESTS=0:mailto:bob@example.org
            ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=DECLINED;CN=Eve
             :mailto:eve@example.org
            ATTENDEE;CUTYPE=RESOURCE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Room 1:
             mailto:example.com_room1@resource.calendar.google.com
            SUMMARY:Coffee at the October conference
            LOCATION:Zurich\\, Main Hall
            DESCRIPTION:<p>See you <b>there</b></p>-::~:~::~:~
            STATUS:CONFIRMED
            BEGIN:VALARM
            ACTION:DISPLAY
            DESCRIPTION:This is not the event's description
            TRIGGER:-P0DT0H10M0S
            END:VALARM
            END:VEVENT
            END:VCALENDAR
            """;

    private static Readings read(String text) {
        return Readings.of(SOURCE, TextEntry.of("calendar.ics", text));
    }

    private static Readings event(String... properties) {
        return read(calendar(vevent(properties)));
    }

    private static String vevent(String... properties) {
        return "BEGIN:VEVENT\r\n" + String.join("\r\n", properties) + "\r\nEND:VEVENT\r\n";
    }

    private static String calendar(String... components) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
                + String.join("", components)
                + "END:VCALENDAR\r\n";
    }

    private static List<String> starts(Readings readings) {
        return readings.interactions().stream()
                .map(interaction -> interaction.moment().at().toString())
                .toList();
    }

    private static List<String> participants(Readings readings) {
        return readings.interactions().getFirst().participants().stream()
                .map(p -> p.role() + " " + p.handle().key() + " " + p.name().text())
                .map(String::strip)
                .toList();
    }

    @Test
    void readsAWholeSmallCalendar() {
        Readings readings = read(GOOGLE);

        assertThat(readings.faults()).isEmpty();
        assertThat(readings.keys())
                .containsExactly(
                        "calendar:owner:owner@example.com",
                        "event:abc123@google.com/2014-10-09T07:00:00Z");
        Interaction coffee = readings.interactions().getFirst();
        assertThat(coffee.channel()).isEqualTo(Channel.EVENT);
        assertThat(coffee.content().subject()).isEqualTo("Coffee at the October conference");
        assertThat(coffee.content().excerpt()).isEqualTo("Zurich, Main Hall\nSee you there");
        assertThat(coffee.content().marks()).isEmpty();
        assertThat(participants(readings))
                .containsExactly(
                        "ORGANIZER mailto:ada@example.org Ada Example",
                        "ATTENDEE mailto:owner@example.com",
                        "INVITED mailto:bob@example.org");
        assertThat(coffee.participants())
                .extracting(p -> p.self())
                .containsExactly(false, true, false);
    }

    @Test
    void tellsTheOwnerFromTheNameOfTheCalendar() {
        assertThat(read(GOOGLE).owners().getFirst().addresses().getFirst().value())
                .isEqualTo("owner@example.com");
        assertThat(read(GOOGLE.replace("owner@example.com\nX-WR", "Family\nX-WR")).owners())
                .isEmpty();
        assertThat(
                        read(GOOGLE.replace(
                                        "NAME:owner@example.com",
                                        "NAME:x@group.calendar.google.com"))
                                .owners())
                .isEmpty();
    }

    @Test
    void passesByWhatFamiliarWroteItself() {
        Readings byUid =
                event("UID:birthday-12" + EventText.OWN_UIDS, "DTSTART;VALUE=DATE:20250603");
        Readings byWords =
                event(
                        "UID:new-one@example.com",
                        "DTSTART;VALUE=DATE:20250603",
                        "DESCRIPTION:" + EventText.OWN_WORDS);
        Readings ofOthers =
                event(
                        "UID:new-two@example.com",
                        "DTSTART:20250603T090000Z",
                        "ATTENDEE:mailto:ada@example.org",
                        "DESCRIPTION:" + EventText.OWN_WORDS);

        assertThat(byUid.interactions()).isEmpty();
        assertThat(byUid.faults()).isEmpty();
        assertThat(byWords.interactions()).isEmpty();
        // Whoever writes the words into an invitation has met somebody all the same.
        assertThat(ofOthers.interactions()).hasSize(1);
    }

    @Test
    void deliversAnEventWithoutAttendees() {
        Readings readings = event("UID:a-1", "DTSTART:20141009T070000Z", "SUMMARY:Conference");

        assertThat(readings.interactions()).hasSize(1);
        assertThat(readings.interactions().getFirst().participants()).isEmpty();
    }

    @Test
    void marksWhatWasCalledOff() {
        Readings byStatus = event("UID:a", "DTSTART:20141009T070000Z", "STATUS:CANCELLED");
        Readings byMethod =
                read(calendar("METHOD:CANCEL\r\n", vevent("UID:a", "DTSTART:20141009T070000Z")));

        assertThat(byStatus.interactions().getFirst().content().marks())
                .containsExactly(Mark.CANCELLED);
        assertThat(byMethod.interactions().getFirst().content().marks())
                .containsExactly(Mark.CANCELLED);
    }

    @Test
    void readsAnAnswerAsOneAboutTheEvent() {
        Readings reply =
                read(calendar("METHOD:REPLY\r\n", vevent("UID:a", "DTSTART:20141009T070000Z")));

        assertThat(reply.keys()).containsExactly("event:a/2014-10-09T07:00:00Z");
        assertThat(reply.interactions().getFirst().content().marks())
                .containsExactly(Mark.CALENDAR_REPLY);
    }

    @Nested
    class People {

        @Test
        void readsAddressesHoweverTheyAreWritten() {
            Readings readings =
                    event(
                            "UID:a",
                            "DTSTART:20141009T070000Z",
                            "ORGANIZER;CN=\"Example, Ada\":MAILTO:Ada@Example.org",
                            "ATTENDEE;PARTSTAT=ACCEPTED;CN='bob@example.org':bob@example.org",
                            "ATTENDEE;CN=Cleo;EMAIL=cleo@example.org:urn:uuid:5f2b9a1e-0001",
                            "ATTENDEE;CN=Dan Sample;PARTSTAT=ACCEPTED:/aMjA1MjM/principal/",
                            "ATTENDEE;CN=eve@example.org:invalid:nomail",
                            "ATTENDEE:Finn Sample <finn@example.org>");

            assertThat(participants(readings))
                    .containsExactly(
                            "ORGANIZER mailto:ada@example.org Example, Ada",
                            "ATTENDEE mailto:bob@example.org",
                            "INVITED mailto:cleo@example.org Cleo",
                            "ATTENDEE calendar:Dan Sample Dan Sample",
                            "INVITED mailto:eve@example.org",
                            "INVITED mailto:finn@example.org Finn Sample");
        }

        @Test
        void namesAttendeesThatCannotBeTold() {
            Readings readings =
                    event("UID:a", "DTSTART:20141009T070000Z", "ATTENDEE:invalid:nomail");

            assertThat(readings.interactions().getFirst().participants()).isEmpty();
            assertThat(readings.faults()).containsExactly("VALUE_UNREADABLE at event 1");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "ATTENDEE;CUTYPE=ROOM:mailto:room@example.org",
                    "ATTENDEE;CUTYPE=GROUP;PARTSTAT=ACCEPTED:mailto:everybody@example.org",
                    "ATTENDEE;PARTSTAT=DECLINED:mailto:eve@example.org",
                    "ORGANIZER;CN=Team:mailto:abc@group.calendar.google.com",
                    "ORGANIZER:mailto:unknownorganizer@calendar.google.com"
                })
        void leavesOutWhoeverIsNoParticipant(String property) {
            Readings readings = event("UID:a", "DTSTART:20141009T070000Z", property);

            assertThat(readings.interactions().getFirst().participants()).isEmpty();
            assertThat(readings.faults()).isEmpty();
        }
    }

    @Nested
    class Times {

        @ParameterizedTest
        @CsvSource({
            "DTSTART:20141009T070000Z, 2014-10-09T07:00:00Z",
            "DTSTART;TZID=Europe/Berlin:20141009T090000, 2014-10-09T07:00:00Z",
            "DTSTART;TZID=/mozilla.org/20070129_1/Europe/Berlin:20141009T090000, 2014-10-09T07:00:00Z",
            "DTSTART;TZID=W. Europe Standard Time:20141009T090000, 2014-10-09T07:00:00Z",
            "DTSTART;TZID=\"Eastern Standard Time\":20140109T090000, 2014-01-09T14:00:00Z",
            "DTSTART;TZID=GMT+0530:20141009T090000, 2014-10-09T03:30:00Z",
            "DTSTART;TZID=\"(UTC-03:30) Somewhere\":20141009T090000, 2014-10-09T11:30:00Z",
            "DTSTART;VALUE=DATE:20141009, 2014-10-09T00:00:00Z",
            "DTSTART:20141009T070000, 2014-10-09T07:00:00Z",
            "DTSTART:2014-10-09T07:00:00Z, 2014-10-09T07:00:00Z"
        })
        void readsEveryForm(String property, String instant) {
            Readings readings = event("UID:a", property.replace("'", ""));

            assertThat(starts(readings)).containsExactly(instant);
            assertThat(readings.faults()).isEmpty();
        }

        @Test
        void readsAFloatingTimeInTheCalendarsZone() {
            Readings readings =
                    read(
                            calendar(
                                    vevent("UID:a", "DTSTART:20141009T090000"),
                                    "X-WR-TIMEZONE:Europe/Berlin\r\n"));

            assertThat(starts(readings)).containsExactly("2014-10-09T07:00:00Z");
        }

        @Test
        void keepsTheOffsetOnlyWhereThereIsAZone() {
            Readings zoned = event("UID:a", "DTSTART;TZID=Asia/Kolkata:20141009T090000");
            Readings utc = event("UID:a", "DTSTART:20141009T070000Z");

            assertThat(zoned.interactions().getFirst().moment().offset())
                    .isEqualTo(ZoneOffset.ofHoursMinutes(5, 30));
            assertThat(utc.interactions().getFirst().moment().offset()).isNull();
        }

        @ParameterizedTest
        @CsvSource({
            "20140709T090000, 2014-07-09T07:00:00Z",
            "20141209T090000, 2014-12-09T08:00:00Z",
            "20140329T090000, 2014-03-29T08:00:00Z",
            "20140330T090000, 2014-03-30T07:00:00Z"
        })
        void readsAZoneThatOnlyTheFileDescribesAfterItsUse(String wall, String instant) {
            String zone =
                    """
                    BEGIN:VTIMEZONE
                    TZID:My own zone
                    BEGIN:STANDARD
                    DTSTART:16011028T030000
                    RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
                    TZOFFSETFROM:+0200
                    TZOFFSETTO:+0100
                    END:STANDARD
                    BEGIN:DAYLIGHT
                    DTSTART:16010325T020000
                    RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
                    TZOFFSETFROM:+0100
                    TZOFFSETTO:+0200
                    END:DAYLIGHT
                    END:VTIMEZONE
                    """;

            Readings readings =
                    read(calendar(vevent("UID:a", "DTSTART;TZID=My own zone:" + wall), zone));

            assertThat(starts(readings)).containsExactly(instant);
            assertThat(readings.faults()).isEmpty();
        }

        @Test
        void honoursTheEndOfAnOldRuleOfAZone() {
            String zone =
                    """
                    BEGIN:VTIMEZONE
                    TZID:Old and new
                    BEGIN:DAYLIGHT
                    DTSTART:20070311T020000
                    RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
                    TZOFFSETFROM:-0500
                    TZOFFSETTO:-0400
                    END:DAYLIGHT
                    BEGIN:STANDARD
                    DTSTART:19671029T020000
                    RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10;UNTIL=20061029T060000Z
                    TZOFFSETFROM:-0400
                    TZOFFSETTO:-0500
                    END:STANDARD
                    BEGIN:STANDARD
                    DTSTART:20071104T020000
                    RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
                    TZOFFSETFROM:-0400
                    TZOFFSETTO:-0500
                    END:STANDARD
                    END:VTIMEZONE
                    """;

            Readings readings =
                    read(
                            calendar(
                                    zone,
                                    vevent("UID:a", "DTSTART;TZID=Old and new:20101103T090000")));

            assertThat(starts(readings)).containsExactly("2010-11-03T13:00:00Z");
        }

        @Test
        void saysWhenNobodyKnowsTheZone() {
            Readings readings = event("UID:a", "DTSTART;TZID=Atlantis:20141009T090000");

            assertThat(starts(readings)).containsExactly("2014-10-09T09:00:00Z");
            assertThat(readings.faults()).containsExactly("VALUE_UNREADABLE at event 1");
        }
    }

    @Nested
    class Recurrence {

        @Test
        void staysAtNineThroughTheYear() {
            Readings readings =
                    event(
                            "UID:a",
                            "DTSTART;TZID=Europe/Berlin:20140317T090000",
                            "RRULE:FREQ=WEEKLY;COUNT=3");

            assertThat(starts(readings))
                    .containsExactly(
                            "2014-03-17T08:00:00Z", "2014-03-24T08:00:00Z", "2014-03-31T07:00:00Z");
            assertThat(readings.keys()).doesNotHaveDuplicates();
        }

        @Test
        void endsAtTheDayTheRuleNames() {
            Readings day =
                    event(
                            "UID:a",
                            "DTSTART;TZID=Europe/Berlin:20140317T090000",
                            "RRULE:FREQ=WEEKLY;UNTIL=20140324");
            Readings instant =
                    event(
                            "UID:a",
                            "DTSTART;TZID=Europe/Berlin:20140317T090000",
                            "RRULE:UNTIL=20140324T080000Z;FREQ=WEEKLY");

            assertThat(starts(day)).hasSize(2).isEqualTo(starts(instant));
        }

        @Test
        void leavesOutWhatIsExceptedAndAddsWhatIsNamed() {
            Readings readings =
                    event(
                            "UID:a",
                            "DTSTART;TZID=Europe/Berlin:20140317T090000",
                            "RRULE:FREQ=WEEKLY;COUNT=4",
                            "EXDATE;TZID=Europe/Berlin:20140324T090000",
                            "EXDATE;VALUE=DATE:20140407",
                            "RDATE;TZID=Europe/Berlin:20140402T150000");

            assertThat(starts(readings))
                    .containsExactly(
                            "2014-03-17T08:00:00Z", "2014-03-31T07:00:00Z", "2014-04-02T13:00:00Z");
        }

        @Test
        void putsAMovedOccurrenceInThePlaceOfItsOwn() {
            Readings readings =
                    read(
                            calendar(
                                    vevent(
                                            "UID:a",
                                            "DTSTART:20140317T090000Z",
                                            "RRULE:FREQ=WEEKLY;COUNT=3"),
                                    vevent(
                                            "UID:a",
                                            "RECURRENCE-ID:20140324T090000Z",
                                            "DTSTART:20140325T150000Z",
                                            "SUMMARY:moved")));

            assertThat(starts(readings))
                    .containsExactly(
                            "2014-03-17T09:00:00Z", "2014-03-31T09:00:00Z", "2014-03-25T15:00:00Z");
        }

        @Test
        void deliversTheFirstAndTheLatestOfAnEndlessSeries() {
            Readings readings =
                    event("UID:a", "DTSTART:20100104T090000Z", "RRULE:FREQ=WEEKLY;BYDAY=MO");

            assertThat(starts(readings))
                    .hasSize(60)
                    .startsWith("2010-01-04T09:00:00Z", "2025-01-13T09:00:00Z")
                    .endsWith("2026-02-23T09:00:00Z");
        }

        @Test
        void deliversAnEventOfTheFutureOnce() {
            Readings readings = event("UID:a", "DTSTART:20300104T090000Z", "RRULE:FREQ=WEEKLY");

            assertThat(starts(readings)).containsExactly("2030-01-04T09:00:00Z");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "RRULE:FREQ=SECONDLY",
                    "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                    "RRULE:FREQ=DAILY;INTERVAL=0",
                    "RRULE:FREQ=DAILY;INTERVAL=99999999999",
                    "RRULE:FREQ=YEARLY;BYMONTH=17",
                    "RRULE:FREQ=MONTHLY;BYMONTHDAY=0,99",
                    "RRULE:nonsense",
                    "RRULE:",
                    "RRULE:FREQ=WEEKLY;BYDAY=XX;COUNT=1"
                })
        void deliversTheFirstOccurrenceOfAHostileRule(String rule) {
            Readings readings = event("UID:a", "DTSTART:20140317T090000Z", rule);

            assertThat(starts(readings))
                    .contains("2014-03-17T09:00:00Z")
                    .hasSizeLessThanOrEqualTo(60);
        }
    }

    @Nested
    class Damage {

        @Test
        void saysThatARuleCannotBeFollowed() {
            Readings readings =
                    event("UID:a", "DTSTART:20140317T090000Z", "RRULE:FREQ=YEARLY;BYMONTH=17");

            assertThat(readings.interactions()).hasSize(1);
            assertThat(readings.faults()).containsExactly("VALUE_UNREADABLE at event 1");
        }

        @Test
        void skipsAnEventWithoutADateAndSaysWhich() {
            Readings readings =
                    read(
                            calendar(
                                    vevent("UID:a", "SUMMARY:no date"),
                                    vevent("UID:b", "DTSTART:someday"),
                                    vevent("UID:c", "DTSTART:20141009T070000Z")));

            assertThat(readings.interactions()).hasSize(1);
            assertThat(readings.faults())
                    .containsExactly("DATE_MISSING at event 1", "DATE_UNREADABLE at event 2");
        }

        @Test
        void goesOnAfterAnEventThatIsNeverClosed() {
            Readings readings =
                    read(
                            calendar(
                                    "BEGIN:VEVENT\r\nUID:lost\r\nDTSTART:20141009T070000Z\r\n",
                                    vevent("UID:c", "DTSTART:20141009T070000Z")));

            assertThat(readings.keys()).containsExactly("event:c/2014-10-09T07:00:00Z");
            assertThat(readings.faults()).containsExactly("SYNTAX_BROKEN at event 1");
        }

        @Test
        void survivesATruncatedFile() {
            Readings readings = read(GOOGLE.substring(0, GOOGLE.indexOf("SUMMARY")));

            assertThat(readings.interactions()).isEmpty();
            assertThat(readings.faults()).containsExactly("TRUNCATED at event 1");
        }

        @Test
        void leavesOutAnInlineAttachment() {
            Readings readings =
                    event(
                            "UID:a",
                            "DTSTART:20141009T070000Z",
                            "ATTACH;ENCODING=BASE64;VALUE=BINARY:" + "QUJD".repeat(2_000_000),
                            "SUMMARY:after it");

            assertThat(readings.faults()).isEmpty();
            assertThat(readings.interactions().getFirst().content().subject())
                    .isEqualTo("after it");
        }

        @Test
        void joinsALetterThatAFoldCutsInTwo() {
            byte[] umlaut = "ü".getBytes(StandardCharsets.UTF_8);
            String latin = new String(umlaut, StandardCharsets.ISO_8859_1);
            String folded =
                    calendar(
                            vevent(
                                    "UID:a",
                                    "DTSTART:20141009T070000Z",
                                    "SUMMARY:M"
                                            + latin.charAt(0)
                                            + "\r\n "
                                            + latin.charAt(1)
                                            + "ller"));

            Readings readings =
                    Readings.of(SOURCE, TextEntry.of("c.ics", folded, StandardCharsets.ISO_8859_1));

            assertThat(readings.interactions().getFirst().content().subject()).isEqualTo("Müller");
        }

        @Test
        void namesAnEventWithoutUidByItsContent() {
            Readings once = event("DTSTART:20141009T070000Z", "SUMMARY:Lunch");
            Readings again = event("DTSTART:20141009T070000Z", "SUMMARY:Lunch");

            assertThat(once.keys()).isEqualTo(again.keys());
        }

        @Test
        void putsNoPersonalDataIntoFaults() {
            Readings readings =
                    event("UID:canary", "SUMMARY:canary", "DTSTART:canary", "ATTENDEE:canary");

            assertThat(readings.faults()).isNotEmpty();
            assertThat(readings.all().toString()).doesNotContain("canary");
        }
    }

    @Test
    void leavesTextInAngleBracketsAloneThatIsNoMarkUp() {
        Readings readings =
                event("UID:a", "DTSTART:20141009T070000Z", "DESCRIPTION:Ask <ada@example.org>");

        assertThat(readings.interactions().getFirst().content().excerpt())
                .isEqualTo("Ask <ada@example.org>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN:VCARD\nEND:VCARD\n",
                "",
                "Subject,Start Date\n",
                "{\"a\":1}",
                "PK\u0003\u0004"
            })
    void takesNothingFromAStrangersFile(String text) {
        assertThat(Readings.certainty(SOURCE, TextEntry.of("some.ics", text))).isZero();
    }

    @Test
    void isSureOfACalendarWhateverItIsCalled() {
        assertThat(Readings.certainty(SOURCE, TextEntry.of("some.txt", "\ufeff" + GOOGLE)))
                .isGreaterThanOrEqualTo(90);
    }

    @Test
    void readsTenThousandEventsInOneGo() {
        String events =
                IntStream.range(0, 10_000)
                        .mapToObj(i ->
                                vevent(
                                        "UID:event-" + i,
                                        "DTSTART;TZID=Europe/Berlin:20141009T090000",
                                        "ATTENDEE;PARTSTAT=ACCEPTED:mailto:p" + i + "@example.org"))
                        .collect(Collectors.joining());

        Readings readings = read(calendar(events));

        assertThat(readings.keys()).hasSize(10_000).doesNotHaveDuplicates();
    }
}
