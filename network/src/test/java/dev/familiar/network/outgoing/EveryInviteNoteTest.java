package dev.familiar.network.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.network.language.Language;
import dev.familiar.network.outgoing.InviteNote.Recipient;
import dev.familiar.network.outgoing.Memory.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever it is to and whatever they remember: never over the limit, never empty, never cut.
class EveryInviteNoteTest {

    private static final List<String> PIECES =
            List.of(
                    "Ada",
                    "李小明",
                    "김민준",
                    "فاطمة",
                    "דנה",
                    "Ἀριστοτέλης",
                    "👩‍🚀",
                    "🏳️‍🌈",
                    "e\u0301e\u0301",
                    "Österreichische",
                    "%s %d %n",
                    "\ud83d",
                    "-",
                    "O’Neill",
                    "Донаудампфшиффахрт",
                    "Gearworks & Söhne GmbH",
                    "a".repeat(70),
                    "Denver launch",
                    "Re: Fw: ",
                    "(2023)",
                    "\"quoted\"");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void fits(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            List<Memory> memories = new ArrayList<>();
            int count = 1 + random.nextInt(4);
            for (int i = 0; i < count; i++) {
                LocalDate on = LocalDate.ofEpochDay(random.nextInt(20_000));
                memories.add(
                        new Memory(
                                List.of(Kind.values()).get(random.nextInt(Kind.values().length)),
                                on,
                                on.minusDays(random.nextInt(5_000)),
                                words(random),
                                ""));
            }
            Language language =
                    List.of(Language.values()).get(random.nextInt(Language.values().length));
            int limit = InviteNote.LEAST + random.nextInt(260);
            Recipient to = new Recipient(words(random), Set.of("ada"), Set.of("quill"));

            InviteNote note = InviteNote.of(to, memories, language, limit).orElseThrow();

            assertThat(note.text().length()).as(note.text()).isLessThanOrEqualTo(limit);
            assertThat(note.text().codePointCount(0, note.text().length()))
                    .isLessThanOrEqualTo(limit);
            assertThat(note.text()).isNotBlank().endsWith(".");
            assertThat(note.memories()).isNotEmpty().hasSizeLessThanOrEqualTo(2);
        }
    }

    private static String words(Random random) {
        StringBuilder text = new StringBuilder();
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size()))).append(' ');
        }
        return text.toString().strip();
    }
}
