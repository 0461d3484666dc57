package dev.familiar.sources.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.source.Channel;
import dev.familiar.model.source.EventNote;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Role;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailEventsTest {

    private static final String EVENT =
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            METHOD:REQUEST
            BEGIN:VEVENT
            UID:lunch-1@example.com
            SEQUENCE:4
            DTSTART:20250310T120000Z
            SUMMARY:Lunch\\, again
            ORGANIZER;CN=Example, Ada:mailto:ada@example.com
            ATTENDEE;PARTSTAT=ACCEPTED;CN=Zoë:mailto:zoe@example.net
            ATTENDEE;PARTSTAT=NEEDS-ACTION:MAILTO: otto@example.org
            END:VEVENT
            END:VCALENDAR
            """;

    private static String head(String from) {
        return """
        From: %s
        To: otto@example.org
        Date: Mon, 3 Mar 2025 09:12:00 +0000
        Message-ID: <1@example.com>
        Subject: Lunch
        MIME-Version: 1.0
        """
                .formatted(from);
    }

    private static String part(String fields, String body) {
        return fields + "\n" + body;
    }

    private static String parts(String kind, String... parts) {
        return head("ada@example.com")
                + "Content-Type: multipart/"
                + kind
                + "; boundary=\"b\"\n\n"
                + List.of(parts).stream()
                        .map(part -> "--b\n" + part + "\n")
                        .collect(Collectors.joining())
                + "--b--\n";
    }

    private static List<Interaction> events(MailBench mail) {
        return mail.interactions().stream().filter(it -> it.channel() == Channel.EVENT).toList();
    }

    private static String base64(String text) {
        return Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            out.append(
                    b == '\n' ? "\n" : b == '=' || b < 0 ? "=%02X".formatted(b & 0xff) : (char) b);
        }
        return out.toString();
    }

    private static final Map<String, String> FORMS =
            Map.of(
                    "alone",
                    head("ada@example.com")
                            + part("Content-Type: text/calendar; method=REQUEST\n", EVENT),
                    "base64",
                    head("ada@example.com")
                            + part(
                                    "Content-Type: text/calendar; charset=utf-8; method=REQUEST\n"
                                            + "Content-Transfer-Encoding: base64\n",
                                    base64(EVENT)),
                    "alternative",
                    parts(
                            "alternative",
                            part("Content-Type: text/plain\n", "Lunch?"),
                            part(
                                    "Content-Type: text/calendar; charset=UTF-8; method=REQUEST\n"
                                            + "Content-Transfer-Encoding: quoted-printable\n",
                                    quoted(EVENT))),
                    "attached",
                    parts(
                            "mixed",
                            part("Content-Type: text/plain\n", "Lunch?"),
                            part(
                                    "Content-Type: application/ics; name=\"invite.ics\"\n"
                                            + "Content-Disposition: attachment;"
                                            + " filename=\"invite.ics\"\n"
                                            + "Content-Transfer-Encoding: base64\n",
                                    base64(EVENT))),
                    "by its name",
                    parts(
                            "mixed",
                            part("Content-Type: text/plain\n", "Lunch?"),
                            part(
                                    "Content-Type: application/octet-stream; name=meeting.ics\n"
                                            + "Content-Disposition: attachment\n"
                                            + "Content-Transfer-Encoding: base64\n",
                                    base64(EVENT))),
                    "twice",
                    parts(
                            "mixed",
                            part("Content-Type: text/calendar; method=REQUEST\n", EVENT),
                            part(
                                    "Content-Type: application/ics; name=invite.ics\n"
                                            + "Content-Transfer-Encoding: base64\n",
                                    base64(EVENT))));

    @ParameterizedTest
    @ValueSource(strings = {"alone", "base64", "alternative", "attached", "by its name", "twice"})
    void readsTheEventInWhateverFormItComes(String form) {
        MailBench mail = MailBench.eml(FORMS.getOrDefault(form, ""));

        assertThat(mail.faults()).isEmpty();
        assertThat(events(mail))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.key())
                            .isEqualTo("event:lunch-1@example.com/2025-03-10T12:00:00Z");
                    assertThat(event.content().subject()).isEqualTo("Lunch, again");
                    assertThat(event.participants())
                            .extracting(
                                    p -> p.role() + " " + p.handle().key() + " " + p.name().text())
                            .containsExactly(
                                    "ORGANIZER mailto:ada@example.com Example, Ada",
                                    "INVITED mailto:zoe@example.net Zoë",
                                    "INVITED mailto:otto@example.org ");
                    assertThat(EventNote.among(event.content().references()))
                            .singleElement()
                            .satisfies(note -> {
                                assertThat(note.kind()).isEqualTo(EventNote.Kind.ONCE);
                                assertThat(note.sequence()).isEqualTo(4);
                            });
                });
        assertThat(mail.interactions()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "ada@example.com, ORGANIZER INVITED INVITED",
        "Ada <ADA@example.com>, ORGANIZER INVITED INVITED",
        "zoe@example.net, INVITED ATTENDEE INVITED",
        "otto@example.org, INVITED INVITED INVITED",
        "stranger@example.net, INVITED INVITED INVITED"
    })
    void believesEachAboutThemselvesOnly(String from, String roles) {
        MailBench mail =
                MailBench.eml(
                        head(from) + part("Content-Type: text/calendar; method=REQUEST\n", EVENT));

        assertThat(events(mail).getFirst().participants())
                .extracting(p -> p.role().name())
                .containsExactly(roles.split(" ", -1));
    }

    /// Who answers is a note, and comes only if the event itself names them: anybody who knows a
    /// UID can answer.
    @ParameterizedTest
    @CsvSource({
        "zoe@example.net, ACCEPTED, YES, ''",
        "zoe@example.net, DECLINED, NO, ''",
        "zoe@example.net, TENTATIVE, NO, ''",
        "ada@example.com, ACCEPTED, '', ''"
    })
    void takesAnAnswerOfWhoeverGivesIt(String from, String answer, String kind, String role) {
        String reply =
                EVENT.replace("METHOD:REQUEST", "METHOD:REPLY")
                        .replace("PARTSTAT=ACCEPTED", "PARTSTAT=" + answer);
        MailBench mail =
                MailBench.eml(
                        head(from) + part("Content-Type: text/calendar; method=REPLY\n", reply));

        List<Interaction> events = events(mail);
        assertThat(events)
                .flatExtracting(event -> EventNote.among(event.content().references()))
                .extracting(note -> note.kind().name())
                .containsExactlyElementsOf(kind.isEmpty() ? List.of() : List.of(kind));
        assertThat(events)
                .flatExtracting(Interaction::participants)
                .filteredOn(p -> p.handle().key().equals("mailto:zoe@example.net"))
                .extracting(p -> p.role().name())
                .containsExactlyElementsOf(role.isEmpty() ? List.of() : List.of(role));
        assertThat(events)
                .allSatisfy(
                        event -> assertThat(event.content().marks()).contains(Mark.CALENDAR_REPLY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"COUNTER", "REFRESH", "DECLINECOUNTER"})
    void makesNoEventOfAQuestion(String method) {
        String asked = EVENT.replace("METHOD:REQUEST", "METHOD:" + method);
        MailBench mail =
                MailBench.eml(
                        head("zoe@example.net") + part("Content-Type: text/calendar\n", asked));

        assertThat(events(mail)).isEmpty();
        assertThat(mail.interactions()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Spam-Flag: YES", "X-Spam-Status: Yes, score=9.1"})
    void makesNoEventOfWhatTheServerTookForSpam(String field) {
        MailBench mail =
                MailBench.eml(
                        head("ada@example.com")
                                + field
                                + "\n"
                                + part("Content-Type: text/calendar; method=REQUEST\n", EVENT));

        assertThat(mail.interactions().getFirst().content().marks()).contains(Mark.SPAM);
        assertThat(events(mail)).isEmpty();
    }

    @Test
    void ofASeriesGivesTheFirstTimeAndWhatHadBeen() {
        String weekly =
                EVENT.replace("SEQUENCE:4", "SEQUENCE:4\nRRULE:FREQ=WEEKLY")
                        .replace("20250310T120000Z", "20250210T120000Z");
        MailBench mail =
                MailBench.eml(
                        head("ada@example.com")
                                + part("Content-Type: text/calendar; method=REQUEST\n", weekly));

        assertThat(events(mail))
                .extracting(event -> event.moment().at().toString().substring(0, 10))
                .containsExactly("2025-02-10", "2025-02-17", "2025-02-24");
    }

    @Test
    void takesNobodysNameForTheOwners() {
        String named = EVENT.replace("VERSION:2.0", "VERSION:2.0\nX-WR-CALNAME:otto@example.org");
        MailBench mail =
                MailBench.eml(
                        head("ada@example.com")
                                + part("Content-Type: text/calendar; method=REQUEST\n", named));

        assertThat(events(mail).getFirst().participants()).noneMatch(p -> p.self());
        assertThat(mail.records()).hasSize(2);
    }

    @Test
    void keepsTheMailOfABrokenEventAndSaysSo() {
        String cut = EVENT.substring(0, EVENT.indexOf("END:VEVENT"));
        MailBench mail =
                MailBench.eml(
                        head("ada@example.com")
                                + part("Content-Type: text/calendar; method=REQUEST\n", cut));

        assertThat(mail.interactions()).hasSize(1);
        assertThat(mail.codes()).containsExactly("TRUNCATED");
        assertThat(mail.faults().getFirst().position().entry()).isEqualTo("message.eml");
    }

    @Test
    void readsNoMoreThanAHundredEventsOfOneMail() {
        String one = EVENT.substring(EVENT.indexOf("BEGIN:VEVENT"), EVENT.indexOf("END:VCAL"));
        StringBuilder many = new StringBuilder("BEGIN:VCALENDAR\nMETHOD:PUBLISH\n");
        for (int i = 0; i < 150; i++) {
            many.append(one.replace("lunch-1", "lunch-" + i));
        }
        MailBench mail =
                MailBench.eml(
                        head("ada@example.com")
                                + part("Content-Type: text/calendar\n", many + "END:VCALENDAR\n"));

        assertThat(events(mail)).hasSize(100);
        assertThat(mail.codes()).containsExactly("TOO_LONG");
    }

    @Test
    void makesNoEventOfATicket() {
        String ticket = EVENT.replaceAll("(?m)^(ORGANIZER|ATTENDEE).*\n", "");
        MailBench mail =
                MailBench.eml(
                        head("airline@example.net")
                                + part("Content-Type: text/calendar\n", ticket));

        assertThat(events(mail)).isEmpty();
        assertThat(mail.interactions().getFirst().participants())
                .extracting(p -> p.role())
                .containsExactly(Role.FROM, Role.TO);
    }

    /// What somebody else passes on shows the event, changes nothing, and calls nothing off.
    @Test
    void believesChangesOfTheOrganizerOnly() {
        String forwarded =
                head("mallory@example.net")
                        + part("Content-Type: text/calendar; method=REQUEST\n", EVENT);
        String off = EVENT.replace("METHOD:REQUEST", "METHOD:CANCEL");
        String byMallory =
                head("mallory@example.net")
                        + part("Content-Type: text/calendar; method=CANCEL\n", off);
        String byDeputy =
                byMallory.replace(
                        "ORGANIZER;CN=Example, Ada:",
                        "ORGANIZER;SENT-BY=\"mailto:mallory@example.net\":");

        assertThat(
                        EventNote.among(
                                events(MailBench.eml(forwarded)).getFirst().content().references()))
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.sequence()).isZero();
                    assertThat(note.account()).isEqualTo("mailto:ada@example.com");
                });
        assertThat(events(MailBench.eml(byMallory))).isEmpty();
        assertThat(events(MailBench.eml(byDeputy))).hasSize(1);
    }
}
