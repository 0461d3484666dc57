package dev.familiar.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.PersonName;
import dev.familiar.model.ProfileUrl;
import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.model.source.Invitation;
import dev.familiar.model.source.MutualConnections;
import dev.familiar.model.source.Requester;
import dev.familiar.triage.evidence.Clue;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestCluesTest {

    @ParameterizedTest
    @CsvSource({
        "李小明, xiaoming-li-8a12",
        "山田太郎, taro-yamada-77b",
        "김민준, minjun-kim-3",
        "やまだたろう, taro-yamada",
        "สมชาย, somchai-thai-page",
        "محمد الفلاني, mohammed-alfulani",
        "שרה כהן, sarah-cohen-9",
        "An Li, anli-designs-homes",
        "Maria Garcia Lopez, mgarcialopez",
    })
    void findsNoMarkOfAFakeInAWholeNameOfAnyScript(String name, String slug) {
        assertThat(marks(name, slug)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Suharto", "Madonna"})
    void notesASingleName(String name) {
        assertThat(marks(name, name.toLowerCase(java.util.Locale.ROOT) + "-b"))
                .containsExactly("fake.single-name");
    }

    @ParameterizedTest
    @CsvSource({"Priya Ramanathan, zephyr-crypto-99", "Wu Yi, brandon-fox-sells"})
    void notesAnAddressThatSpellsAnotherName(String name, String slug) {
        assertThat(marks(name, slug)).containsExactly("fake.foreign-slug");
    }

    private static List<String> marks(String name, String slug) {
        ConnectionRequest request =
                new ConnectionRequest(
                        "request:test:1",
                        new Requester(
                                PersonName.of(name),
                                ProfileUrl.ofSlug(slug).orElseThrow(),
                                "Engineer",
                                "",
                                ""),
                        new Invitation(
                                true,
                                Instant.parse("2026-02-20T09:00:00Z"),
                                "",
                                MutualConnections.NOT_SAID,
                                ""));
        return RequestClues.of(request, new MadeUpArchives()).stream()
                .map(Clue::kind)
                .filter(kind -> kind.startsWith("fake."))
                .toList();
    }
}
