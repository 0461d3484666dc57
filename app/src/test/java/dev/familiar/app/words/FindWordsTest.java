package dev.familiar.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.network.search.Answer;
import dev.familiar.network.search.Match;
import dev.familiar.network.search.Part;
import dev.familiar.network.search.Someone.Acquaintance;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindWordsTest {

    @Test
    void saysWhatWasFoundSinceWhenAndByWhom() {
        assertThat(
                        FindWords.why(
                                new Match(
                                        Part.ORGANISATION,
                                        "Cobalt Bank",
                                        "2019",
                                        "2023",
                                        "signature of 2023-08-31")))
                .isEqualTo("Cobalt Bank (2019–2023) · signature of 2023-08-31");
        assertThat(FindWords.why(new Match(Part.PLACE, "Lyon", null, null, "address book")))
                .isEqualTo("Lyon · address book");
        assertThat(FindWords.why(new Match(Part.KIND, "Bank", "2020", "2020", "mail")))
                .isEqualTo("Bank (2020) · mail");
    }

    @Test
    void leavesOutThatSomebodyIsCalledSo() {
        Match name = new Match(Part.WORDS, "Ada Oberlander", null, null, "name");
        Match tag = new Match(Part.WORDS, "chess", null, null, "your tag");

        assertThat(FindWords.why(List.of(name, tag, tag))).containsExactly("chess · your tag");
    }

    @Test
    void leavesOutWhatATerminalWouldObey() {
        assertThat(FindWords.why(new Match(Part.PLACE, "Ly\u001bon", null, null, "table")))
                .doesNotContain("\u001b");
    }

    @ParameterizedTest
    @EnumSource(Acquaintance.class)
    void saysHowWell(Acquaintance known) {
        assertThat(FindWords.known(known)).contains("known");
    }

    @Test
    void saysWhomItFolds() {
        assertThat(FindWords.folded(new Answer.Counts(1_300, 0, 41)))
                .isEqualTo("connected, not known: 41 · only seen in your archives: 1,259");
        assertThat(FindWords.folded(new Answer.Counts(3, 3, 0))).isEmpty();
    }
}
