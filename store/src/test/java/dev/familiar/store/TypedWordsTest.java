package dev.familiar.store;

import static dev.familiar.store.Samples.AS_OF;
import static dev.familiar.store.Samples.connection;
import static dev.familiar.store.Samples.described;
import static dev.familiar.store.Samples.link;
import static dev.familiar.store.Samples.put;
import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.Person;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// People found while they are being typed.
class TypedWordsTest {

    @TempDir Path home;
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(home);
        put(
                store,
                "a",
                AS_OF,
                described(connection("ada", "Ada Müller", "Tidewater Media")),
                described(connection("tide", "Tide Okafor", "Adastra")),
                described(connection("bo", "Bo Sample", "Paperbark")));
        link(store, List.of("linkedin:connection:ada"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static List<String> names(List<Person> people) {
        return people.stream().map(person -> person.names().getFirst().text()).sorted().toList();
    }

    @ParameterizedTest
    @CsvSource({
        "a, Ada Müller",
        "ada mu, Ada Müller",
        "ADA MUELL, Ada Müller",
        "mül, Ada Müller",
        "ti, Tide Okafor",
        "o, Tide Okafor",
        "sample bo, Bo Sample"
    })
    void theBeginningOfANameFindsThatNameOnly(String typed, String name) {
        assertThat(names(store.people().beginning(typed, 9))).containsExactly(name);
    }

    @Test
    void whateverIsSaidOfThemIsFoundByItsBeginning() {
        assertThat(names(store.people().mentioning("tide", 9)))
                .containsExactly("Ada Müller", "Tide Okafor");
        assertThat(names(store.people().mentioning("ada", 9)))
                .containsExactly("Ada Müller", "Tide Okafor");
        assertThat(names(store.people().mentioning("paper", 9))).containsExactly("Bo Sample");
        assertThat(names(store.people().mentioning("tide", 1))).hasSize(1);
    }

    @Test
    void twoLettersAreTheBeginningOfNamesOnly() {
        assertThat(store.people().mentioning("pa", 9)).isEmpty();
        assertThat(names(store.people().mentioning("bo", 9))).containsExactly("Bo Sample");
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "'\"'", "'*'", "' & '", "'\" OR \"a'"})
    void nothingThatIsTypedIsAnOperator(String typed) {
        assertThat(store.people().beginning(typed, 9)).isEmpty();
        assertThat(store.people().mentioning(typed, 9)).isEmpty();
    }
}
