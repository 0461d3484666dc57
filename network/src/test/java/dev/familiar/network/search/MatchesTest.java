package dev.familiar.network.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MatchesTest {

    private final Folk folk = new Folk();

    private List<Match> why(String question) {
        return folk.ask(question).people().getFirst().matched();
    }

    @Test
    void saysForEachPartWhatWasFoundAndWhoSaysSo() {
        folk.one("Ada Oberlander").works("CFO", "Cobalt Bank").lives("Lyon, France");

        assertThat(why("CFO at Cobalt Bank in France"))
                .extracting(Match::what, Match::value, Match::how)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Part.ORGANISATION, "Cobalt Bank", "LinkedIn export of 2026-02-09"),
                        org.assertj.core.groups.Tuple.tuple(
                                Part.ROLE, "CFO, Cobalt Bank", "LinkedIn export of 2026-02-09"),
                        org.assertj.core.groups.Tuple.tuple(
                                Part.PLACE, "Lyon, France", "LinkedIn export of 2026-02-09"));
    }

    @Test
    void saysWhichHeadlineShowsAKind() {
        folk.one("Ada Oberlander").says("Law firm partner, gardener");

        assertThat(why("people at law firms").getFirst().how()).startsWith("headline");
    }

    @Test
    void whoOnlyServesAKindIsNotAtOne() {
        folk.one("Ada Oberlander").says("I help law firms grow");

        assertThat(folk.names("law firms")).isEmpty();
    }

    @Test
    void saysWhereAWordStands() {
        folk.one("Ada Oberlander").tagged("chess").noted("met over a bassoon").lives("Zxqvhausen");

        assertThat(why("chess").getFirst().how()).isEqualTo("your tag");
        assertThat(why("bassoon").getFirst().how()).isEqualTo("your note");
        assertThat(why("oberlander").getFirst().how()).isEqualTo("name");
    }

    @Test
    void saysThatAnotherPlaceIsNewer() {
        folk.one("Ada Oberlander").lives("Hamburg, Germany").lives("Lyon, France");

        assertThat(why("people in Lyon").getFirst().how())
                .endsWith("a newer word says Hamburg, Germany");
    }

    @Test
    void saysHowWellAndSinceWhen() {
        folk.one("Ada Oberlander").known(Someone.Acquaintance.WELL).works("CFO", "Cobalt Bank");

        assertThat(why("CFOs I know well").getLast())
                .extracting(Match::what, Match::value)
                .containsExactly(Part.TIE, "known well");
    }
}
