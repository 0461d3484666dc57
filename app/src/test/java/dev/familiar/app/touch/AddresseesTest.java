package dev.familiar.app.touch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.Biography;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Origin;
import dev.familiar.model.Person;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonId;
import dev.familiar.model.PersonName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddresseesTest {

    private static Person person(String name, String address, Origin.Kind kind) {
        return new Person(
                new PersonId("p-1"),
                List.of(
                        new PersonDescription(
                                "key:" + name,
                                Origin.of(kind),
                                name.isEmpty() ? List.of() : List.of(PersonName.of(name)),
                                List.of(new EmailAddress(address)),
                                Biography.NONE)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', hello@shop.example.org",
        "hello@shop.example.org, hello@shop.example.org",
        "Hausverwaltung Schmidt GmbH, schmidt@haus.example.org",
        "Quarry Ltd, quarry@quarry.example.org",
        "Autohaus Bender, service@bender.example.org",
        "Vorstand, vorstand@verein.example.org",
        "Physio am Markt, termine@physio.example.org",
        "Praxis Dr. Meyer, praxis@meyer.example.org",
        "Kita Sonnenschein, leitung@kita.example.org",
        "Anna Berg (Jira), jira@quarry.example.org",
        "Otto Owner, otto.owner@second.example.net",
        "'Owner, Otto', otto@second.example.net"
    })
    void noPersonalLetterGoesThere(String name, String address) {
        assertThat(Addressees.isOne(person(name, address, Origin.Kind.CORRESPONDENT), "Otto Owner"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Joanna Reed, joanna.reed@mail.example.com",
        "Joanna, joanna@mail.example.com",
        "李小明, lxm@mail.example.com",
        "Otto Quill, otto@quill.example.com",
        "Ann Co-Owner, ann@mail.example.com"
    })
    void aPersonIsWrittenTo(String name, String address) {
        assertThat(Addressees.isOne(person(name, address, Origin.Kind.CORRESPONDENT), "Otto Owner"))
                .isTrue();
        assertThat(Addressees.isOne(person(name, address, Origin.Kind.CORRESPONDENT), "")).isTrue();
    }

    @Test
    void aProfileMakesAPersonOfWhoeverWritesFromADesk() {
        assertThat(
                        Addressees.isOne(
                                person("Anna Berg", "praxis@berg.example.org", Origin.Kind.FRIEND),
                                "Otto Owner"))
                .isTrue();
    }
}
