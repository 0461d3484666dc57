package dev.familiar.network.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.network.search.Someone.Acquaintance;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FacetCounterTest {

    private final Folk folk = new Folk();

    @Test
    void countsWhatAnswersHaveInCommon() {
        folk.one("Ada Oberlander")
                .works("Head of Marketing", "Cobalt Bank")
                .lives("Lyon, France")
                .tagged("chess")
                .known(Acquaintance.WELL);
        folk.one("Ben Castle").works("Attorney", "Cobalt Bank").last(LocalDate.of(2019, 5, 1));

        var facets = folk.ask("at Cobalt Bank").facets();

        assertThat(facets.get(Facet.COMPANY)).containsExactly(new Facet.Count("Cobalt Bank", 2));
        assertThat(facets.get(Facet.PLACE)).containsExactly(new Facet.Count("Lyon, France", 1));
        assertThat(facets.get(Facet.FUNCTION)).extracting(Facet.Count::value).contains("marketing");
        assertThat(facets.get(Facet.SENIORITY)).isNotEmpty();
        assertThat(facets.get(Facet.TAG)).containsExactly(new Facet.Count("chess", 1));
        assertThat(facets.get(Facet.KNOWN))
                .containsExactly(new Facet.Count("somewhat", 1), new Facet.Count("well", 1));
        assertThat(facets.get(Facet.CONTACT))
                .containsExactly(new Facet.Count("2019", 1), new Facet.Count("2025", 1));
    }

    @Test
    void showsTheMostFrequentValuesOnly() {
        for (int i = 0; i < 30; i++) {
            folk.one("Ada Nr" + i).works("Clerk", "Employer " + i);
        }

        assertThat(folk.ask("clerks").facets().get(Facet.COMPANY)).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void namesFacetsAsAddressesDo() {
        assertThat(Facet.of("company")).contains(Facet.COMPANY);
        assertThat(Facet.of("shoe-size")).isEmpty();
        assertThat(Facet.KNOWN.word()).isEqualTo("known");
    }
}
