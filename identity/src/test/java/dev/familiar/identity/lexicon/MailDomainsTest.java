package dev.familiar.identity.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.EmailAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailDomainsTest {

    @ParameterizedTest
    @CsvSource({
        "ada@acme.example.com, acme",
        "ada@mail.acme.example.com, acme",
        "ada@gmail.com, ''",
        "ada@example.org, ''",
        "ada@localhost, ''",
    })
    void namesTheOrganisationBehindADomain(String address, String organisation) {
        assertThat(MailDomains.organisation(new EmailAddress(address)).orElse(""))
                .isEqualTo(organisation);
    }

    @ParameterizedTest
    @CsvSource({
        "info@acme.example.com, true",
        "no-reply@acme.example.com, true",
        "jira+ada@acme.example.com, true",
        "sales-team@acme.example.com, true",
        "devnull@localhost, true",
        "ada@acme.example.com, false",
        "ada.sales@acme.example.com, false",
    })
    void knowsDesksFromPeople(String address, boolean role) {
        assertThat(MailDomains.isRole(new EmailAddress(address))).isEqualTo(role);
    }
}
