package dev.familiar.app.introductions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.familiar.app.BackupRequest;
import dev.familiar.app.Familiar;
import dev.familiar.app.Undone;
import dev.familiar.app.json.IntroductionJson;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.app.refusal.RefusedException;
import dev.familiar.app.words.JsonText;
import dev.familiar.model.EmailAddress;
import dev.familiar.network.introduction.Asking;
import dev.familiar.network.introduction.Introduction;
import dev.familiar.network.introduction.Reminder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Jack would like to meet Jill; the owner knows both.
class IntroductionDeskTest {

    private static final String JACK = "jack@asker.example.com";
    private static final String JILL = "jill@harmon.example.com";
    private static final String OTTO = "otto@example.org";

    @TempDir Path folder;

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private Familiar familiar;
    private int letters;

    @BeforeEach
    void importsTwoWhoKnowTheOwner() throws IOException {
        Files.writeString(
                folder.resolve("cards.vcf"),
                """
                BEGIN:VCARD
                VERSION:3.0
                UID:7c1f8a02-jack
                FN:Jack Asker
                EMAIL:jack@asker.example.com
                ORG:Gearworks
                TITLE:Engineer
                ADR;TYPE=HOME:;;;Denver;;;
                END:VCARD
                BEGIN:VCARD
                VERSION:3.0
                UID:7c1f8a02-jill
                FN:Jill Harmon
                EMAIL:jill@harmon.example.com
                END:VCARD
                """);
        familiar = Familiar.open(folder.resolve("home"), () -> now);
        bringIn(folder.resolve("cards.vcf"));
        mail("2026-02-01", JILL, OTTO);
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
                                        List.of(new EmailAddress(OTTO)),
                                        false),
                                ImportProgress.none());
    }

    private void mail(String day, String from, String to) throws IOException {
        mail(day, from, to, "Subject: You two should meet");
    }

    /// @param fields the subject with other fields, a line each
    private void mail(String day, String from, String to, String fields) throws IOException {
        letters++;
        bringIn(
                Files.writeString(
                        folder.resolve("mail" + letters + ".eml"),
                        """
                        From: %s
                        To: %s
                        Date: %s
                        %s
                        Message-ID: <%d@example.com>

                        Hello
                        """
                                .formatted(
                                        from,
                                        to,
                                        java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME
                                                .format(
                                                        java.time.LocalDate.parse(day)
                                                                .atTime(9, 0)
                                                                .atOffset(
                                                                        java.time.ZoneOffset.UTC)),
                                        fields,
                                        letters)));
    }

    private IntroductionDesk desk() {
        return familiar.introductions();
    }

    private String start() {
        return desk().start(JACK, "Jill Harmon", "he looks for a mentor", "").introduction().id();
    }

    private String state(String id) {
        return desk().show(id).introduction().state().word();
    }

    private void later(int days) {
        now = now.plus(Duration.ofDays(days));
    }

    @Test
    void goesFromTheFirstQuestionToAThankYou() {
        String id = start();
        IntroductionView begun = desk().show(id);
        assertThat(begun.introduction().asker().name()).isEqualTo("Jack Asker");
        assertThat(begun.introduction().wanted().name()).isEqualTo("Jill Harmon");
        assertThat(begun.drafts()).hasSize(1);
        assertThat(begun.drafts().getFirst().text())
                .startsWith("Dear Jill,")
                .contains("Jack Asker (Engineer, Gearworks)", "he looks for a mentor.");
        assertThat(begun.drafts().getFirst().reason())
                .contains("last trace 1 February 2026", "never asked them");

        later(1);
        var _ = desk().set(id, "asking", "by telephone");
        later(1);
        IntroductionView willing = desk().set(id, "willing", "");
        assertThat(willing.drafts().getFirst().to()).containsExactly("Jill Harmon", "Jack Asker");
        for (String word : List.of("introduced", "met", "thanks")) {
            later(1);
            var _ = desk().set(id, word, "");
        }

        Introduction whole = desk().show(id).introduction();
        assertThat(whole.steps())
                .extracting(step -> step.state().word())
                .containsExactly("asked", "asking", "willing", "introduced", "met", "thanks");
        assertThat(whole.steps().get(1).note()).isEqualTo("by telephone");
        assertThat(desk().standing().touched()).isEqualTo(1);
        assertThat(desk().standing().thankless()).isEmpty();
        assertThat(desk().show(id).drafts()).isEmpty();
    }

    @Test
    void introducesNobodyWithoutTheirYes() {
        String id = start();

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> desk().set(id, "introduced", ""))
                .withMessageContaining("is asked; from there it can come to asking, declined");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk().set(id, "married", ""))
                .withMessageContaining("asked, asking, willing");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> desk().set("i-999", "asking", ""));
        assertThat(state(id)).isEqualTo("asked");
    }

    @Test
    void refusesWhatMakesNoSense() {
        start();

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> desk().start(JACK, JACK, "", ""))
                .withMessageContaining("one person");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(this::start)
                .withMessageContaining("under way");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> desk().start(JACK, "Zebediah Zucker", "", ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk().start(JILL, JACK, "x".repeat(3_000), ""));
    }

    @Test
    void sparesWhomTheOwnerWantsSpared() {
        var _ = desk().may(JILL, Asking.NO);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(this::start)
                .withMessageContaining("not to be asked");

        assertThat(familiar.undo()).isPresent();
        String id = start();
        var _ = desk().set(id, "asking", "");
        var _ = desk().set(id, "silent", "");
        var _ = desk().may(JILL, Asking.QUARTERLY);
        later(30);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(this::start)
                .withMessageContaining("not before 2026-05-31");

        later(62);
        assertThat(start()).isNotEqualTo(id);
        assertThat(desk().rules())
                .extracting(rule -> rule.name() + " " + rule.rule().word())
                .containsExactly("Jill Harmon quarterly");
    }

    @Test
    void remindsAfterTenDaysAndSeesThatTheyWrote() throws IOException {
        String id = start();
        var _ = desk().set(id, "asking", "");
        later(9);
        assertThat(desk().show(id).reminder()).isNull();
        later(1);
        assertThat(desk().show(id).due()).startsWith("Jill Harmon has been silent for 10 days");

        mail("2026-03-10", JILL, OTTO);

        assertThat(desk().show(id).reminder())
                .extracting(Reminder::kind)
                .isEqualTo(Reminder.Kind.THEY_WROTE);
    }

    @Test
    void seesFromTheMailThatItWentOn() throws IOException {
        String id = start();
        later(20);

        mail("2026-03-05", OTTO, JACK + ", " + JILL);
        Introduction introduced = desk().show(id).introduction();
        assertThat(introduced.state().word()).isEqualTo("introduced");
        assertThat(introduced.last().isFound()).isTrue();
        assertThat(introduced.last().at()).isEqualTo(Instant.parse("2026-03-05T09:00:00Z"));

        mail("2026-03-08", JILL, JACK + ", " + OTTO);
        assertThat(state(id)).isEqualTo("met");
    }

    @Test
    void doesNotTakeAnotherMatterForTheIntroduction() throws IOException {
        String id = start();
        later(20);
        mail("2026-03-05", OTTO, JACK + ", " + JILL, "Subject: Re: Invoice 4711");
        mail(
                "2026-03-06",
                OTTO,
                JACK + ", " + JILL,
                "Subject: Lunch\nContent-Type: text/calendar; method=REQUEST");

        IntroductionView view = desk().show(id);

        assertThat(view.introduction().state().word()).isEqualTo("asked");
        assertThat(view.warnings())
                .containsExactly(
                        "Is this it? You wrote to both on 2026-03-05, “Re: Invoice 4711”. If that"
                                + " introduced them, say so: familiar intro set "
                                + id
                                + " asking, then willing, then introduced.");
    }

    @Test
    void doesNotTakeAStrangeAddressForOneOfThem() throws IOException {
        String id = start();
        later(20);
        mail("2026-03-05", OTTO, JACK + ", " + JILL);
        mail("2026-03-07", "Jack Asker <evil@attacker.example.net>", JILL + ", " + OTTO);
        mail(
                "2026-03-08",
                JACK,
                "dev@lists.example.com",
                "Cc: " + JILL + "\nList-Id: <dev.lists.example.com>\nSubject: [dev] patch");
        assertThat(state(id)).isEqualTo("introduced");

        // The owner writes to his private address, so it is his.
        mail("2026-03-09", OTTO, "Jack Asker <jack@private.example.org>");
        mail("2026-03-10", "Jack Asker <jack@private.example.org>", JILL + ", " + OTTO);
        assertThat(state(id)).isEqualTo("met");
    }

    @Test
    void doesNotFindAgainWhatWasTakenBack() throws IOException {
        String id = start();
        later(20);
        mail("2026-03-05", OTTO, JACK + ", " + JILL);

        Optional<Undone> undone = familiar.undo();

        assertThat(undone)
                .get()
                .extracting(word -> ((Undone.Ledgered) word).entry().words())
                .isEqualTo("introduction " + id + " is introduced, as your mail showed");
        assertThat(state(id)).isEqualTo("asked");
        assertThat(desk().settle()).isZero();
        assertThat(state(id)).isEqualTo("asked");
    }

    @Test
    void outlivesImportsLinkagesAndABackup() throws IOException {
        String id = start();
        Path backup = folder.resolve("backup.familiar");
        var _ = familiar.backup(new BackupRequest(backup, false, false));
        var _ = familiar.doctor(true);
        Files.writeString(
                folder.resolve("more.vcf"),
                """
                BEGIN:VCARD
                VERSION:3.0
                UID:another
                FN:Jillian Harmon
                EMAIL:jill@harmon.example.com
                END:VCARD
                """);
        bringIn(folder.resolve("more.vcf"));

        String person = familiar.people().require(JILL).person().id().value();
        assertThat(desk().show(id).introduction().wanted().person()).isEqualTo(person);
        familiar.close();
        var _ = Familiar.restore(backup, folder.resolve("home"));
        familiar = Familiar.open(folder.resolve("home"), () -> now);
        assertThat(state(id)).isEqualTo("asked");
        assertThat(familiar.doctor(false).findings())
                .allMatch(finding -> finding.healthy() || !finding.check().contains("store"));
    }

    @Test
    void isSeenByASecondOneOnTheSameHomeAndMovedOnce() {
        String id = start();
        try (Familiar beside = familiar.beside()) {
            var _ = beside.introductions().set(id, "asking", "");
            assertThat(state(id)).isEqualTo("asking");
        }
        try (Familiar reader = Familiar.openReading(folder.resolve("home"), () -> now)) {
            assertThat(reader.introductions().all()).hasSize(1);
        }
    }

    @Test
    void isTakenBackStepByStep() {
        String id = start();
        var _ = desk().set(id, "asking", "");

        assertThat(familiar.undo()).isPresent();
        assertThat(state(id)).isEqualTo("asked");
        assertThat(familiar.undo()).isPresent();
        assertThat(desk().all()).isEmpty();
        assertThat(familiar.undo()).isEmpty();
    }

    @Test
    void saysAllOfItAsJson() {
        String id = start();

        JsonNode json = JsonText.read(IntroductionJson.line(desk().show(id)));

        assertThat(json.get("introduction").asString()).isEqualTo(id);
        assertThat(json.get("state").asString()).isEqualTo("asked");
        assertThat(json.get("wanted").get("name").asString()).isEqualTo("Jill Harmon");
        assertThat(json.get("next").get(0).asString()).isEqualTo("asking");
        assertThat(json.get("reminder").isNull()).isTrue();
        assertThat(json.get("drafts").get(0).get("to").get(0).asString()).isEqualTo("Jill Harmon");
    }
}
