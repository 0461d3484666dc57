package dev.familiar.app.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.familiar.app.BackupRequest;
import dev.familiar.app.Familiar;
import dev.familiar.app.Undone;
import dev.familiar.app.json.PersonJson;
import dev.familiar.app.people.UnclearException;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.app.words.LinkExplanation;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.PersonDescription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WhoIsWhoTest {

    private static final InstantSource NOW =
            Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final String CORAS_MAIL = "cora@fields.example.com";

    /// Ben and Quill resemble each other in nothing. Cora's card and mail share an address. The two
    /// cards of Ada share the name only: one person written down twice, or namesakes.
    private static final String CARDS =
            card("7c1f8a02-ben", "Ben Stone", "ben@stone.example.com", "")
                    + card("7c1f8a02-quill", "Tarquin Quill", "quill@feather.example.net", "")
                    + card("7c1f8a02-cora", "Cora Field", CORAS_MAIL, "")
                    + card("7c1f8a02-ada-1", "Ada Oberlander", "ada@gear.example.com", "1980-05-03")
                    + card("7c1f8a02-ada-2", "Ada Oberlander", "ada@oberlander.example.net", "");

    @TempDir Path folder;

    private Familiar familiar;

    @BeforeEach
    void importsCardsAndMail() throws IOException {
        familiar = Familiar.open(folder.resolve("home"), NOW);
        importing("old", CARDS, message("1", "Cora Field", CORAS_MAIL));
    }

    @AfterEach
    void closesTheHome() {
        familiar.close();
    }

    private static String card(String uid, String name, String address, String birthday) {
        return "BEGIN:VCARD\nVERSION:3.0\nUID:"
                + uid
                + "\nFN:"
                + name
                + "\nEMAIL:"
                + address
                + (birthday.isEmpty() ? "" : "\nBDAY:" + birthday)
                + "\nEND:VCARD\n";
    }

    private static String message(String id, String name, String address) {
        return """
        From %2$s Mon Feb  2 10:00:00 2026
        From: %3$s <%2$s>
        To: Otto Owner <otto@example.org>
        Date: Mon, 2 Feb 2026 10:00:00 +0100
        Message-ID: <%1$s@mail.example.com>
        Subject: Harvest

        Soon.

        """
                .formatted(id, address, name);
    }

    private void importing(String name, String cards, String mail) throws IOException {
        Path archives = Files.createDirectory(folder.resolve(name));
        Files.writeString(archives.resolve("cards.vcf"), cards);
        Files.writeString(archives.resolve("mail.mbox"), mail);
        var _ =
                familiar.reading()
                        .importArchives(
                                new ImportRequest(
                                        List.of(archives),
                                        "",
                                        "",
                                        List.of(new EmailAddress("otto@example.org")),
                                        false),
                                ImportProgress.none());
    }

    /// A newer export of the same address book and mailbox, with something new in each, and a
    /// rebuild after it.
    private void importsANewerArchiveAndRebuilds() throws IOException {
        importing(
                "new",
                CARDS.replace("EMAIL:ben@", "TEL:+12025550147\nEMAIL:ben@")
                        + card("7c1f8a02-dora", "Dora Meadow", "dora@meadow.example.com", ""),
                message("1", "Cora Field", CORAS_MAIL)
                        + message("2", "Ben Stone", "ben@stone.example.com")
                        + message("3", "Cora Field", CORAS_MAIL));
        assertThat(familiar.doctor(true).healthy()).isTrue();
    }

    private List<String> everybody() {
        return familiar.people().find("", 100).stream().map(PersonJson::line).toList();
    }

    private List<String> records(String who) {
        return familiar.people().require(who).person().descriptions().stream()
                .map(PersonDescription::key)
                .toList();
    }

    @Nested
    class Reasons {

        private PersonWhy why(String who) {
            return familiar.reasons().why(who).getFirst();
        }

        @Test
        void nameTheAddressThatJoinsCardAndMail() {
            assertThat(why("Cora Field").merged())
                    .singleElement()
                    .satisfies(link -> {
                        assertThat(link.ground()).isEqualTo(PersonWhy.Ground.ACCOUNT);
                        assertThat(link.waterfall().lines())
                                .extracting(
                                        LinkExplanation.Line::field, LinkExplanation.Line::level)
                                .contains(tuple("email", "exact"));
                    });
        }

        @Test
        void addUpToTheTotal() {
            LinkExplanation waterfall = why("Cora Field").merged().getFirst().waterfall();

            double sum =
                    waterfall.priorBits()
                            + waterfall.lines().stream()
                                    .mapToDouble(LinkExplanation.Line::bits)
                                    .sum();
            assertThat(waterfall.totalBits()).isCloseTo(sum, within(1e-9));
            assertThat(waterfall.probability()).isGreaterThan(0.9);
        }

        @Test
        void nameTheOwnersWordWhereTheEvidenceSpeaksAgainst() {
            var _ = familiar.corrections().merge("Ben Stone", "Tarquin Quill");

            assertThat(why("Tarquin Quill").merged())
                    .extracting(PersonWhy.Merged::ground)
                    .contains(PersonWhy.Ground.OWNER);
        }

        @Test
        void areNotThereForASingleRecord() {
            assertThat(why("Ada Oberlander").merged()).isEmpty();
        }

        @Test
        void weighTheQuestionsLeftOpen() {
            String question = familiar.corrections().questions(1).getFirst().id();

            assertThat(why("ada@gear.example.com").open())
                    .singleElement()
                    .satisfies(link -> {
                        assertThat(link.question()).isEqualTo(question);
                        assertThat(link.record().key()).isEqualTo("card:7c1f8a02-ada-1");
                        assertThat(link.with().key()).isEqualTo("card:7c1f8a02-ada-2");
                        assertThat(link.waterfall().samePerson()).isFalse();
                    });
        }

        @Test
        void areGoneFromTheOpenOnesOnceTheOwnerAnswers() {
            var _ =
                    familiar.corrections()
                            .answer(
                                    familiar.corrections().questions(1).getFirst().id(),
                                    Answer.DIFFERENT);

            assertThat(why("ada@gear.example.com").open()).isEmpty();
        }

        @Test
        void areInTheJsonWithTheirNumbers() {
            JsonNode json = new JsonMapper().readTree(PersonJson.line(why("Cora Field")));

            JsonNode link = json.path("merged").path(0);
            assertThat(link.path("by").asString()).isEqualTo("account");
            assertThat(link.path("record").asString()).isEqualTo("mailto:" + CORAS_MAIL);
            assertThat(link.path("with").asString()).isEqualTo("card:7c1f8a02-cora");
            assertThat(link.path("lines"))
                    .isNotEmpty()
                    .allSatisfy(line -> {
                        assertThat(line.path("m").asDouble()).isBetween(0.0, 1.0);
                        assertThat(line.path("u").asDouble()).isBetween(0.0, 1.0);
                    });
            assertThat(json.path("open")).isEmpty();
        }
    }

    @Nested
    class Merging {

        @Test
        void makesOnePersonOfTwo() {
            CorrectionView merged =
                    familiar.corrections().merge("Ben Stone", "quill@feather.example.net");

            assertThat(merged.word()).isEqualTo("merge");
            assertThat(merged.about()).isEqualTo("Ben Stone and Tarquin Quill");
            assertThat(merged.people()).hasSize(1);
            assertThat(records("Ben Stone")).contains("card:7c1f8a02-ben", "card:7c1f8a02-quill");
        }

        @Test
        void holdsThroughANewerArchiveAndARebuild() throws IOException {
            var _ = familiar.corrections().merge("Ben Stone", "Tarquin Quill");

            importsANewerArchiveAndRebuilds();

            assertThat(records("Tarquin Quill"))
                    .contains("card:7c1f8a02-ben", "card:7c1f8a02-quill");
        }

        @Test
        void holdsThroughBackupAndRestore() {
            var _ = familiar.corrections().merge("Ben Stone", "Tarquin Quill");
            Path backup = folder.resolve("backup.familiar");
            familiar.backup(new BackupRequest(backup, false, false));

            Familiar.restore(backup, folder.resolve("other"));

            try (Familiar restored = Familiar.open(folder.resolve("other"), NOW)) {
                assertThat(restored.doctor(true).healthy()).isTrue();
                assertThat(restored.people().require("Ben Stone").person().addresses()).hasSize(2);
            }
        }

        @Test
        void isTakenBackWhole() {
            List<String> before = everybody();
            var _ = familiar.corrections().merge("Ben Stone", "Tarquin Quill");
            assertThat(everybody()).isNotEqualTo(before);

            assertThat(familiar.undo())
                    .get()
                    .isInstanceOfSatisfying(
                            Undone.Corrected.class,
                            undone -> assertThat(undone.correction().people()).hasSize(2));

            assertThat(everybody()).isEqualTo(before);
        }

        @Test
        void outweighsAnEarlierWordThatKeptThemApart() {
            var _ = familiar.corrections().apart("Ben Stone", "Tarquin Quill");

            CorrectionView merged = familiar.corrections().merge("Ben Stone", "Tarquin Quill");

            assertThat(merged.people()).hasSize(1);
            assertThat(merged.overturns()).isTrue();
        }

        /// By way of a third, whom each of the two was joined to.
        @Test
        void saysThatAnEarlierWordFallsByWayOfAThird() {
            String ben =
                    familiar.people().require("Ben Stone").person().descriptions().getFirst().key();
            var _ = familiar.corrections().apart("Ben Stone", "Tarquin Quill");
            String third =
                    familiar.people().closest(0, 20).stream()
                            .map(view -> view.person().id().value())
                            .filter(id ->
                                    !familiar.corrections()
                                            .person(id)
                                            .orElseThrow()
                                            .name()
                                            .matches("Ben Stone|Tarquin Quill"))
                            .findFirst()
                            .orElseThrow();

            CorrectionView first = familiar.corrections().merge("Tarquin Quill", third);
            assertThat(first.overturns()).isFalse();
            String whole = first.people().getFirst().person().id().value();
            CorrectionView second =
                    familiar.corrections()
                            .merge(
                                    familiar.corrections().personOf(ben).orElseThrow().value(),
                                    whole);

            assertThat(second.overturns()).isTrue();
        }

        @Test
        void refusesAPersonWithThemselves() {
            assertThatExceptionOfType(UnclearException.class)
                    .isThrownBy(() ->
                            familiar.corrections().merge("Ben Stone", "ben@stone.example.com"))
                    .withMessageContaining("familiar split");
        }

        @Test
        void refusesANameThatSeveralBearAndNamesThem() {
            assertThatExceptionOfType(UnclearException.class)
                    .isThrownBy(() -> familiar.corrections().merge("Ada Oberlander", "Ben Stone"))
                    .satisfies(e -> assertThat(e.candidates()).hasSize(2))
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain("Ada"));
        }
    }

    @Nested
    class Splitting {

        @Test
        void takesARecordAwayForGood() throws IOException {
            assertThat(records("Cora Field")).hasSize(2);

            CorrectionView split = familiar.corrections().split("Cora Field", List.of(CORAS_MAIL));
            assertThat(split.people()).hasSize(2);

            importsANewerArchiveAndRebuilds();
            assertThat(familiar.people().person(CORAS_MAIL)).hasSize(2);
        }

        @Test
        void isTakenBackWhole() {
            List<String> before = everybody();
            var _ = familiar.corrections().split("Cora Field", List.of("card:7c1f8a02-cora"));

            var _ = familiar.undo();

            assertThat(everybody()).isEqualTo(before);
        }

        @Test
        void leavesTheRestOfAMergeTogether() {
            var _ = familiar.corrections().merge("Ben Stone", "Tarquin Quill");
            var _ = familiar.corrections().merge("Ben Stone", "Cora Field");

            var _ = familiar.corrections().split("Ben Stone", List.of("card:7c1f8a02-ben"));

            assertThat(records("Tarquin Quill"))
                    .contains("card:7c1f8a02-quill", "card:7c1f8a02-cora");
        }

        @Test
        void refusesAKeyOfNoRecordAndAllTheKeys() {
            List<String> all = records("Cora Field");

            assertThatExceptionOfType(UnclearException.class)
                    .isThrownBy(() ->
                            familiar.corrections()
                                    .split("Cora Field", List.of("card:7c1f8a02-ben")));
            assertThatExceptionOfType(UnclearException.class)
                    .isThrownBy(() -> familiar.corrections().split("Cora Field", all));
        }
    }

    @Nested
    class Questions {

        @Test
        void areAskedAboutTwoCardsOfOneName() {
            assertThat(familiar.corrections().questions(10))
                    .singleElement()
                    .satisfies(question -> {
                        assertThat(question.one().name()).isEqualTo("Ada Oberlander");
                        assertThat(question.other().name()).isEqualTo("Ada Oberlander");
                    });
        }

        @Test
        void makeOnePersonWhenAnsweredWithSameAlsoLater() throws IOException {
            CorrectionView answered = familiar.corrections().answer(openQuestion(), Answer.SAME);

            assertThat(answered.people()).hasSize(1);
            assertThat(familiar.corrections().questions(10)).isEmpty();
            importsANewerArchiveAndRebuilds();
            assertThat(records("Ada Oberlander"))
                    .contains("card:7c1f8a02-ada-1", "card:7c1f8a02-ada-2");
        }

        @Test
        void areNeverAskedAgainWhenAnsweredWithDifferent() throws IOException {
            CorrectionView answered =
                    familiar.corrections().answer(openQuestion(), Answer.DIFFERENT);

            assertThat(answered.people()).hasSize(2);
            importsANewerArchiveAndRebuilds();
            assertThat(familiar.corrections().questions(10)).isEmpty();
        }

        @Test
        void stayPutOffThroughANewerArchiveAndComeBackWithUndo() throws IOException {
            var _ = familiar.corrections().answer(openQuestion(), Answer.LATER);

            importsANewerArchiveAndRebuilds();
            assertThat(familiar.corrections().questions(10))
                    .allMatch(ReviewView::postponed)
                    .hasSize(1);

            var _ = familiar.undo();
            assertThat(familiar.corrections().questions(10))
                    .noneMatch(ReviewView::postponed)
                    .hasSize(1);
        }

        @Test
        void areKnownByTheirIdOnly() {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> familiar.corrections().answer("q-nowhere", Answer.SAME))
                    .withMessageContaining("familiar review");
        }

        private String openQuestion() {
            return familiar.corrections().questions(1).getFirst().id();
        }
    }

    @Nested
    class OneSitting {

        @Test
        void asksAgainAfterAnAnswerIsTakenBackAndLinksWhenItEnds() {
            try (Review review = familiar.corrections().review(10, false)) {
                String asked = review.question().orElseThrow().id();
                review.answer(Answer.DIFFERENT);
                assertThat(review.question()).isEmpty();

                assertThat(review.undo()).isTrue();
                assertThat(review.undo()).isFalse();
                assertThat(review.question()).map(ReviewView::id).contains(asked);
                review.answer(Answer.SAME);
                assertThat(review.answers()).isEqualTo(1);
                assertThat(familiar.people().person("Ada Oberlander")).hasSize(2);
            }

            assertThat(familiar.people().person("Ada Oberlander")).hasSize(1);
        }

        @Test
        void takesBackItsOwnAnswerAndNotAWordSaidElsewhereSince() throws IOException {
            try (Familiar beside = familiar.beside();
                    Review review = familiar.corrections().review(10, false)) {
                review.answer(Answer.SAME);
                var _ = beside.corrections().merge("Ben Stone", "Tarquin Quill");

                assertThat(review.undo()).isTrue();
            }

            assertThat(familiar.people().person("Ada Oberlander")).hasSize(2);
            assertThat(records("Ben Stone")).contains("card:7c1f8a02-quill");
        }

        @Test
        void leavesOlderWordsToUndoOutsideOfIt() {
            var _ = familiar.corrections().merge("Ben Stone", "Tarquin Quill");

            try (Review review = familiar.corrections().review(10, false)) {
                assertThat(review.undo()).isFalse();
            }

            assertThat(records("Ben Stone")).contains("card:7c1f8a02-quill");
        }
    }

    @Test
    void keepsTwoPeopleApartForGoodAndTakesItBack() throws IOException {
        List<String> before = everybody();

        assertThat(familiar.corrections().apart("Ben Stone", "Tarquin Quill").people()).hasSize(2);
        var _ = familiar.undo();
        assertThat(everybody()).isEqualTo(before);

        String one = familiar.corrections().questions(1).getFirst().one().person().id().value();
        String other = familiar.corrections().questions(1).getFirst().other().person().id().value();
        var _ = familiar.corrections().apart(one, other);
        importsANewerArchiveAndRebuilds();
        assertThat(familiar.corrections().questions(10)).isEmpty();
        assertThat(familiar.people().person("Ada Oberlander")).hasSize(2);
    }

    @Test
    void takesBackDecisionsAndCorrectionsInTheOrderTheyCame() throws IOException {
        Files.writeString(
                folder.resolve("requests.csv"),
                "Name,Headline,Profile URL\n"
                        + "Fay Brook,Baker,https://www.linkedin.com/in/fay-brook\n");
        var _ =
                familiar.reading()
                        .importArchives(
                                new ImportRequest(
                                        List.of(folder.resolve("requests.csv")),
                                        "",
                                        "",
                                        List.of(),
                                        false),
                                ImportProgress.none());
        var _ = familiar.requests().decide("Fay Brook", "decline", "");
        var _ = familiar.corrections().merge("Ben Stone", "Tarquin Quill");
        var _ = familiar.requests().decide("Fay Brook", "later", "");

        assertThat(familiar.undo()).get().isInstanceOf(Undone.Decided.class);
        assertThat(familiar.undo()).get().isInstanceOf(Undone.Corrected.class);
        assertThat(familiar.undo())
                .get()
                .isInstanceOfSatisfying(
                        Undone.Decided.class,
                        view ->
                                assertThat(view.decisions().getFirst().word())
                                        .isEqualTo("decline"));
        assertThat(familiar.undo()).isEmpty();
    }
}
