package dev.familiar.app.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.familiar.app.BackupRequest;
import dev.familiar.app.Familiar;
import dev.familiar.app.Undone;
import dev.familiar.app.introductions.FavourView;
import dev.familiar.app.json.AskJson;
import dev.familiar.app.people.Saying;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.app.words.JsonText;
import dev.familiar.model.EmailAddress;
import dev.familiar.network.favour.Favour;
import dev.familiar.network.favour.Purpose;
import dev.familiar.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Three masons: one who always answers, one who never does though they write, and one whom the
/// owner never met.
class WhoDeskTest {

    private static final String OWNER = "otto@example.org";
    private static final String ANSWERS = "ann.sure@quarry.example.com";
    private static final String SILENT = "sil.ent@quarry.example.com";

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    @TempDir Path folder;

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private Familiar familiar;
    private int letters;
    private final StringBuilder mail = new StringBuilder();

    @BeforeEach
    void importsTheMasons() throws IOException {
        Files.writeString(
                folder.resolve("cards.vcf"),
                card("Ann Sure", ANSWERS) + card("Sil Ent", SILENT) + card("Cora Cold", ""));
        Instant start = Instant.parse("2025-01-06T09:00:00Z");
        for (int week = 0; week < 12; week++) {
            Instant day = start.plus(Duration.ofDays(7L * week));
            String asked = letter(day, OWNER, ANSWERS, "Stones " + week, "");
            letter(day.plus(Duration.ofHours(3)), ANSWERS, OWNER, "Re: Stones " + week, asked);
            letter(day, OWNER, SILENT, "Sand " + week, "");
            letter(day.plus(Duration.ofHours(9)), SILENT, OWNER, "Gravel " + week, "");
        }
        Files.writeString(folder.resolve("mail.mbox"), mail);
        familiar = Familiar.open(folder.resolve("home"), () -> now);
        bringIn();
    }

    private void bringIn() {
        var _ =
                familiar.reading()
                        .importArchives(
                                new ImportRequest(
                                        List.of(
                                                folder.resolve("cards.vcf"),
                                                folder.resolve("mail.mbox")),
                                        "",
                                        "",
                                        List.of(EmailAddress.parse(OWNER).orElseThrow()),
                                        false),
                                ImportProgress.none());
    }

    @AfterEach
    void closes() {
        familiar.close();
    }

    private static String card(String name, String address) {
        String mail = address.isEmpty() ? "" : "EMAIL:" + address + "\n";
        return """
        BEGIN:VCARD
        VERSION:3.0
        UID:5f0c-%s
        FN:%s
        %sORG:Quarry
        TITLE:Mason
        END:VCARD
        """
                .formatted(name.replace(' ', '-'), name, mail);
    }

    /// Returns its Message-ID.
    private String letter(Instant at, String from, String to, String subject, String answers) {
        String id = "<letter-" + letters++ + "@example.org>";
        mail.append(
                """
                From %s Mon Jan  6 09:00:00 2025
                From: %s
                To: %s
                Subject: %s
                Date: %s
                Message-ID: %s
                %s
                Hello.

                """
                        .formatted(
                                from,
                                from,
                                to,
                                subject,
                                DATE.format(at),
                                id,
                                answers.isEmpty() ? "" : "In-Reply-To: " + answers + "\n"));
        return id;
    }

    private AskView who(String text) {
        return familiar.candidates().who(new AskRequest(text, Purpose.SPEAKER, 5));
    }

    @Test
    void whoAnswersComesFirst() {
        AskView view = who("mason");

        assertThat(view.candidates())
                .extracting(one -> one.view().name())
                .containsExactly("Ann Sure", "Sil Ent");
        Candidate first = view.candidates().getFirst();
        Candidate second = view.candidates().getLast();
        assertThat(first.chance().past().asked()).isEqualTo(12);
        assertThat(first.chance().past().answered()).isEqualTo(12);
        assertThat(second.chance().past().answered()).isZero();
        assertThat(first.chance().probability()).isGreaterThan(2 * second.chance().probability());
        assertThat(first.score()).isEqualTo(first.fit() * first.chance().probability());
    }

    @Test
    void saysWhereTheOwnerWouldBeCallingCold() {
        AskView view = who("mason");
        assertThat(view.strangers())
                .extracting(AskView.Stranger::name)
                .containsExactly("Cora Cold");
        assertThat(view.isNobody()).isFalse();

        AskView cold = who("cora");
        assertThat(cold.isNobody()).isTrue();
        assertThat(cold.sentence()).contains("calling cold");
        assertThat(who("astronaut").sentence()).isEqualTo("Nobody in your archives fits.");
    }

    @Test
    void draftsFromTheLastRealExchange() {
        Candidate first = who("mason").candidates().getFirst();

        assertThat(first.silent()).isBetween(300L, 400L);
        assertThat(first.draft())
                .isNotNull()
                .satisfies(draft -> {
                    assertThat(draft.text())
                            .contains("We last wrote on 24 March 2025 (“Re: Stones 11”).")
                            .contains("I am looking for a speaker: mason.");
                    assertThat(draft.to()).containsExactly("Ann Sure");
                });
    }

    @Test
    void whoIsNeverToBeSuggestedIsNot() {
        String ann = who("mason").candidates().getFirst().view().person().id().value();
        var _ = familiar.sayings().say(ann, Saying.NEVER_SUGGEST, "");

        assertThat(who("mason").candidates())
                .extracting(one -> one.view().name())
                .containsExactly("Sil Ent");
    }

    @Test
    void remembersWhatWasAskedAndWarns() {
        FavourView asked = familiar.favours().ask(ANSWERS, Purpose.SPEAKER, "a talk on stones");
        assertThat(asked.favour().answer()).isEqualTo(Favour.Answer.WAITING);
        assertThat(asked.due()).isEmpty();

        Candidate first = who("mason").candidates().getFirst();
        assertThat(first.before().favours())
                .extracting(Favour::what)
                .containsExactly("a talk on stones");
        assertThat(first.before().tooOften()).as("asked just now").isTrue();

        now = now.plus(Duration.ofDays(100));
        assertThat(who("mason").candidates().getFirst().before().tooOften()).isFalse();
        var _ = familiar.favours().ask(ANSWERS, Purpose.ADVICE, "where to quarry");
        now = now.plus(Duration.ofDays(100));
        assertThat(who("mason").candidates().getFirst().before().tooOften())
                .as("twice in a year")
                .isTrue();
    }

    @Test
    void anAnswerIsNotedAndTakenBack() {
        String id = familiar.favours().ask(ANSWERS, Purpose.LEAD, "the new pit").favour().id();
        now = now.plus(Duration.ofDays(12));
        assertThat(familiar.favours().all())
                .singleElement()
                .satisfies(view -> assertThat(view.due()).contains("silent for 12 days"));

        assertThat(familiar.favours().answer(id, Favour.Answer.YES).favour().answer())
                .isEqualTo(Favour.Answer.YES);

        assertThat(familiar.undo())
                .hasValueSatisfying(undone ->
                        assertThat(undone)
                                .isInstanceOfSatisfying(
                                        Undone.Ledgered.class,
                                        entry ->
                                                assertThat(entry.entry().words())
                                                        .isEqualTo(
                                                                "the answer yes to favour " + id)));
        assertThat(familiar.favours().all())
                .extracting(view -> view.favour().answer())
                .containsExactly(Favour.Answer.WAITING);
        var _ = familiar.undo();
        assertThat(familiar.favours().all()).isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> familiar.favours().answer(id, Favour.Answer.NO));
    }

    @Test
    void seesThatTheyWroteSince() {
        now = Instant.parse("2025-03-20T12:00:00Z");
        var _ = familiar.favours().ask(ANSWERS, Purpose.LEAD, "the new pit");

        assertThat(familiar.favours().all().getFirst().hasWritten()).isTrue();
        assertThat(familiar.favours().all().getFirst().due()).contains("wrote to you since");
    }

    @Test
    void favoursOutliveARebuildAndComeBackWithABackup() {
        var _ = familiar.favours().ask(ANSWERS, Purpose.LEAD, "the new pit");
        Path backup = folder.resolve("backup.db");
        var _ = familiar.backup(new BackupRequest(backup, false, false));
        var _ = familiar.doctor(true);
        assertThat(familiar.favours().all()).hasSize(1);
        var _ = Familiar.restore(backup, folder.resolve("other"));

        try (Familiar other = Familiar.open(folder.resolve("other"), () -> now)) {
            assertThat(other.favours().all())
                    .singleElement()
                    .satisfies(view -> assertThat(view.favour().name()).isEqualTo("Ann Sure"));
        }
    }

    /// While one program keeps the ledger, another reads what it has said, and writes nothing.
    @Test
    void twoProgramsAtOnceLoseNothing() {
        var _ = familiar.favours().ask(ANSWERS, Purpose.LEAD, "the new pit");
        try (Familiar reader = Familiar.openReading(folder.resolve("home"), () -> now)) {
            assertThat(reader.favours().all()).hasSize(1);
            String id = familiar.favours().ask(SILENT, Purpose.ADVICE, "sand").favour().id();
            assertThat(reader.favours().all()).extracting(view -> view.favour().id()).contains(id);
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> reader.favours().answer(id, Favour.Answer.YES));
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> Familiar.open(folder.resolve("home"), () -> now).close())
                    .satisfies(e -> assertThat(e.isInUse()).isTrue());
        }
        assertThat(familiar.favours().all()).hasSize(2);
    }

    @Test
    void emptyOrEndlessWordsAreNoFavour() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> familiar.favours().ask(ANSWERS, Purpose.LEAD, "  "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> familiar.favours().ask(ANSWERS, Purpose.LEAD, "x".repeat(2_001)));
    }

    @Test
    void jsonHasAHeadAndALineEach() {
        List<String> lines = AskJson.lines(who("mason"));

        JsonNode head = JsonText.read(lines.getFirst());
        assertThat(head.path("nobody").asBoolean()).isFalse();
        assertThat(head.path("callingCold").path(0).path("name").asString()).isEqualTo("Cora Cold");
        JsonNode first = JsonText.read(lines.get(1));
        assertThat(first.path("name").asString()).isEqualTo("Ann Sure");
        assertThat(first.path("answer").path("answered").asInt()).isEqualTo(12);
        assertThat(first.path("lastExchange").path("subject").asString())
                .isEqualTo("Re: Stones 11");
        assertThat(first.path("draft").path("text").asString()).startsWith("Dear Ann");
        assertThat(lines).hasSize(3);
    }
}
