package dev.familiar.app.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.familiar.app.Familiar;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.app.refusal.NotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the owner may note about a person, and how much of it.
class NotesTest {

    @TempDir Path folder;

    private Familiar familiar;
    private String ada;

    @BeforeEach
    void importsTwoCards() throws IOException {
        String card = "BEGIN:VCARD\nVERSION:3.0\nFN:%s\nEMAIL:%s@example.com\nEND:VCARD\n";
        Path cards =
                Files.writeString(
                        folder.resolve("cards.vcf"),
                        card.formatted("Ada Oberlander", "ada")
                                + card.formatted("Tarquin Quill", "quill"));
        familiar =
                Familiar.open(
                        folder.resolve("home"),
                        InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z")));
        familiar.reading().importArchives(ImportRequest.of(List.of(cards)), ImportProgress.none());
        ada = id("ada@example.com");
    }

    @AfterEach
    void closes() {
        familiar.close();
    }

    private String id(String who) {
        return familiar.people().require(who).person().id().value();
    }

    private static PersonNotes tagged(int tags, int length) {
        return new PersonNotes(
                "",
                IntStream.range(0, tags)
                        .mapToObj(i -> String.valueOf((char) ('0' + i)).repeat(length))
                        .toList());
    }

    @Test
    void keepsAsMuchAsIsSaidAndRefusesOneMore() {
        PersonNotes longest = new PersonNotes("x".repeat(PersonNotes.LONGEST_TEXT), List.of());
        PersonNotes most = tagged(PersonNotes.MOST_TAGS, PersonNotes.LONGEST_TAG);

        familiar.people().note(ada, longest);
        assertThat(familiar.people().notes(ada)).isEqualTo(longest);
        familiar.people().note(ada, most);
        assertThat(familiar.people().notes(ada)).isEqualTo(most);

        refuses(new PersonNotes("x".repeat(PersonNotes.LONGEST_TEXT + 1), List.of()), "10,001");
        refuses(tagged(PersonNotes.MOST_TAGS + 1, 2), "51 tags");
        refuses(tagged(1, PersonNotes.LONGEST_TAG + 1), "more than 60 characters");
        assertThat(familiar.people().notes(ada)).as("what was there").isEqualTo(most);
    }

    private void refuses(PersonNotes notes, String why) {
        assertThatThrownBy(() -> familiar.people().note(ada, notes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void countsATagOnceAndNoneThatIsEmpty() {
        assertThat(new PersonNotes("", List.of(" pier ", "pier", "", "  ", "ash")).tags())
                .containsExactly("ash", "pier");
    }

    @Test
    void saysThatNobodyIsCalledSo() {
        assertThatThrownBy(() -> familiar.people().note("p-none", PersonNotes.none()))
                .isInstanceOf(NotFoundException.class);
        assertThat(familiar.people().notes("p-none")).isEqualTo(PersonNotes.none());
    }

    @Test
    void findsWhomItIsNotedAboutByAllTheWordsInWhateverCase() {
        familiar.people().note(ada, new PersonNotes("Met at the Pier", List.of("Sailing club")));

        assertThat(familiar.people().find("PIER sailing", 10))
                .extracting(PersonView::name)
                .containsExactly("Ada Oberlander");
        assertThat(familiar.people().find("pier chess", 10)).isEmpty();
    }

    @Test
    void wordsOfTwoStayTogetherWithTheOneTheyAreAndGoApartAgain() {
        String quill = id("quill@example.com");
        familiar.people().note(ada, new PersonNotes("from the pier", List.of("sails")));
        familiar.people().note(quill, new PersonNotes("from the club", List.of("chess", "sails")));

        familiar.corrections().merge(ada, quill);
        PersonNotes both = familiar.people().notes(id("ada@example.com"));
        assertThat(both.text().lines()).containsExactlyInAnyOrder("from the pier", "from the club");
        assertThat(both.tags()).containsExactly("chess", "sails");

        assertThat(familiar.undo()).isPresent();
        assertThat(familiar.people().notes(id("ada@example.com")).text())
                .isEqualTo("from the pier");
        assertThat(familiar.people().notes(id("quill@example.com")).tags())
                .containsExactly("chess", "sails");
    }
}
