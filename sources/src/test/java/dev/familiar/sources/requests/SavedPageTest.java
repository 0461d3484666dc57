package dev.familiar.sources.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The links of a copied page, and whose they are.
class SavedPageTest {

    private static final String CLIPBOARD =
            """
            <meta charset='utf-8'><!--StartFragment--><ul><li>
            <a href="https://www.linkedin.com/in/odalys-quintero-11/"><img alt=""></a>
            <p><a href="https://www.linkedin.com/in/odalys-quintero-11/?trk=x">Odalys Quintero</a> is
            inviting you to connect</p><p>Gardener at Example Ltd</p>
            <p><a href="https://www.linkedin.com/in/grace-example/">Grace Example</a> is a mutual
            connection</p><button>Ignore</button><button>Accept</button></li></ul>
            """;

    private static ProfileLinks links(String... lines) {
        return ProfileLinks.takenFrom(new ArrayList<>(List.of(lines)));
    }

    @Test
    void namesEachLinkToAProfileWithItsWords() {
        assertThat(SavedPage.links(CLIPBOARD).lines())
                .containsExactly(
                        "https://www.linkedin.com/in/odalys-quintero-11 | Odalys Quintero",
                        "https://www.linkedin.com/in/grace-example | Grace Example");
    }

    @Test
    void otherLinksAreNone() {
        assertThat(SavedPage.links("<p>Ada</p><p><a href='/mynetwork'>Manage</a></p>")).isEmpty();
    }

    @Test
    void takesTheLinksOutOfTheLinesAndLeavesTheirNumbers() {
        List<String> lines =
                new ArrayList<>(List.of("Ada", "https://www.linkedin.com/in/ada | Ada", "Ignore"));

        ProfileLinks found = ProfileLinks.takenFrom(lines);

        assertThat(lines).containsExactly("Ada", "", "Ignore");
        assertThat(String.valueOf(found.of("Ada", 0, 1)))
                .isEqualTo(String.valueOf(found.of("ADA", 0, 1)))
                .isNotEqualTo("null");
    }

    @Test
    void aNameThatLinksToSeveralIsNobodysUnlessAsManyAsk() {
        ProfileLinks two =
                links(
                        "https://www.linkedin.com/in/grace-1 | Grace Example",
                        "https://www.linkedin.com/in/grace-2 | Grace Example is inviting you");

        assertThat(two.of("Grace Example", 0, 1)).isNull();
        assertThat(two.of("Grace Example", 0, 2)).isNotNull();
        assertThat(two.of("Grace Example", 0, 2)).isNotEqualTo(two.of("Grace Example", 1, 2));
        assertThat(two.of("Ada", 0, 1)).isNull();
    }

    @Test
    void anotherAddressIsNoProfile() {
        assertThat(links("https://www.example.com/in/ada | Ada").of("Ada", 0, 1)).isNull();
    }
}
