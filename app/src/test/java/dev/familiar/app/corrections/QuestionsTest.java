package dev.familiar.app.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import dev.familiar.app.json.PersonJson;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.model.EmailAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which questions are asked, and what comes of the answers, whenever they are worked in.
class QuestionsTest {

    private static final InstantSource NOW =
            Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir private Path folder;

    private Familiar familiar;

    @BeforeEach
    void importsCards() throws IOException {
        familiar = home("home");
    }

    @AfterEach
    void closes() {
        familiar.close();
    }

    /// Three namesakes of each of two names, of whom nothing else is known; two of one name with
    /// two birthdays and one address book entry between them.
    private Familiar home(String name) throws IOException {
        StringBuilder cards = new StringBuilder();
        for (String person : List.of("Ada Oberlander", "Tarquin Quillfeather")) {
            for (int i = 1; i <= 3; i++) {
                cards.append(card(person, i, ""));
            }
        }
        Path file = folder.resolve(name + ".vcf");
        Files.writeString(file, cards);
        Familiar made = Familiar.open(folder.resolve(name), NOW);
        var _ =
                made.reading()
                        .importArchives(
                                new ImportRequest(
                                        List.of(file),
                                        "",
                                        "",
                                        List.of(new EmailAddress("otto@example.org")),
                                        false),
                                ImportProgress.none());
        return made;
    }

    private static String card(String name, int number, String birthday) {
        String uid = name.replace(' ', '-') + "-" + number;
        return "BEGIN:VCARD\nVERSION:3.0\nUID:"
                + uid
                + "\nFN:"
                + name
                + "\nEMAIL:"
                + "abcdefgh".charAt(number)
                + "@"
                + uid.toLowerCase(java.util.Locale.ROOT)
                + ".example.com"
                + birthday
                + "\nEND:VCARD\n";
    }

    private static List<String> everybody(Familiar familiar) {
        return familiar.people().closest(0, 100).stream().map(PersonJson::line).sorted().toList();
    }

    private static void answerAll(Familiar familiar, Random lot, boolean atOnce) {
        while (true) {
            List<ReviewView> open = familiar.corrections().questions(100);
            if (open.isEmpty()) {
                return;
            }
            ReviewView asked = open.get(lot.nextInt(open.size()));
            // By the name alone, so that the order of the questions makes no difference.
            boolean same = asked.one().name().startsWith("Ada");
            var _ = familiar.corrections().say(asked.id(), same ? Answer.SAME : Answer.DIFFERENT);
            if (atOnce) {
                familiar.corrections().workIn();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void endWithNoneAndWithThePeopleTheWordsSayInAnyOrder(long seed) throws IOException {
        answerAll(familiar, new Random(seed), false);
        familiar.corrections().workIn();

        assertThat(familiar.corrections().count()).isZero();
        assertThat(familiar.people().person("Ada Oberlander")).hasSize(1);
        assertThat(familiar.people().person("Tarquin Quillfeather")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void workedInOneByOneOrAllAtOnceAreTheSamePeople(long seed) throws IOException {
        answerAll(familiar, new Random(seed), false);
        familiar.corrections().workIn();

        try (Familiar other = home("other")) {
            answerAll(other, new Random(seed), true);

            assertThat(everybody(other)).isEqualTo(everybody(familiar));
        }
    }

    @Test
    void workedInAreThePeopleOfAFullLinkage() {
        answerAll(familiar, new Random(7), false);
        familiar.corrections().workIn();
        List<String> workedIn = everybody(familiar);

        int _ = familiar.people().link();

        assertThat(workedIn).isEqualTo(everybody(familiar));
    }

    @Test
    void anAnswerIsKeptBeforeItIsWorkedInAndCaughtUpWithAfterACrash() {
        ReviewView asked = familiar.corrections().questions(1).getFirst();
        int before = familiar.people().count();
        var _ = familiar.corrections().say(asked.id(), Answer.SAME);

        assertThat(familiar.people().count()).isEqualTo(before);
        assertThat(familiar.corrections().isWorkedIn()).isFalse();
        assertThat(familiar.corrections().questions(100))
                .extracting(ReviewView::id)
                .doesNotContain(asked.id());

        familiar.close();
        familiar = Familiar.openExisting(folder.resolve("home"), NOW);
        familiar.catchUp(() -> {});

        assertThat(familiar.people().count()).isEqualTo(before - 1);
        assertThat(familiar.corrections().isWorkedIn()).isTrue();
    }

    @Test
    void twoWhoAnswerAtOnceAreBothHeard() {
        List<ReviewView> asked = familiar.corrections().questions(100);
        String one = asked.getFirst().id();
        String other = asked.getLast().id();
        try (Familiar beside = familiar.beside()) {
            CompletableFuture<Void> second =
                    CompletableFuture.runAsync(() -> {
                        var _ = beside.corrections().answer(other, Answer.DIFFERENT);
                    });
            var _ = familiar.corrections().answer(one, Answer.DIFFERENT);
            second.join();
        }
        familiar.corrections().workIn();

        assertThat(familiar.corrections().everyQuestion(100))
                .extracting(ReviewView::id)
                .doesNotContain(one, other);
        assertThat(familiar.corrections().isWorkedIn()).isTrue();
    }

    @Test
    void areGroupedByThePersonMostOfThemAreAbout() {
        List<QuestionGroup> groups = familiar.corrections().groups(0, 100);

        assertThat(groups).hasSize(familiar.corrections().countGroups());
        List<String> ids = new ArrayList<>();
        for (QuestionGroup group : groups) {
            assertThat(group.questions())
                    .allMatch(question ->
                            question.one().person().id().equals(group.person().person().id()));
            group.questions().forEach(question -> ids.add(question.id()));
        }
        assertThat(ids).doesNotHaveDuplicates().hasSize(familiar.corrections().count());
    }

    @Test
    void sayWhyTheyAreAskedAndWhatAgrees() {
        ReviewView asked = familiar.corrections().questions(1).getFirst();
        PairEvidence evidence = familiar.corrections().evidence(asked);

        assertThat(asked.stakes()).contains(Stake.CARD);
        assertThat(evidence.agrees()).containsExactly("the name");
        assertThat(evidence.summary()).startsWith("Only the name agrees");
        assertThat(evidence.lean()).isNotEqualTo(PairEvidence.Lean.SAME);
    }

    @Test
    void thatArePutOffComeLast() {
        ReviewView first = familiar.corrections().questions(1).getFirst();
        var _ = familiar.corrections().say(first.id(), Answer.LATER);

        List<ReviewView> questions = familiar.corrections().questions(100);

        assertThat(questions.getLast().id()).isEqualTo(first.id());
        assertThat(familiar.corrections().isWorkedIn()).isTrue();
    }

    @Test
    void whatIsTakenBackIsAskedAgain() {
        ReviewView first = familiar.corrections().questions(1).getFirst();
        var _ = familiar.corrections().say(first.id(), Answer.SAME);
        familiar.corrections().workIn();

        assertThat(familiar.takeBack()).isPresent();
        familiar.corrections().workIn();

        assertThat(familiar.corrections().questions(100))
                .extracting(ReviewView::id)
                .contains(first.id());
    }
}
