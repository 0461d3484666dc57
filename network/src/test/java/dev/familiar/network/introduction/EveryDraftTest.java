package dev.familiar.network.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.network.favour.Burden;
import dev.familiar.network.favour.FavourDraft;
import dev.familiar.network.favour.Purpose;
import dev.familiar.network.introduction.Draft.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What the owner may send, whoever it is for and whatever it is about.
class EveryDraftTest {

    private static final String SECRET = "for the owner alone: tie 22 %";

    private static final List<String> NAMES =
            List.of("Jill Harmon", "Jill", "José Álvarez de la Cruz", "王小明", "X", "O'Neil, Pat");
    private static final List<String> LIVES = List.of("", "CFO, Gearworks", "Mason");
    private static final List<String> REASONS =
            List.of("", "wants a mentor", "Wants a mentor.", "Could she help?", "  blank  ");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    private static String any(Random random, List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static Person person(Random random) {
        return new Person(any(random, NAMES), any(random, LIVES), any(random, REASONS));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void tellsNobodyWhatIsForTheOwnerAlone(long seed) {
        Random random = new Random(seed);
        Person asker = person(random);
        Person wanted = person(random);

        for (Draft draft :
                List.of(
                        Draft.consent(asker, wanted, "Otto", SECRET),
                        Draft.both(asker, wanted, "Otto", SECRET))) {
            assertThat(draft.reason()).isEqualTo(SECRET);
            assertThat(draft.subject() + draft.text()).doesNotContain(SECRET, "22 %");
            assertThat(draft.toString()).doesNotContain(asker.name(), wanted.name());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void asksTheOneWantedAloneAndSaysWhoAsks(long seed) {
        Random random = new Random(seed);
        Person asker = person(random);
        Person wanted = person(random);

        Draft draft = Draft.consent(asker, wanted, "Otto Owner", SECRET);

        assertThat(draft.to()).containsExactly(wanted.name());
        assertThat(draft.subject()).contains(asker.name());
        assertThat(draft.text())
                .startsWith("Dear ")
                .endsWith("\n\nOtto Owner")
                .contains(asker.name(), "a short no", asker.reason().strip())
                .contains(wanted.reason().strip());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void tellsEachOfBothWhoTheOtherIs(long seed) {
        Random random = new Random(seed);
        Person asker = person(random);
        Person wanted = person(random);

        Draft draft = Draft.both(asker, wanted, "", SECRET);

        assertThat(draft.to()).containsExactly(wanted.name(), asker.name());
        assertThat(draft.text())
                .contains(asker.name(), wanted.name(), asker.life(), wanted.life())
                .contains(asker.reason().strip(), wanted.reason().strip());
        assertThat(draft.text()).as("one end of each sentence").doesNotContain("..", "?.", "!.");
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void asksForEveryPurposeByTheLastThatBothRemember(Purpose purpose) {
        Draft draft =
                FavourDraft.ask(
                        "Ada Oberlander",
                        new FavourDraft.Last(LocalDate.of(2026, 2, 9), false, "The autumn fair"),
                        purpose,
                        "a word on supply chains",
                        "Otto",
                        SECRET);

        assertThat(draft.text())
                .startsWith("Dear Ada,\n\nWe last wrote on 9 February 2026 (“The autumn fair”).")
                .contains("a word on supply chains.", "a short no is enough")
                .endsWith("\n\nOtto")
                .doesNotContain(SECRET);
        assertThat(draft.subject()).isEqualTo("A word on supply chains");
    }

    @ParameterizedTest
    @CsvSource({"true, We last met on", "false, We last wrote on"})
    void saysWhetherTheTwoMetOrWrote(boolean met, String words) {
        Draft draft =
                FavourDraft.ask(
                        "Ada",
                        new FavourDraft.Last(LocalDate.of(2026, 2, 9), met, ""),
                        Purpose.OTHER,
                        "ǆ is a letter of two",
                        "",
                        "");

        assertThat(draft.text()).contains(words + " 9 February 2026.").doesNotContain("“");
        assertThat(draft.subject()).startsWith("ǅ");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void countsWhatWasAskedInAnyOrder(long seed) {
        Random random = new Random(seed);
        Instant now = Instant.parse("2026-03-01T12:00:00Z");
        List<Instant> asked = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            asked.add(now.minus(Duration.ofDays(random.nextInt(800))));
        }
        List<Instant> turned = new ArrayList<>(asked);
        Collections.shuffle(turned, random);

        assertThat(Burden.of(turned, now)).isEqualTo(Burden.of(asked, now));
        Burden.of(asked, now)
                .ifPresent(burden -> {
                    assertThat(burden.times()).isBetween(1, asked.size());
                    assertThat(asked).contains(burden.last());
                });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isNoLighterForOneMoreFavour(long seed) {
        Random random = new Random(seed);
        Instant now = Instant.parse("2026-03-01T12:00:00Z");
        List<Instant> asked = new ArrayList<>();
        boolean heavy = false;
        for (int i = 0; i < 5; i++) {
            asked.add(now.minus(Duration.ofDays(random.nextInt(360))));
            boolean then = Burden.of(asked, now).map(one -> one.isHeavy(now)).orElse(false);
            assertThat(then || !heavy).isTrue();
            heavy = then;
        }
        assertThat(heavy).as("five in a year").isTrue();
    }

    @ParameterizedTest
    @EnumSource(Asking.class)
    void readsTheWordOfEveryRule(Asking rule) {
        assertThat(Asking.of(rule.word())).contains(rule);
        assertThat(Asking.of(rule.word().toUpperCase(Locale.ROOT))).isEmpty();
    }
}
