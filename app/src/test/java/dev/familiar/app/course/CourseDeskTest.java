package dev.familiar.app.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import dev.familiar.app.corrections.PersonCourse;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.PersonId;
import dev.familiar.model.source.Channel;
import dev.familiar.traces.Conversation;
import dev.familiar.traces.Conversations;
import dev.familiar.traces.Stretch;
import dev.familiar.traces.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What passed with somebody, from a mailbox and a calendar to the pieces that a page shows.
class CourseDeskTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String OWNER = "me@own.example.org";
    private static final String ADA = "Ada Oberlander <ada@example.com>";

    @TempDir private Path folder;

    private Familiar familiar;
    private StringBuilder mail;
    private int made;

    @BeforeEach
    void opens() {
        familiar = Familiar.open(folder.resolve("home"), InstantSource.fixed(NOON));
        mail = new StringBuilder();
    }

    @AfterEach
    void closes() {
        familiar.close();
    }

    private String message(String from, String to, String day, String subject, String answers) {
        made++;
        String id = "m" + made + "@example.org";
        mail.append("From x Thu Jan  1 00:00:00 2026\nFrom: ")
                .append(from)
                .append("\nTo: ")
                .append(to)
                .append("\nDate: ")
                .append(day)
                .append(" 10:00:00 +0000\nMessage-ID: <")
                .append(id)
                .append(">\nSubject: ")
                .append(subject)
                .append(answers.isEmpty() ? "" : "\nReferences: <" + answers + ">")
                .append("\n\nThe bricks are here.\n\n");
        return id;
    }

    private static final String SERIES =
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//example//EN
            BEGIN:VEVENT
            UID:standup@example.org
            DTSTART:20250901T080000Z
            DTEND:20250901T081500Z
            RRULE:FREQ=MONTHLY;COUNT=4
            SUMMARY:Bricks standup
            ORGANIZER:mailto:me@own.example.org
            ATTENDEE;PARTSTAT=ACCEPTED:mailto:me@own.example.org
            ATTENDEE;CN=Ada Oberlander;PARTSTAT=ACCEPTED:mailto:ada@example.com
            END:VEVENT
            END:VCALENDAR
            """;

    private void read() throws IOException {
        Path box = Files.writeString(folder.resolve("mail.mbox"), mail);
        Path calendar =
                Files.writeString(folder.resolve("calendar.ics"), SERIES.replace("\n", "\r\n"));
        familiar.reading()
                .importArchives(
                        new ImportRequest(
                                List.of(box, calendar),
                                "",
                                "",
                                EmailAddress.parse(OWNER).stream().toList(),
                                false),
                        ImportProgress.none());
    }

    private PersonCourse ada() {
        String id = familiar.people().require("ada@example.com").person().id().value();
        return familiar.reasons().course(id).orElseThrow();
    }

    private CourseView view(PersonCourse ada, List<Conversation> conversations) {
        return familiar.course().view(id(ada), ada.course(), conversations);
    }

    private static PersonId id(PersonCourse ada) {
        return ada.why().view().person().id();
    }

    @Test
    void bringsThreadsAndSeriesTogetherWithTheirSubjects() throws IOException {
        String first = message(OWNER, ADA, "1 May 2019", "data export", "");
        var _ = message(ADA, OWNER, "2 May 2019", "Re: data export", first);
        var _ = message(OWNER, ADA, "3 May 2019", "AW: Re: data export", first);
        var _ = message(ADA, OWNER, "9 Jun 2021", "Re: The hiring plan", "");
        read();
        PersonCourse ada = ada();
        List<Conversation> conversations = Conversations.of(ada.course());

        List<Talk> talks = familiar.course().talks(id(ada), conversations);

        assertThat(talks)
                .extracting(Talk::subject)
                .containsExactly("Bricks standup", "The hiring plan", "data export");
        assertThat(talks.getFirst().conversation().channel()).isEqualTo(Channel.EVENT);
        assertThat(talks.getFirst().conversation().count(Way.MET)).isEqualTo(4);
        assertThat(talks.getLast().conversation().passages()).hasSize(3);
        assertThat(familiar.traces().open(talks.getLast().trace())).isPresent();
        assertThat(talks.getLast()).hasToString("Talk[MAIL, hidden]");
    }

    @Test
    void tellsTheLastExchangeAndHowItBegan() throws IOException {
        String first = message(OWNER, ADA, "3 Jan 2026", "the hiring plan", "");
        var _ = message(ADA, OWNER, "4 Jan 2026", "Re: the hiring plan", first);
        read();
        PersonCourse ada = ada();

        CourseView view = view(ada, Conversations.of(ada.course()));

        assertThat(view.last())
                .isEqualTo(
                        "You last wrote on 3 January 2026 about “the hiring plan”; they answered"
                                + " the next day.");
        CourseView.Began began = Objects.requireNonNull(view.began());
        assertThat(began.what()).isEqualTo("a meeting");
        assertThat(began.at()).isEqualTo(Instant.parse("2025-09-01T08:00:00Z"));
        // By quarters, as all of it is of half a year.
        assertThat(view.stretches()).extracting(Stretch::quarter).containsExactly(3, 4, 1);
        assertThat(view.stretches()).extracting(Stretch::met).containsExactly(1, 3, 0);
    }

    @Test
    void saysWhoWroteLastWithoutAnAnswerAndThatTheTwoMetLater() throws IOException {
        var _ = message(ADA, OWNER, "2 May 2019", "=?utf-8?q?the_pier?=", "");
        read();
        PersonCourse ada = ada();

        assertThat(view(ada, Conversations.of(ada.course())).last())
                .isEqualTo(
                        "You last met on 1 December 2025: “Bricks standup”. They last wrote on 2 May"
                                + " 2019 about “the pier”; no answer of yours is in your archives.");
    }

    @Test
    void saysOfWhichYearsNothingWasImported() throws IOException {
        var _ = message(ADA, OWNER, "2 May 2019", "the pier", "");
        var _ = message(ADA, OWNER, "2 May 2021", "the pier", "");
        var _ = message("other@example.net", OWNER, "2 May 2022", "bricks", "");
        read();
        PersonCourse ada = ada();

        assertThat(view(ada, Conversations.of(ada.course())).missing())
                .containsExactly(2020, 2023, 2024, 2025, 2026);
    }

    /// The counts of the course are those that the tie rests on.
    @Test
    void countsAsTheTieDoes() throws IOException {
        String first = message(OWNER, ADA, "1 May 2019", "data export", "");
        var _ = message(ADA, OWNER, "2 May 2019", "Re: data export", first);
        read();
        PersonCourse ada = ada();
        List<Stretch> stretches = Stretch.of(ada.course(), NOON);

        var facts = ada.why().view().tie().facts();

        assertThat(stretches.stream().mapToInt(Stretch::sent).sum())
                .isEqualTo(facts.written().sent());
        assertThat(stretches.stream().mapToInt(Stretch::received).sum())
                .isEqualTo(facts.written().received());
        assertThat(stretches.stream().mapToInt(Stretch::met).sum())
                .isEqualTo(facts.met().small() + facts.met().large());
    }
}
