package dev.familiar.network.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DraftTest {

    private static final Draft.Person JACK =
            new Draft.Person("Jack Asker", "engineer, Gearworks", "he looks for a mentor");
    private static final Draft.Person JILL =
            new Draft.Person("Jill Harmon", "head of design", "he knows your new market");

    @Test
    void asksForConsentAndObligesToNothing() {
        Draft draft = Draft.consent(JACK, JILL, "Otto Owner", "asked twice before");

        assertThat(draft.to()).containsExactly("Jill Harmon");
        assertThat(draft.text())
                .startsWith("Dear Jill,")
                .contains("Jack Asker (engineer, Gearworks) asked me")
                .contains("he looks for a mentor.")
                .contains("he knows your new market.")
                .contains("a short no is enough, and so is no answer")
                .endsWith("Otto Owner")
                .doesNotContain("asked twice before");
        assertThat(draft.reason()).isEqualTo("asked twice before");
    }

    @Test
    void tellsEachWhoTheOtherIsAndWhyToCare() {
        Draft draft = Draft.both(JACK, JILL, "", "");

        assertThat(draft.to()).containsExactly("Jill Harmon", "Jack Asker");
        assertThat(draft.text())
                .contains("Jill: Jack Asker is engineer, Gearworks. he knows your new market.")
                .contains("Jack: Jill Harmon is head of design. he looks for a mentor.")
                .endsWith("no need to keep me in copy.");
    }

    @Test
    void saysOneReasonOnceAndNothingOfALifeThatIsNotKnown() {
        Draft draft =
                Draft.both(
                        new Draft.Person("Jack", "", "would like advice!"),
                        new Draft.Person("Jill", "", ""),
                        "",
                        "");

        assertThat(draft.text())
                .contains("Jill: this is Jack. would like advice!\n\nJack: this is Jill.\n\n")
                .containsOnlyOnce("advice");
        assertThat(draft.toString()).isEqualTo("Draft[hidden]");
    }
}
