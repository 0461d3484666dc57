package dev.familiar.app.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import dev.familiar.app.json.BriefJson;
import dev.familiar.app.occasion.BriefView.Appointment;
import dev.familiar.app.occasion.BriefView.Attendee;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.app.words.JsonText;
import dev.familiar.model.EmailAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class BriefDeskTest {

    private static final InstantSource NOW =
            Clock.fixed(Instant.parse("2026-03-02T07:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final EmailAddress OTTO = new EmailAddress("otto@example.org");

    @TempDir Path folder;

    private Familiar familiar;

    @BeforeEach
    void opensAHome() throws IOException {
        familiar = Familiar.open(folder.resolve("home"), NOW);
        Files.writeString(
                folder.resolve("home").resolve("occasions.toml"), "time_zone = \"Europe/Berlin\"");
        take(
                "mail.mbox",
                letter(1, "ada@example.com", "otto@example.org", "3 Feb", "The pier", "Hello Otto.")
                        + letter(
                                2,
                                "otto@example.org",
                                "ada@example.com",
                                "4 Feb",
                                "Re: The pier",
                                "I'll send you the slides tomorrow.")
                        + letter(
                                3,
                                "ada@example.com",
                                "otto@example.org",
                                "5 Feb",
                                "Re: The pier",
                                "Thanks.\n\nOn Wed, Otto wrote:\n> I'll send you the slides"
                                        + " tomorrow.\n"));
    }

    @AfterEach
    void closesTheHome() {
        familiar.close();
    }

    private void take(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        familiar.reading()
                .importArchives(
                        new ImportRequest(List.of(file), "", "", List.of(OTTO), false),
                        ImportProgress.none());
    }

    private static String letter(
            int number, String from, String to, String day, String subject, String text) {
        return """
        From x@example.org Mon Feb  2 10:00:00 2026
        From: %s
        To: %s
        Date: %s 2026 10:00:00 +0100
        Message-ID: <%d@example.org>
        Subject: %s

        %s

        """
                .formatted(from, to, day, number, subject, text);
    }

    private static String event(String uid, String start, String title, String... guests) {
        StringBuilder text = new StringBuilder("BEGIN:VEVENT\r\nUID:" + uid + "\r\n");
        text.append("DTSTAMP:20260101T000000Z\r\nDTSTART").append(start).append("\r\n");
        text.append("SUMMARY:").append(title).append("\r\n");
        text.append("ORGANIZER:mailto:otto@example.org\r\n");
        for (String guest : guests) {
            text.append("ATTENDEE;PARTSTAT=ACCEPTED:mailto:").append(guest).append("\r\n");
        }
        return text.append("END:VEVENT\r\n").toString();
    }

    private void plans(String... events) throws IOException {
        take(
                "calendar.ics",
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
                        + String.join("", events)
                        + "END:VCALENDAR\r\n");
    }

    private BriefView today() {
        return familiar.brief().on(familiar.occasions().today());
    }

    @Test
    void tellsWhoIsMetWhatPassedAndWhatWasPromised() throws IOException {
        plans(event("e1", ":20260302T090000Z", "Lunch", "ada@example.com"));

        Appointment lunch = today().appointments().getFirst();
        Attendee ada = lunch.people().getFirst();

        assertThat(BriefWords.title(lunch)).isEqualTo("10:00  Lunch, with 1 other");
        assertThat(ada.id()).startsWith("p-");
        assertThat(BriefWords.last(ada))
                .isEqualTo("They last wrote on 5 February 2026 (“Re: The pier”).");
        assertThat(ada.promises())
                .singleElement()
                .satisfies(promised -> {
                    assertThat(promised.byOwner()).isTrue();
                    assertThat(promised.trace()).isEqualTo("mail:2@example.org");
                    assertThat(BriefWords.promise(promised))
                            .isEqualTo(
                                    "You promised on 4 February 2026: “I'll send you the slides"
                                            + " tomorrow.”");
                });
    }

    @Test
    void putsTheSmallestCompanyFirst() throws IOException {
        plans(
                event("e1", ":20260302T080000Z", "Board", "ben@example.com", "ada@example.com"),
                event("e2", ":20260302T090000Z", "Lunch", "ada@example.com"));

        assertThat(today().appointments())
                .extracting(Appointment::title)
                .containsExactly("Lunch", "Board");
    }

    @Test
    void takesTheDayWhereTheOwnerIs() throws IOException {
        plans(
                event("e1", ":20260301T233000Z", "Past midnight in Berlin", "ada@example.com"),
                event("e2", ":20260302T233000Z", "Tomorrow in Berlin", "ada@example.com"),
                event("e3", ";VALUE=DATE:20260302", "All of today", "ada@example.com"),
                event("e4", ";VALUE=DATE:20260303", "All of tomorrow", "ada@example.com"));

        assertThat(today().appointments())
                .extracting(BriefWords::title)
                .containsExactly(
                        "00:30  Past midnight in Berlin, with 1 other",
                        "All day  All of today, with 1 other");
    }

    @Test
    void saysOfAStrangerThatNothingIsKnown() throws IOException {
        plans(event("e1", ":20260302T090000Z", "Call", "zoe@example.net"));

        assertThat(today().appointments().getFirst().people())
                .singleElement()
                .extracting(BriefWords::last)
                .isIn(
                        "Nothing in your archives is of them.",
                        "You never wrote to each other, and never met.");
    }

    @Test
    void leavesOutWhatIsCalledOffAndWhatHasNobodyElse() throws IOException {
        plans(
                event("e1", ":20260302T090000Z", "Call", "ada@example.com")
                        .replace("END:VEVENT", "STATUS:CANCELLED\r\nEND:VEVENT"),
                event("e2", ":20260302T100000Z", "Dentist"));

        assertThat(today().appointments()).isEmpty();
        assertThat(BriefWords.nobody(today()))
                .isEqualTo("Nobody is in your calendar on 2 March 2026.");
    }

    @Test
    void isTheSameInJson() throws IOException {
        plans(event("e1", ":20260302T090000Z", "Lunch", "ada@example.com"));

        JsonNode line = JsonText.read(BriefJson.lines(today()).getFirst());

        assertThat(line.path("begins").asString()).isEqualTo("2026-03-02T10:00");
        JsonNode ada = line.path("people").path(0);
        assertThat(ada.path("lastExchange").path("at").asString()).isEqualTo("2026-02-05");
        assertThat(ada.path("promised").path(0).path("by").asString()).isEqualTo("YOU");
    }

    @Test
    void saysWhenNothingIsPlannedOnAnotherDay() {
        assertThat(familiar.brief().on(TODAY.plusDays(1)).appointments()).isEmpty();
    }
}
