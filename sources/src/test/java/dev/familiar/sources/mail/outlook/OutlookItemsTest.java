package dev.familiar.sources.mail.outlook;

import static dev.familiar.sources.mail.outlook.MadeUpOutlook.INBOX;
import static dev.familiar.sources.mail.outlook.MadeUpOutlook.recipient;
import static dev.familiar.sources.mail.outlook.MadeUpOutlook.to;
import static dev.familiar.testkit.outlook.PstProperty.binary;
import static dev.familiar.testkit.outlook.PstProperty.number;
import static dev.familiar.testkit.outlook.PstProperty.text;
import static dev.familiar.testkit.outlook.PstProperty.time;
import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.PersonDescription;
import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Role;
import dev.familiar.sources.mail.outlook.MadeUpOutlook.Result;
import dev.familiar.testkit.outlook.PstProperty;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Contacts and appointments. Named properties have the numbers of the made-up file's list.
class OutlookItemsTest {

    private static final int MAIL_TYPE = 0x8000;
    private static final int MAIL = 0x8001;
    private static final int MAIL_TYPED = 0x8002;
    private static final int WEB = 0x8003;
    private static final int START = 0x8004;
    private static final int PLACE = 0x8005;
    private static final int STATE = 0x8006;
    private static final int ID = 0x8007;

    private static final Instant NOON = Instant.parse("2019-03-04T12:00:00Z");

    @TempDir Path folder;

    private final MadeUpOutlook outlook = new MadeUpOutlook();

    private Result contact(PstProperty... properties) throws IOException {
        outlook.message(INBOX, List.of(), with("IPM.Contact", properties));
        return outlook.read(folder);
    }

    private Result appointment(List<List<PstProperty>> invited, PstProperty... properties)
            throws IOException {
        outlook.message(INBOX, invited, with("IPM.Appointment", properties));
        return outlook.read(folder);
    }

    private static PstProperty[] with(String kind, PstProperty... properties) {
        List<PstProperty> all = new ArrayList<>(Arrays.asList(properties));
        all.add(text(0x001a, kind));
        return all.toArray(new PstProperty[0]);
    }

    @Test
    void readsAContact() throws IOException {
        Result read =
                contact(
                        text(0x3001, "Lovelace, Ada"),
                        text(0x3a06, "Ada"),
                        text(0x3a11, "Lovelace"),
                        text(0x3a16, "Example Ltd"),
                        text(0x3a17, "Analyst"),
                        text(0x3a27, "London"),
                        text(0x3a08, "+44 20 7946 0001"),
                        text(0x3a1c, "+44 7700 900001"),
                        text(0x1000, "Met at the fair"),
                        time(0x3a42, Instant.parse("1985-12-09T23:00:00Z")),
                        text(MAIL_TYPE, "SMTP"),
                        text(MAIL, "ada@example.org"),
                        text(WEB, "https://www.linkedin.com/in/ada-example"));

        PersonDescription ada = read.people().getFirst();

        assertThat(ada.names().getFirst().text()).isEqualTo("Ada Lovelace");
        assertThat(ada.names().getFirst().family()).isEqualTo("Lovelace");
        assertThat(ada.handles())
                .extracting(handle -> handle.key())
                .containsExactly(
                        "mailto:ada@example.org",
                        "tel:+442079460001",
                        "tel:+447700900001",
                        "linkedin:ada-example");
        assertThat(ada.biography().place()).isEqualTo("London");
        assertThat(ada.biography().note()).isEqualTo("Met at the fair");
        assertThat(ada.biography().birthday()).hasToString("1985-12-10");
        assertThat(read.codes()).isEmpty();
    }

    @Test
    void takesTheAddressAsTypedWhereTheOtherIsExchanges() throws IOException {
        Result read =
                contact(
                        text(0x3001, "Ada Example"),
                        text(MAIL_TYPE, "EX"),
                        text(MAIL, "/o=Example/cn=ada"),
                        text(MAIL_TYPED, "ada@example.org"));

        assertThat(read.people().getFirst().handles().getFirst().key())
                .isEqualTo("mailto:ada@example.org");
    }

    @Test
    void takesACompanyForNobody() throws IOException {
        Result read = contact(text(0x3001, "Example Ltd"), text(0x3a16, "Example Ltd"));

        assertThat(read.people()).isEmpty();
        assertThat(read.codes()).containsExactly("ROW_BLANK");
    }

    @Test
    void readsAMeeting() throws IOException {
        Result read =
                appointment(
                        List.of(
                                answered(to("Ben Example", "ben@example.com"), 3),
                                answered(to("Eve Example", "eve@example.com"), 4),
                                answered(to("Zoë Example", "zoe@example.net"), 0),
                                answered(recipient(3, "Room 1", "SMTP", "r@example.com", ""), 3)),
                        time(START, NOON),
                        text(PLACE, "Berlin"),
                        text(0x1000, "Bring the plans"));

        assertThat(read.only().channel()).isEqualTo(Channel.EVENT);
        assertThat(read.only().moment().at()).isEqualTo(NOON);
        assertThat(read.only().content().excerpt()).isEqualTo("Berlin\nBring the plans");
        assertThat(read.only().participants())
                .extracting(person -> person.role() + " " + person.handle().key())
                .containsExactly(
                        Role.ORGANIZER + " mailto:ada@example.org",
                        Role.ATTENDEE + " mailto:ben@example.com",
                        Role.INVITED + " mailto:zoe@example.net");
        assertThat(read.codes()).isEmpty();
    }

    private static List<PstProperty> answered(List<PstProperty> recipient, int answer) {
        List<PstProperty> row = new ArrayList<>(recipient);
        row.add(number(0x5fff, answer));
        return row;
    }

    @Test
    void callsAnEventAsCalendarFilesDo() throws IOException {
        byte[] own = new byte[56];
        own[0] = 4;
        byte[] foreign = Arrays.copyOf(own, 40 + 12 + 16);
        byte[] uid = "vCal-Uid\u0001\0\0\0uid@example.org\0".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(uid, 0, foreign, 40, uid.length);
        outlook.message(INBOX, with("IPM.Appointment", time(START, NOON), binary(ID, foreign)));

        Result read = appointment(List.of(), time(START, NOON), binary(ID, own));

        assertThat(read.interactions())
                .extracting(event -> event.key())
                .containsExactly(
                        "event:uid@example.org/" + NOON, "event:04" + "00".repeat(55) + "/" + NOON);
    }

    @Test
    void marksAnEventThatWasCalledOff() throws IOException {
        Result read = appointment(List.of(), time(START, NOON), number(STATE, 5));

        assertThat(read.only().content().marks()).containsExactly(Mark.CANCELLED);
        assertThat(read.only().participants()).isEmpty();
    }

    @Test
    void saysThatAnEventHasNoTime() throws IOException {
        assertThat(appointment(List.of()).codes()).containsExactly("DATE_MISSING");
    }
}
