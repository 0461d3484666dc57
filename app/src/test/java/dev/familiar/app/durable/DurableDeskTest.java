package dev.familiar.app.durable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import dev.familiar.app.json.OutgoingJson;
import dev.familiar.app.people.Saying;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.app.words.JsonText;
import dev.familiar.model.EmailAddress;
import dev.familiar.network.durable.Hold.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Otto writes a lot with two people: Ada at her employer's address, Ben at one of his own.
class DurableDeskTest {

    @TempDir Path folder;

    private Familiar familiar;

    @BeforeEach
    void importsMail() throws IOException {
        familiar =
                Familiar.open(folder.resolve("home"), () -> Instant.parse("2026-03-01T12:00:00Z"));
        StringBuilder mail = new StringBuilder();
        for (int nth = 0; nth < 12; nth++) {
            for (String other :
                    List.of(
                            "Ada Oberlander <ada@gearworks.example.com>",
                            "Ben Miller <ben@ben-miller.example.com>")) {
                mail.append(letter("Otto Owner <otto@example.org>", other, nth));
                mail.append(letter(other, "Otto Owner <otto@example.org>", nth));
            }
        }
        bringIn(Files.writeString(folder.resolve("mail.mbox"), mail));
        bringIn(
                Files.writeString(
                        folder.resolve("cards.vcf"),
                        "BEGIN:VCARD\nVERSION:3.0\nUID:7c1f8a02-ada\nFN:Ada Oberlander\n"
                                + "EMAIL:ada@gearworks.example.com\nORG:Gearworks\nEND:VCARD\n"));
    }

    @AfterEach
    void closes() {
        familiar.close();
    }

    private void bringIn(Path archive) {
        var _ =
                familiar.reading()
                        .importArchives(
                                new ImportRequest(
                                        List.of(archive),
                                        "",
                                        "",
                                        List.of(new EmailAddress("otto@example.org")),
                                        false),
                                ImportProgress.none());
    }

    private static String letter(String from, String to, int nth) {
        LocalDate day = LocalDate.parse("2026-02-20").minusDays(nth * 5L);
        return """
        From somebody@example.org Mon Feb  2 10:00:00 2026
        From: %s
        To: %s
        Date: %s
        Message-ID: <%s-%d@example.org>
        Subject: The fair

        What do you think about it? I hope that this is what you have there.

        """
                .formatted(
                        from,
                        to,
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                day.atTime(10, 0).atOffset(ZoneOffset.UTC)),
                        Integer.toHexString((from + to).hashCode()),
                        nth);
    }

    @Test
    void listsWhoHasAnEmployersAddressOnly() {
        DurableList list = familiar.durable().all(10);

        assertThat(list.close()).isEqualTo(2);
        assertThat(list.total()).isEqualTo(1);
        DurableView ada = list.views().getFirst();
        assertThat(ada.name()).isEqualTo("Ada Oberlander");
        assertThat(ada.hold().kind()).isEqualTo(Kind.WORK_ONLY);
        assertThat(DurableWords.why(ada)).contains("ada@gearworks.example.com");
        var json = JsonText.read(OutgoingJson.line(ada));
        assertThat(json.path("kind").asString()).isEqualTo("WORK_ONLY");
        assertThat(json.path("draft").asString())
                .contains("Hello Ada,", "in February 2026", "Is there a personal address");
        assertThat(familiar.durable().first()).map(DurableView::person).contains(ada.person());
        assertThat(DurableWords.summary(list))
                .isEqualTo(
                        "Of your 2 close ties you could lose 1: no address of their own is known.");
    }

    @Test
    void leavesOutWhomTheOwnerWantsLeftOut() {
        familiar.sayings().say("Ada Oberlander", Saying.NEVER_SUGGEST, "");

        assertThat(familiar.durable().all(10).total()).isZero();
        assertThat(familiar.durable().first()).isEmpty();
    }

    @Test
    void knowsOnceAnAddressOfTheirOwnComesIn() throws IOException {
        bringIn(
                Files.writeString(
                        folder.resolve("more.vcf"),
                        "BEGIN:VCARD\n"
                                + "VERSION:3.0\n"
                                + "UID:7c1f8a02-ada2\n"
                                + "FN:Ada Oberlander\n"
                                + "EMAIL:ada@gearworks.example.com\n"
                                + "TEL:+12025550143\n"
                                + "END:VCARD\n"));

        assertThat(familiar.durable().all(10).total()).isZero();
        assertThat(DurableWords.summary(familiar.durable().all(10))).contains("outlives a job");
    }
}
