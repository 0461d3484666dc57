package dev.familiar.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.source.Channel;
import dev.familiar.network.answer.Past;
import dev.familiar.network.rhythm.Cadence;
import dev.familiar.network.rhythm.Contacts;
import dev.familiar.network.rhythm.Frequency;
import dev.familiar.network.rhythm.Rhythm;
import dev.familiar.traces.TieFacts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TieDetailsTest {

    private static final LocalDate BEGIN = LocalDate.of(1998, 1, 1);

    private static int number(Random random) {
        return random.nextInt(4) == 0 ? random.nextInt(Integer.MAX_VALUE) : random.nextInt(20);
    }

    private static @Nullable LocalDate day(Random random) {
        return random.nextInt(5) == 0 ? null : BEGIN.plusDays(random.nextInt(12_000));
    }

    /// Without a subject, which is not kept.
    private static TieFacts facts(Random random) {
        Map<Channel, Integer> channels = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            if (random.nextBoolean()) {
                channels.put(channel, number(random));
            }
        }
        return new TieFacts(
                new TieFacts.Written(
                        number(random),
                        number(random),
                        number(random),
                        number(random),
                        number(random)),
                new TieFacts.Met(number(random), number(random), number(random)),
                new TieFacts.Passive(
                        number(random), number(random), number(random), random.nextBoolean()),
                new TieFacts.Period(day(random), day(random), "", ""),
                channels);
    }

    @Test
    void countsComeBackAsTheyWereKept() {
        Random random = new Random(812);
        for (int i = 0; i < 2_000; i++) {
            TieFacts facts = facts(random);
            assertThat(TieDetails.read(TieDetails.write(facts, Answering.NONE, null)))
                    .contains(facts);
        }
    }

    @Test
    void howSomebodyAnswersComesBack() {
        TieFacts facts = facts(new Random(5));
        Answering answering =
                new Answering(
                        new Past(12, 7, 4.125, 2, Duration.ofHours(24)),
                        9,
                        Instant.parse("2025-04-05T06:07:08Z"));

        assertThat(TieDetails.answering(TieDetails.write(facts, answering, null)))
                .isEqualTo(answering);
        assertThat(TieDetails.answering(TieDetails.write(facts, Answering.NONE, null)))
                .isEqualTo(Answering.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "{\"answers\":[1]}", "{\"answers\":[1,2,500,3,0]}"})
    void anAnsweringOfAnotherFormCountsAsNone(String text) {
        assertThat(TieDetails.answering(text)).isEqualTo(Answering.NONE);
    }

    @Test
    void aRhythmIsReadAsItWasKept() {
        Cadence cadence =
                new Cadence(
                        new Rhythm(7, 6.25, 2.5, 1.125, Frequency.OFTEN),
                        8,
                        21,
                        2,
                        0,
                        20_000,
                        20_100,
                        12,
                        1,
                        20_050,
                        Contacts.NEVER,
                        0.625);

        String kept = TieDetails.write(facts(new Random(1)), Answering.NONE, cadence);

        assertThat(TieDetails.cadence(kept)).contains(cadence);
        assertThat(TieDetails.cadence("{\"rhythm\":[1,2]}")).isEmpty();
        assertThat(TieDetails.cadence("{\"rhythm\"")).isEmpty();
        assertThat(TieDetails.cadence("")).isEmpty();
    }

    @Test
    void subjectsAreNotKept() {
        TieFacts facts = facts(new Random(1));
        TieFacts.Period named = new TieFacts.Period(BEGIN, BEGIN, "Denver launch", "mail:1@a");

        String kept =
                TieDetails.write(
                        new TieFacts(
                                facts.written(),
                                facts.met(),
                                facts.passive(),
                                named,
                                facts.channels()),
                        Answering.NONE,
                        null);

        assertThat(kept).doesNotContain("Denver", "mail:1@a");
        assertThat(TieDetails.read(kept).orElseThrow().period())
                .isEqualTo(new TieFacts.Period(BEGIN, BEGIN, "", ""));
    }

    /// They are counted anew then.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "written",
                "{",
                "{\"channels\":{\"PIGEON\":3}}",
            })
    void whatIsKeptInAnotherFormCountsAsNothingKept(String text) {
        assertThat(TieDetails.read(text)).isEmpty();
    }

    @Test
    void dayInAnotherFormCountsAsNothingKept() {
        assertThat(TieDetails.read("{\"period\":[\"yesterday\",\"\"]}")).isEmpty();
    }
}
