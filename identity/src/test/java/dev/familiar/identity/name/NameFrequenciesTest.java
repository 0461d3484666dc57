package dev.familiar.identity.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NameFrequenciesTest {

    @Test
    void commonNamesAreMoreFrequentThanUnlistedOnes() {
        NameFrequencies builtIn = NameFrequencies.builtIn();

        assertThat(builtIn.share("smith")).isGreaterThan(50 * builtIn.share("exampleov"));
        assertThat(builtIn.share(List.of("john", "smith")))
                .isGreaterThan(builtIn.share(List.of("john", "exampleov")));
    }

    @Test
    void theArchiveOverrulesTheTable() {
        Map<String, Integer> counts = Map.of("exampleov", 3_000);
        NameFrequencies archive = NameFrequencies.of(t -> counts.getOrDefault(t, 0), 30_000);

        assertThat(archive.share("exampleov")).isBetween(0.08, 0.1);
        assertThat(archive.share("smith")).isLessThan(NameFrequencies.builtIn().share("smith"));
    }

    @Test
    void noNameIsRarerThanTheFloor() {
        assertThat(NameFrequencies.builtIn().share(List.of("qwxyz", "zyxwq")))
                .isEqualTo(NameFrequencies.LEAST);
    }

    @Test
    void onePersonsOwnCountDoesNotMakeTheNameCommoner() {
        NameFrequencies one = NameFrequencies.of(_ -> 1, 100);
        NameFrequencies none = NameFrequencies.of(_ -> 0, 100);

        assertThat(one.share("exampleov")).isEqualTo(none.share("exampleov"));
    }

    @Test
    void nicknamesAreNoBridgeBetweenFullNames() {
        assertThat(Nicknames.areRelated("sasha", "alexandra")).isTrue();
        assertThat(Nicknames.areRelated("sasha", "alexander")).isTrue();
        assertThat(Nicknames.areRelated("alexander", "alexandra")).isFalse();
        assertThat(Nicknames.heads("qwxyz")).containsExactly("qwxyz");
    }

    @Test
    void foldingIsIdempotent() {
        assertThat(FoldedText.joined(FoldedText.joined("Łódź-Ünïque 42 🚀")))
                .isEqualTo(FoldedText.joined("Łódź-Ünïque 42 🚀"))
                .isEqualTo("lodzunique42");
        assertThat(FoldedText.levelled("mueller")).isEqualTo(FoldedText.levelled("muller"));
    }
}
