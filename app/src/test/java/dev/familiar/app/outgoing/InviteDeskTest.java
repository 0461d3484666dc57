package dev.familiar.app.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.familiar.app.Familiar;
import dev.familiar.app.json.OutgoingJson;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.app.words.JsonText;
import dev.familiar.model.EmailAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Otto would like to be connected with people of whom his archives know more or less.
class InviteDeskTest {

    private static final String OTTO = "Otto Owner <otto@example.org>";
    private static final String ADA = "Ada Oberlander <ada@oberlander.example.com>";
    private static final String BEA = "Bea Passerby <bea@passage.example.com>";
    private static final String CLEO = "Cleo Silent <cleo@silence.example.com>";

    @TempDir Path folder;

    private Familiar familiar;

    @BeforeEach
    void importsALittleMail() throws IOException {
        familiar =
                Familiar.open(folder.resolve("home"), () -> Instant.parse("2026-03-01T12:00:00Z"));
        String mail =
                letter(1, OTTO, ADA, "Herbstmesse", "Ich habe noch eine Frage und bin auch dabei")
                        + letter(
                                2,
                                ADA,
                                OTTO,
                                "Re: Herbstmesse",
                                "Das ist nicht für mich, aber danke")
                        + letter(3, BEA, OTTO, "Your help", "Would you have time for this?")
                        + letter(4, OTTO, CLEO, "The pier", "Could you tell me what it is about?");
        Path cards =
                Files.writeString(
                        folder.resolve("cards.vcf"),
                        "BEGIN:VCARD\nVERSION:3.0\nUID:7c1f8a02-dan\nFN:Dan Cardonly\n"
                                + "EMAIL:dan@card.example.com\nEND:VCARD\n");
        var _ =
                familiar.reading()
                        .importArchives(
                                new ImportRequest(
                                        List.of(
                                                Files.writeString(
                                                        folder.resolve("mail.mbox"), mail),
                                                cards),
                                        "",
                                        "",
                                        List.of(new EmailAddress("otto@example.org")),
                                        false),
                                ImportProgress.none());
    }

    @AfterEach
    void closes() {
        familiar.close();
    }

    private static String letter(int nth, String from, String to, String subject, String text) {
        return """
        From somebody@example.org Mon Feb  2 10:00:00 2026
        From: %s
        To: %s
        Date: %d Feb 2026 10:00:00 +0000
        Message-ID: <letter-%d@example.org>
        Subject: %s

        %s

        """
                .formatted(from, to, nth, nth, subject, text);
    }

    private InviteView invite(String who) {
        return familiar.outgoing().invite(who, 300);
    }

    @Test
    void remindsOfWhatBothWroteInTheirLanguage() {
        InviteView view = invite("Ada Oberlander");

        assertThat(view.refusal()).isEqualTo(InviteView.Refusal.NONE);
        var json = JsonText.read(OutgoingJson.line(view));
        assertThat(json.path("language").asString()).isEqualTo("de");
        assertThat(json.path("sentence").asString())
                .isEqualTo(
                        "Hallo Ada, wir haben uns geschrieben, zuletzt im Februar 2026"
                                + " („Herbstmesse“); ich würde mich freuen, hier in Verbindung zu"
                                + " bleiben.");
        assertThat(json.path("length").asInt())
                .isEqualTo(json.path("sentence").asString().length());
        assertThat(view.toString()).doesNotContain("Ada");
    }

    @Test
    void refusesToFlatterStrangers() {
        assertThat(invite("Bea Passerby").refusal()).isEqualTo(InviteView.Refusal.NEVER_ANSWERED);
        assertThat(invite("Cleo Silent").refusal()).isEqualTo(InviteView.Refusal.NO_ANSWER);
        assertThat(invite("Dan Cardonly").refusal()).isEqualTo(InviteView.Refusal.NO_TRACE);
        InviteView nobody = invite("Zoë Nowhere");
        assertThat(nobody.refusal().words(nobody.name()))
                .isEqualTo("You and Zoë Nowhere have no trace of each other: follow instead.");
        assertThat(JsonText.read(OutgoingJson.line(nobody)).path("sentence").isNull()).isTrue();
    }

    @Test
    void saysWhatIsWrong() {
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> invite("p-nobody"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> familiar.outgoing().invite("Ada Oberlander", 10));
    }
}
