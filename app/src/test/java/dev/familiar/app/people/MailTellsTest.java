package dev.familiar.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import dev.familiar.app.export.Export;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportReport;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.PhoneNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What mail tells of a person beyond who wrote to whom, from the archive to the person's page.
class MailTellsTest {

    private static final InstantSource NOW =
            Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy '10:00:00 +0000'", Locale.ENGLISH);
    private static final String ADA = "Ada Oberlander <ada@gearworks.example.com>";
    private static final String OTTO = "Otto Owner <otto@example.org>";
    private static final String AT_GEARWORKS =
            "Hello Otto\n\n-- \nAda Oberlander\nEngineer, Gearworks Ltd\n+1 202 555 0143\n";
    private static final String AT_BRIGHT =
            "Hello Otto\n\n-- \nAda Oberlander\nDirector, Bright Labs Inc\n+1 202 555 0177\n";

    @TempDir Path folder;

    private Familiar familiar;
    private final StringBuilder mail = new StringBuilder();
    private int written;

    @BeforeEach
    void opensAHome() {
        familiar = Familiar.open(folder.resolve("home"), NOW);
    }

    @AfterEach
    void closesTheHome() {
        familiar.close();
    }

    private void letter(String day, String from, String fields, String body) {
        String date = DATE.format(LocalDate.parse(day));
        mail.append("From x@example.org Mon Feb  2 10:00:00 2026\nFrom: ")
                .append(from)
                .append("\nDate: ")
                .append(date)
                .append("\nMessage-ID: <")
                .append(written++)
                .append("@example.org>\n")
                .append(fields)
                .append("\n")
                .append(body)
                .append("\n\n");
    }

    private ImportReport imports(String name) {
        try {
            Files.writeString(folder.resolve(name), mail);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        mail.setLength(0);
        return familiar.reading()
                .importArchives(
                        new ImportRequest(
                                List.of(folder.resolve(name)),
                                "",
                                "",
                                List.of(new EmailAddress("otto@example.org")),
                                false),
                        ImportProgress.none());
    }

    private PersonView ada() {
        return familiar.people().require("ada@gearworks.example.com");
    }

    @Test
    void countsMessagesAndNotTheirSignatures() {
        letter("2012-03-05", ADA, "To: " + OTTO + "\n", AT_GEARWORKS);
        letter("2013-04-05", ADA, "To: " + OTTO + "\n", AT_GEARWORKS);

        ImportReport report = imports("mail.mbox");

        assertThat(report.archives().getFirst().counts().added()).isEqualTo(2);
        assertThat(report.people()).isEqualTo(1);
    }

    @Test
    void showsNumbersAndJobsWithTheMonthsTheyWereSeenInWhateverOrder() {
        letter("2015-07-05", ADA, "To: " + OTTO + "\n", AT_GEARWORKS);
        letter("2018-01-05", ADA, "To: " + OTTO + "\n", AT_BRIGHT);
        imports("late.mbox");
        letter("2012-03-05", ADA, "To: " + OTTO + "\n", AT_GEARWORKS);
        imports("early.mbox");

        PersonView ada = ada();

        assertThat(ada.person().handles())
                .contains(new PhoneNumber("+12025550143"), new PhoneNumber("+12025550177"));
        assertThat(ada.person().affiliations())
                .extracting(
                        job -> job.organisation() + " " + job.span().from() + " " + job.span().to())
                .containsExactlyInAnyOrder(
                        "Gearworks Ltd 2012-03 2015-07", "Bright Labs Inc 2018-01 2018-01");
        assertThat(ada.life()).isEqualTo("Director · Bright Labs Inc");
        assertThat(ada.history().changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.before().organisation()).isEqualTo("Gearworks Ltd");
                    assertThat(change.after().organisation()).isEqualTo("Bright Labs Inc");
                    assertThat(change.noticed()).isEqualTo("2018-01-01");
                });
    }

    @Test
    void neverDescribesTheOwnerByTheirOwnSignature() {
        letter(
                "2012-03-05",
                OTTO,
                "To: " + ADA + "\n",
                "Hi\n\n-- \nOtto Owner\nEngineer, Gearworks Ltd\n");

        imports("mail.mbox");

        assertThat(familiar.people().find("", 10)).hasSize(1);
        assertThat(ada().person().affiliations()).isEmpty();
    }

    @Test
    void saysWhoIntroducedSomebody() {
        letter("2014-02-03", "Grace Middle <grace@example.net>", "To: " + OTTO + "\n", "Hello");
        letter(
                "2014-05-03",
                "Grace Middle <grace@example.net>",
                "To: " + OTTO + ", " + ADA + "\n",
                "Otto, meet Ada, who builds gears. Ada, meet Otto.");
        imports("mail.mbox");

        assertThat(ada().history().introductions())
                .containsExactly(
                        new PersonHistory.Introduction(
                                "Grace Middle",
                                LocalDate.parse("2014-05-03"),
                                "mail:1@example.org"));
    }

    @Test
    void endsAJobWithAnAutomaticAnswer() {
        letter("2012-03-05", OTTO, "To: " + ADA + "\n", "Hello Ada");
        letter(
                "2019-05-03",
                ADA,
                "To: " + OTTO + "\nAuto-Submitted: auto-replied\n",
                "I am no longer with Gearworks Ltd. Please write to Ben.");
        imports("mail.mbox");

        assertThat(ada().history().changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.from()).isEqualTo("automatic-answer");
                    assertThat(change.before().organisation()).isEqualTo("Gearworks Ltd");
                    assertThat(change.noticed()).isEqualTo("2019-05-03");
                });
    }

    private void bounce(String day) {
        letter(
                day,
                "mailer-daemon@example.net",
                "To: " + OTTO + "\n",
                "<ada@gearworks.example.com>:\nSorry, no mailbox here by that name. (#5.1.1)\n");
    }

    @Test
    void saysSinceWhenAnAddressNoLongerWorks() {
        letter("2012-03-05", ADA, "To: " + OTTO + "\n", "Hello Otto");
        bounce("2020-05-03");
        bounce("2019-05-03");
        imports("mail.mbox");

        assertThat(ada().history().deadAddresses())
                .containsExactly(
                        new PersonHistory.DeadAddress(
                                new EmailAddress("ada@gearworks.example.com"),
                                LocalDate.parse("2019-05-03")));
    }

    @Test
    void believesAMessageFromAnAddressMoreThanAnEarlierReport() {
        bounce("2019-05-03");
        letter("2019-06-05", ADA, "To: " + OTTO + "\n", "Hello Otto");
        imports("mail.mbox");
        assertThat(ada().history().deadAddresses()).isEmpty();

        bounce("2021-05-03");
        imports("more.mbox");
        assertThat(ada().history().deadAddresses())
                .extracting(PersonHistory.DeadAddress::since)
                .containsExactly(LocalDate.parse("2021-05-03"));
    }

    @Test
    void makesNobodyOfAnAddressThatOnlyAReportNames() {
        bounce("2019-05-03");
        imports("mail.mbox");

        assertThat(familiar.people().find("", 10)).isEmpty();
    }

    @Test
    void leavesDeadAddressesOutOfTheCard() throws IOException {
        letter("2012-03-05", ADA, "To: " + OTTO + "\n", AT_GEARWORKS);
        letter("2012-03-06", OTTO, "To: " + ADA + "\n", "Hello Ada");
        letter(
                "2012-04-06",
                "Ada Oberlander <ada.oberlander@example.net>",
                "To: " + OTTO + "\n",
                "Hi\n\n-- \nAda Oberlander\nada@gearworks.example.com\n+1 202 555 0143\n");
        bounce("2019-05-03");
        imports("mail.mbox");
        Files.writeString(
                folder.resolve("requests.csv"),
                "Name,Headline,Location,Company,Mutual Connections,Mutual Names,Note,Profile URL,Sent"
                        + " At\nAda Oberlander,Engineer,,,7,,,https://www.linkedin.com/in/ada-oberlander,"
                        + "2026-02-20T09:00:00Z\n");
        familiar.reading()
                .importArchives(
                        new ImportRequest(
                                List.of(folder.resolve("requests.csv")), "", "", List.of(), false),
                        ImportProgress.none());

        familiar.requests().decide("Ada Oberlander", "accept", "");
        java.io.StringWriter card = new java.io.StringWriter();
        familiar.exporter().write(Export.VCARD, new java.io.PrintWriter(card));

        assertThat(card.toString())
                .contains("12025550143")
                .doesNotContain("ada@gearworks.example.com");
    }
}
