package dev.familiar.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import dev.familiar.app.people.PersonView;
import dev.familiar.model.EmailAddress;
import dev.familiar.traces.TieFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What a mail says of an event is a meeting of the owner's by their own word only, and once,
/// however often and in whatever order it is told.
class MailedEventsTest {

    private static final String OTTO = "otto@example.org";
    private static final String ADA = "ada@example.com";
    private static final String BEA = "bea@example.com";

    @TempDir Path folder;

    private int homes;

    /// One thing that is told of the lunch: a mail, or the owner's calendar.
    enum Told {
        INVITED(ADA, OTTO, "REQUEST", 0, "20250310T120000Z", "NEEDS-ACTION"),
        ACCEPTED(OTTO, ADA, "REPLY", 0, "20250310T120000Z", "ACCEPTED"),
        DECLINED(OTTO, ADA, "REPLY", 0, "20250310T120000Z", "DECLINED"),
        TENTATIVE(OTTO, ADA, "REPLY", 0, "20250310T120000Z", "TENTATIVE"),
        MOVED(ADA, OTTO, "REQUEST", 1, "20250311T090000Z", "NEEDS-ACTION"),
        ACCEPTED_MOVED(OTTO, ADA, "REPLY", 1, "20250311T090000Z", "ACCEPTED"),
        CANCELLED(ADA, OTTO, "CANCEL", 2, "20250311T090000Z", "NEEDS-ACTION"),
        CANCELLED_AT_ONCE(ADA, OTTO, "CANCEL", 0, "20250310T120000Z", "NEEDS-ACTION"),
        ON_AGAIN(ADA, OTTO, "REQUEST", 3, "20250311T090000Z", "NEEDS-ACTION"),
        ACCEPTED_BY_HER_WORD(ADA, OTTO, "REQUEST", 0, "20250310T120000Z", "ACCEPTED"),
        FORWARDED(BEA, OTTO, "REQUEST", 0, "20250310T120000Z", "ACCEPTED"),
        ANSWERED_FOR_ME(BEA, ADA, "REPLY", 0, "20250310T120000Z", "ACCEPTED"),
        IN_CALENDAR("", "", "", 0, "20250310T120000Z", "ACCEPTED"),
        MOVED_IN_CALENDAR("", "", "", 1, "20250311T090000Z", "ACCEPTED"),
        DECLINED_IN_CALENDAR("", "", "", 0, "20250310T120000Z", "DECLINED");

        private final String from;
        private final String to;
        private final String method;
        private final int sequence;
        private final String start;
        private final String answer;

        Told(String from, String to, String method, int sequence, String start, String answer) {
            this.from = from;
            this.to = to;
            this.method = method;
            this.sequence = sequence;
            this.start = start;
            this.answer = answer;
        }

        private String calendar() {
            return """
            BEGIN:VCALENDAR
            VERSION:2.0
            METHOD:%s
            BEGIN:VEVENT
            UID:lunch-1@example.com
            SEQUENCE:%d
            DTSTAMP:20250301T090000Z
            DTSTART:%s
            SUMMARY:Lunch
            ORGANIZER;CN=Ada Oberlander:mailto:%s
            ATTENDEE;PARTSTAT=%s:mailto:%s
            END:VEVENT
            END:VCALENDAR
            """
                    .formatted(method, sequence, start, ADA, answer, OTTO)
                    .replace("METHOD:\n", "");
        }

        /// Sent one after the other, in the order in which they stand here.
        private String text() {
            if (from.isEmpty()) {
                return calendar();
            }
            return """
            From: %s
            To: %s
            Date: Mon, %d Mar 2025 09:12:00 +0000
            Message-ID: <%s@example.com>
            Subject: Lunch
            MIME-Version: 1.0
            Content-Type: text/calendar; method=%s; charset=utf-8

            %s\
            """
                    .formatted(
                            from,
                            to,
                            List.of(values()).indexOf(this) + 1,
                            name(),
                            method,
                            calendar());
        }

        private String file() {
            return from.isEmpty() ? name() + ".ics" : name() + ".eml";
        }
    }

    private TieFacts.Met met(List<Told> order) throws IOException {
        Path home = folder.resolve("home" + homes++);
        try (Familiar familiar =
                Familiar.open(
                        home, Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC))) {
            for (Told told : order) {
                Path in = Files.createDirectories(folder.resolve("in" + homes + told));
                Files.writeString(in.resolve(told.file()), told.text());
                familiar.reading()
                        .importArchives(
                                new ImportRequest(
                                        List.of(in),
                                        "",
                                        "",
                                        List.of(new EmailAddress(OTTO)),
                                        false),
                                ImportProgress.none());
            }
            PersonView ada = familiar.people().person(ADA).getFirst();
            return ada.tie().facts().met();
        }
    }

    static Stream<Arguments> stories() {
        return Stream.of(
                Arguments.of(0, List.of(Told.INVITED)),
                Arguments.of(0, List.of(Told.ACCEPTED_BY_HER_WORD)),
                Arguments.of(0, List.of(Told.FORWARDED, Told.ANSWERED_FOR_ME)),
                Arguments.of(0, List.of(Told.INVITED, Told.FORWARDED, Told.ANSWERED_FOR_ME)),
                Arguments.of(0, List.of(Told.ACCEPTED)),
                Arguments.of(1, List.of(Told.INVITED, Told.ACCEPTED)),
                Arguments.of(0, List.of(Told.INVITED, Told.DECLINED)),
                Arguments.of(0, List.of(Told.INVITED, Told.ACCEPTED, Told.DECLINED)),
                Arguments.of(0, List.of(Told.INVITED, Told.ACCEPTED, Told.TENTATIVE)),
                Arguments.of(0, List.of(Told.INVITED, Told.ACCEPTED, Told.CANCELLED_AT_ONCE)),
                Arguments.of(0, List.of(Told.INVITED, Told.ACCEPTED, Told.MOVED)),
                Arguments.of(
                        1, List.of(Told.INVITED, Told.ACCEPTED, Told.MOVED, Told.ACCEPTED_MOVED)),
                Arguments.of(0, List.of(Told.MOVED, Told.ACCEPTED_MOVED, Told.CANCELLED)),
                Arguments.of(
                        1, List.of(Told.MOVED, Told.ACCEPTED_MOVED, Told.CANCELLED, Told.ON_AGAIN)),
                Arguments.of(1, List.of(Told.IN_CALENDAR)),
                Arguments.of(1, List.of(Told.IN_CALENDAR, Told.INVITED, Told.ACCEPTED)),
                Arguments.of(1, List.of(Told.IN_CALENDAR, Told.MOVED_IN_CALENDAR, Told.INVITED)),
                Arguments.of(
                        1,
                        List.of(Told.INVITED, Told.ACCEPTED, Told.MOVED, Told.MOVED_IN_CALENDAR)),
                Arguments.of(0, List.of(Told.IN_CALENDAR, Told.CANCELLED)),
                Arguments.of(0, List.of(Told.IN_CALENDAR, Told.CANCELLED_AT_ONCE)),
                Arguments.of(0, List.of(Told.INVITED, Told.DECLINED_IN_CALENDAR)));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void countsAMeetingOnceInWhateverOrderItIsTold(int meetings, List<Told> story)
            throws IOException {
        for (List<Told> order : orders(story)) {
            assertThat(met(order).small()).as("%s", order).isEqualTo(meetings);
        }
    }

    /// Every order is tried in the store's own tests.
    private static Set<List<Told>> orders(List<Told> story) {
        return new LinkedHashSet<>(List.of(story, story.reversed()));
    }

    /// Nobody raises SEQUENCE for an answer, and a calendar shows the latest one.
    @ParameterizedTest
    @CsvSource({
        "ACCEPTED, DECLINED, 0",
        "DECLINED, ACCEPTED, 1",
        "ACCEPTED, ACCEPTED, 1",
        "ACCEPTED, NEEDS-ACTION, 1"
    })
    void aCalendarShowsTheLatestAnswer(String first, String then, int meetings) throws IOException {
        String calendar = Told.IN_CALENDAR.text();
        assertThat(calendar).contains("PARTSTAT=ACCEPTED");
        List<Path> files =
                List.of(
                        Files.writeString(
                                folder.resolve("1.ics"),
                                calendar.replace("PARTSTAT=ACCEPTED", "PARTSTAT=" + first)),
                        Files.writeString(
                                folder.resolve("2.ics"),
                                calendar.replace("PARTSTAT=ACCEPTED", "PARTSTAT=" + then)
                                        .replace("DTSTAMP:20250301", "DTSTAMP:20250305")));
        for (List<Path> order : List.of(files, files.reversed())) {
            try (Familiar familiar =
                    Familiar.open(
                            folder.resolve("answers" + homes++),
                            Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC))) {
                for (Path file : order) {
                    familiar.reading()
                            .importArchives(
                                    new ImportRequest(
                                            List.of(file),
                                            "",
                                            "",
                                            List.of(new EmailAddress(OTTO)),
                                            false),
                                    ImportProgress.none());
                }

                assertThat(familiar.people().person(ADA).getFirst().tie().facts().met().small())
                        .as("%s, then %s", first, then)
                        .isEqualTo(meetings);
            }
        }
    }

    @Test
    void tellsAllInOneMailboxAsInMany() throws IOException {
        Path home = folder.resolve("one");
        String mbox =
                String.join(
                        "\n",
                        EnumSet.range(Told.INVITED, Told.CANCELLED).stream()
                                .map(told -> "From - Mon Mar  3 09:12:00 2025\n" + told.text())
                                .toList());
        Path file = Files.writeString(folder.resolve("all.mbox"), mbox);
        try (Familiar familiar =
                Familiar.open(
                        home, Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC))) {
            familiar.reading()
                    .importArchives(
                            new ImportRequest(
                                    List.of(file), "", "", List.of(new EmailAddress(OTTO)), false),
                            ImportProgress.none());

            assertThat(familiar.people().person(ADA).getFirst().tie().facts().met().small())
                    .isZero();
        }
    }

    @Test
    void givesAWebinarOfHundredsNothing() throws IOException {
        String guests =
                String.join(
                        "\n",
                        IntStream.range(0, 400)
                                .mapToObj(i ->
                                        "ATTENDEE;PARTSTAT=ACCEPTED:mailto:g" + i + "@example.net")
                                .toList());
        String mail =
                Told.INVITED
                        .text()
                        .replace("METHOD:REQUEST", "METHOD:PUBLISH")
                        .replace("END:VEVENT", guests + "\nEND:VEVENT");
        Path file = Files.writeString(folder.resolve("webinar.eml"), mail);
        try (Familiar familiar =
                Familiar.open(
                        folder.resolve("webinar"),
                        Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC))) {
            familiar.reading()
                    .importArchives(
                            new ImportRequest(
                                    List.of(file), "", "", List.of(new EmailAddress(OTTO)), false),
                            ImportProgress.none());

            TieFacts.Met met = familiar.people().person(ADA).getFirst().tie().facts().met();
            assertThat(met.small() + met.large()).isZero();
            assertThat(familiar.people().find("g17@example.net", 5))
                    .allSatisfy(guest -> assertThat(guest.tie().facts().anyTrace()).isFalse());
        }
    }
}
