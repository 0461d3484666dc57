package dev.familiar.identity.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.Biography;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.Origin;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import dev.familiar.model.PhoneNumber;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockingKeysTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "John Smith | Smith John",
                "John Smith | J. Smith",
                "Bob Example | Robert Example",
                "John Smith | jsmith",
                "John Smith | John",
                "John Smith | Jon Smyth",
                "Ada Mueller | Ada Müller",
                "Ada Example (née Muster) | Ada Muster",
                "Kevin Sergeev | Kevin Sergeyev",
                "Gabriel Garcia Ejemplo | Gabriel Garcia",
            })
    void namesOfOnePersonShareAKey(String one, String other) {
        assertThat(keys(one)).containsAnyElementsOf(keys(other));
    }

    @Test
    void anAddressMeetsTheNameItSpells() {
        Set<String> address = keys("", new EmailAddress("john.smith@example.org"));

        assertThat(address).containsAnyElementsOf(keys("John Smith"));
        assertThat(keys("", new EmailAddress("jsmith@example.org")))
                .containsAnyElementsOf(keys("John Smith"));
    }

    @Test
    void aNameThatIsAnAddressMeetsTheAddress() {
        assertThat(keys("ada@mail.example.org"))
                .contains(BlockingKeys.handleKey(new EmailAddress("ada@mail.example.org")));
    }

    @Test
    void phonesMeetWithAndWithoutCountryCode() {
        assertThat(BlockingKeys.handleKey(new PhoneNumber("+12025550143")))
                .isEqualTo(BlockingKeys.handleKey(new PhoneNumber("2025550143")));
    }

    @Test
    void theirNumberIsBounded() {
        List<PersonName> names =
                IntStream.range(0, 200)
                        .mapToObj(i -> PersonName.of("Ada Mae Name" + (char) ('a' + i % 26) + "x"))
                        .toList();
        PersonDescription crowded =
                new PersonDescription(
                        "card:1", Origin.of(Origin.Kind.CARD), names, List.of(), Biography.NONE);

        assertThat(BlockingKeys.of(crowded)).hasSizeLessThanOrEqualTo(BlockingKeys.MOST);
    }

    @Test
    void strangersShareNone() {
        assertThat(keys("Ada Example")).doesNotContainAnyElementsOf(keys("Kenji Sato"));
    }

    private static Set<String> keys(String name, Handle... handles) {
        return BlockingKeys.of(
                new PersonDescription(
                        "card:1",
                        Origin.of(Origin.Kind.CARD),
                        List.of(PersonName.of(name)),
                        List.of(handles),
                        Biography.NONE));
    }
}
