package dev.familiar.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import dev.familiar.app.json.OwnerJson;
import dev.familiar.app.json.PersonJson;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportReport;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.model.EmailAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OwnerTest {

    private static final InstantSource NOW =
            Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final EmailAddress OTTO = new EmailAddress("otto@example.org");

    @TempDir Path folder;

    private Familiar familiar;

    @BeforeEach
    void opensAHome() {
        familiar = Familiar.open(folder.resolve("home"), NOW);
    }

    @AfterEach
    void closesTheHome() {
        familiar.close();
    }

    private static String letter(int number, String fields) {
        return "From x@example.org Mon Feb  2 10:00:00 2026\n"
                + fields
                + "Date: Mon, "
                + (1 + number % 28)
                + " Feb 2026 10:00:00 +0000\nMessage-ID: <"
                + number
                + "@example.org>\nSubject: Letter "
                + number
                + "\n\nHello\n\n";
    }

    /// Forty messages with ten people, every fourth from Otto.
    private static String mailbox(String delivered) {
        StringBuilder mail = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            String other = "Friend " + i % 10 + " <friend" + i % 10 + "@example.net>";
            String otto = "Otto Owner <otto@example.org>";
            mail.append(
                    i % 4 == 0
                            ? letter(i, "From: " + otto + "\nTo: " + other + "\n")
                            : letter(i, delivered + "From: " + other + "\nTo: " + otto + "\n"));
        }
        return mail.toString();
    }

    private ImportReport imports(String name, String content) {
        try {
            Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return familiar.reading()
                .importArchives(
                        ImportRequest.of(List.of(folder.resolve(name))), ImportProgress.none());
    }

    @Test
    void saysWhoTheOwnerIsBelievedToBeWhereNobodySaid() {
        ImportReport report = imports("mail.mbox", mailbox(""));

        assertThat(report.believedOwner())
                .isEqualTo(
                        new OwnerView.Candidate(
                                OTTO,
                                1,
                                "takes part in 40 of 40 messages (100 %), wrote 10 of them",
                                true));
        assertThat(familiar.owner().view().accounts()).isEmpty();
    }

    @Test
    void believesNothingOfAFewMessagesOrOnceAnAddressIsKnown() {
        assertThat(
                        imports("few.mbox", letter(99, "From: a@example.net\nTo: b@example.org\n"))
                                .believedOwner())
                .isNull();
        familiar.owner().add(OTTO);

        assertThat(imports("mail.mbox", mailbox("")).believedOwner()).isNull();
    }

    @Test
    void takesTheAddressOfAListForNobody() {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            list.append(
                    letter(
                            i,
                            "From: friend"
                                    + i
                                    + "@example.net\nTo: chess@example.org\nList-Id: <chess>\n"));
        }

        assertThat(imports("list.mbox", list.toString()).believedOwner()).isNull();
        assertThat(familiar.owner().view().candidates()).isEmpty();
    }

    @Test
    void namesAccountsThatMailWasDeliveredTo() {
        imports(
                "mail.mbox",
                mailbox("Delivered-To: otto.private@example.com\n")
                        + letter(
                                        77,
                                        "Delivered-To: otto.private@example.com\n"
                                                + "From: a@example.net\n")
                                .replace("Feb 2026 10:00:00 +0000", "Jan 2026 10:00:00 +0000"));

        assertThat(familiar.owner().view().candidates())
                .anySatisfy(candidate -> {
                    assertThat(candidate.address().value()).isEqualTo("otto.private@example.com");
                    assertThat(candidate.why()).isEqualTo("mail was delivered to it in 2 months");
                });
        assertThat(familiar.people().find("", 100)).noneMatch(p -> p.name().contains("private"));
    }

    @Test
    void saysWhyAnAccountIsTheOwners() {
        familiar.owner().add(OTTO);
        imports(
                "mail.mbox",
                letter(1, "X-Gmail-Labels: Sent\nFrom: otto.two@example.org\nTo: a@example.net\n"));

        assertThat(familiar.owner().view().accounts())
                .extracting(a -> a.handle().key() + " " + a.why())
                .containsExactly(
                        "mailto:otto.two@example.org mail you sent came from it",
                        "mailto:otto@example.org you said so");
    }

    private String page() {
        return PersonJson.line(familiar.people().require("friend1@example.net"));
    }

    @Test
    void givesAnAddressBackAsIfItHadNeverBeenTheOwners() {
        imports("mail.mbox", mailbox(""));
        String before = page();
        familiar.owner().add(OTTO);
        String owned = page();

        familiar.owner().remove(OTTO);

        assertThat(owned).isNotEqualTo(before);
        assertThat(page()).isEqualTo(before);
        assertThat(familiar.people().require("otto@example.org").tie().facts().written().total())
                .isZero();
        familiar.owner().add(OTTO);
        assertThat(page()).isEqualTo(owned);
    }

    @Test
    void believesADenialMoreThanAnyArchive() {
        familiar.owner().remove(OTTO);

        imports(
                "sent.mbox",
                letter(1, "X-Gmail-Labels: Sent\nFrom: otto@example.org\nTo: a@example.net\n"));

        assertThat(familiar.owner().view().accounts()).isEmpty();
        assertThat(familiar.people().find("", 10)).hasSize(2);
    }

    @Test
    void writesAccountsAndCandidatesAsJson() {
        imports("mail.mbox", mailbox(""));

        JsonNode json = new JsonMapper().readTree(OwnerJson.line(familiar.owner().view()));

        assertThat(json.path("accounts").size()).isZero();
        assertThat(json.path("candidates").get(0).path("address").asString())
                .isEqualTo("otto@example.org");
        assertThat(json.path("candidates").get(0).path("likely").asBoolean()).isTrue();
    }
}
