package dev.familiar.app.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.familiar.app.BackupRequest;
import dev.familiar.app.Familiar;
import dev.familiar.app.export.Export;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.verdict.Reason;
import dev.familiar.model.verdict.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ada wrote once and was never answered; that the owner knows her nobody but the owner can tell.
class SayingTest {

    private static final String ADA = "ada@gearworks.example.com";

    @TempDir Path folder;

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private Familiar familiar;

    @BeforeEach
    void importsWhatSaysLittle() throws IOException {
        Files.writeString(
                folder.resolve("requests.csv"),
                """
                Name,Headline,Location,Company,Mutual Connections,Mutual Names,Note,Profile URL,Sent At
                Ada Oberlander,Engineer,,,,,,https://www.linkedin.com/in/ada-oberlander,2026-02-20T09:00:00Z
                """);
        Files.writeString(
                folder.resolve("mail.mbox"),
                """
                From MAILER Thu May 10 09:00:00 2018
                From: Ada Oberlander <ada@gearworks.example.com>
                To: otto@example.org
                Date: Thu, 10 May 2018 09:00:00 +0200
                Subject: launch
                Message-ID: <1@gearworks.example.com>

                Hello

                """);
        familiar = Familiar.open(folder.resolve("home"), () -> now);
        bringIn("requests.csv", "mail.mbox");
    }

    @AfterEach
    void closes() {
        familiar.close();
    }

    @Test
    void iKnowThemAcceptsThemAndIsTakenBack() {
        Verdict before = verdict();
        assertThat(before).isNotInstanceOf(Verdict.Accept.class);

        SaidView said = familiar.sayings().say(ADA, Saying.KNOWN, "  from school ");

        assertThat(said.note()).isEqualTo("from school");
        assertThat(verdict()).isInstanceOf(Verdict.Accept.class);
        assertThat(verdict().reason()).isEqualTo(Reason.OWNER_SAID);
        assertThat(familiar.sayings().all()).containsExactly(said);

        assertThat(familiar.sayings().unsay("Ada Oberlander")).contains(said);

        assertThat(verdict()).isEqualTo(before);
        assertThat(familiar.sayings().all()).isEmpty();
        assertThat(familiar.sayings().unsay("Ada Oberlander")).isEmpty();
    }

    @Test
    void theWordOutlivesNewImportsAndLinkages() throws IOException {
        familiar.sayings().say(ADA, Saying.KNOWN, "");
        Files.writeString(
                folder.resolve("cards.vcf"),
                """
                BEGIN:VCARD
                VERSION:3.0
                UID:7c1f8a02-ada
                FN:Ada M. Oberlander
                EMAIL:ada@gearworks.example.com
                END:VCARD
                """);

        bringIn("cards.vcf", "mail.mbox");
        var _ = familiar.doctor(true);

        assertThat(familiar.sayings().of(familiar.people().require(ADA).person()))
                .map(SaidView::saying)
                .contains(Saying.KNOWN);
        assertThat(verdict().reason()).isEqualTo(Reason.OWNER_SAID);
    }

    @Test
    void theWordIsInTheBackupAndInTheExport() throws IOException {
        familiar.sayings().say(ADA, Saying.NEVER_SUGGEST, "an old quarrel");
        StringWriter out = new StringWriter();

        assertThat(familiar.exporter().write(Export.SAYINGS_JSON, out)).isPositive();
        assertThat(out.toString())
                .contains("\"said\":\"never-suggest\"", "\"note\":\"an old quarrel\"");

        Path backup = folder.resolve("backup.db");
        familiar.backup(new BackupRequest(backup, false, false));
        Path other = folder.resolve("other");
        Familiar.restore(backup, other);
        try (Familiar restored = Familiar.open(other, () -> now)) {
            assertThat(restored.sayings().all())
                    .extracting(SaidView::saying)
                    .containsExactly(Saying.NEVER_SUGGEST);
            assertThat(restored.doctor(false).findings())
                    .allSatisfy(f -> assertThat(f.text()).doesNotContain("words on people"));
        }
    }

    @Test
    void neverSuggestKeepsThemOutOfSuggestionsOnly() {
        Verdict before = verdict();

        familiar.sayings().say(ADA, Saying.NEVER_SUGGEST, "");

        assertThat(familiar.people().suggested(10)).isEmpty();
        assertThat(familiar.people().find("Ada", 10)).hasSize(1);
        assertThat(familiar.people().closest(0, 10)).hasSize(1);
        assertThat(verdict()).isEqualTo(before);
    }

    @Test
    void aLaterWordReplacesAnEarlierOne() {
        familiar.sayings().say(ADA, Saying.NEVER_SUGGEST, "");
        now = now.plusSeconds(60);

        familiar.sayings().say(ADA, Saying.KNOWN, "");

        assertThat(familiar.sayings().all())
                .extracting(SaidView::saying)
                .containsExactly(Saying.KNOWN);
        assertThat(familiar.people().suggested(10)).hasSize(1);
    }

    @Test
    void refusesANoteThatIsTooLongAndWhomItDoesNotKnow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        familiar.sayings()
                                .say(ADA, Saying.KNOWN, "x".repeat(SayingDesk.LONGEST_NOTE + 1)));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> familiar.sayings().say("Nobody Known", Saying.KNOWN, ""));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> familiar.sayings().unsay("Nobody Known"));
    }

    private Verdict verdict() {
        return familiar.requests().triage(true).getFirst().judgement().verdict();
    }

    private void bringIn(String... names) {
        List<Path> paths = List.of(names).stream().map(folder::resolve).toList();
        familiar.reading()
                .importArchives(
                        new ImportRequest(
                                paths,
                                "",
                                "",
                                EmailAddress.parse("otto@example.org").stream().toList(),
                                false),
                        ImportProgress.none());
    }
}
