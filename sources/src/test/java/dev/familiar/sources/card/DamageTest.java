package dev.familiar.sources.card;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.familiar.sources.Source;
import dev.familiar.sources.addressbook.AddressBookSource;
import dev.familiar.sources.calendar.CalendarSource;
import dev.familiar.sources.facebook.FacebookSource;
import dev.familiar.sources.vcard.VCardSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Random damage must never throw: 400 damaged copies of a file of each kind, the same each time.
class DamageTest {

    private static final int COPIES = 400;

    private static final String CARDS =
            """
            BEGIN:VCARD
            VERSION:2.1
            N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=BCrgen
            TEL;WORK;VOICE:+1 (202) 555-0102
            BDAY:19800322
            NOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0A=
            two
            END:VCARD
            BEGIN:VCARD
            VERSION:4.0
            FN;PREF=1:Ada "A" Example
            item1.URL;type=pref:http\\://www.linkedin.com/in/ada-example
            ADR;TYPE="home,work":;;1 Sample St;Denver;CO;;USA
            BDAY:--03-07
            END:VCARD
            """;

    private static final String CALENDAR =
            """
            BEGIN:VCALENDAR
            X-WR-CALNAME:owner@example.com
            BEGIN:VTIMEZONE
            TZID:Own
            BEGIN:STANDARD
            DTSTART:19701025T030000
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            UID:a
            DTSTART;TZID="Own":20140317T090000
            RRULE:FREQ=MONTHLY;BYDAY=2MO,-1FR;BYSETPOS=1;COUNT=9;WKST=SU;UNTIL=20150101T000000Z
            EXDATE;TZID=Own:20140414T090000,20140512T090000
            RDATE;VALUE=PERIOD:20140402T150000Z/PT1H
            ATTENDEE;CN="Example, Ada";PARTSTAT=ACCEPTED:mailto:ada@example.org
            DESCRIPTION:<p>See <b>you</b></p>
            END:VEVENT
            END:VCALENDAR
            """;

    private static final String THREAD =
            """
            {"participants": [{"name": "Ada \\u00c3\\u00ab"}, {"name": "Bob Sample"}],
             "messages": [{"sender_name": "Bob Sample", "timestamp_ms": 1400000002000,
               "content": "x", "reactions": [{"actor": "Ada"}]}], "thread_path": "inbox/a_12345678"}
            """;

    private static final String TABLE =
            """
            First Name,Last Name,Labels,E-mail 1 - Value,Phone 1 - Value,Birthday,Notes
            Ada,Example,* myContacts ::: Work,ada@example.org ::: b@example.org,+12025550101,--03-07,"a ""b""
            c"
            """;

    static Stream<Arguments> kinds() {
        InstantSource now = InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z"));
        return Stream.of(
                Arguments.of(new VCardSource(), "a.vcf", CARDS),
                Arguments.of(new CalendarSource(now), "a.ics", CALENDAR),
                Arguments.of(new FacebookSource(), "inbox/a_12345678/message_1.json", THREAD),
                Arguments.of(new AddressBookSource(), "a.csv", TABLE));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void survivesRandomDamage(Source source, String name, String text) {
        Random random = new Random(20260301);

        assertThatCode(() ->
                        IntStream.range(0, COPIES)
                                .mapToObj(_ -> damaged(text, random))
                                .forEach(copy -> readBoth(source, name, copy)))
                .doesNotThrowAnyException();
    }

    private static void readBoth(Source source, String name, String copy) {
        TextEntry entry = TextEntry.of(name, copy, StandardCharsets.ISO_8859_1);
        Readings.certainty(source, entry);
        Readings.of(source, entry);
    }

    /// One to eight characters replaced, doubled, or the rest cut off.
    private static String damaged(String text, Random random) {
        String likely = "\r\n \t\"\\;:,=+-{}[]0987TZxÿ\u0000";
        StringBuilder copy = new StringBuilder(text);
        IntStream.rangeClosed(0, random.nextInt(8))
                .forEach(_ -> {
                    int at = random.nextInt(copy.length());
                    char c = likely.charAt(random.nextInt(likely.length()));
                    switch (random.nextInt(8)) {
                        case 0 -> copy.insert(at, c);
                        case 1 -> copy.deleteCharAt(at);
                        case 2 -> copy.insert(at, copy.substring(at / 2, at));
                        case 3 -> copy.setLength(Math.max(at, copy.length() - 20));
                        default -> copy.setCharAt(at, c);
                    }
                });
        return copy.toString();
    }
}
