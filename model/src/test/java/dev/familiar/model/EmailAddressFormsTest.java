package dev.familiar.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Ways to write one address.
class EmailAddressFormsTest {

    @ParameterizedTest
    @CsvSource({
        "ada@bücher.example, ada@xn--bcher-kva.example",
        "ada@BÜCHER.example, ada@xn--bcher-kva.example",
        "ada@xn--bcher-kva.example, ada@xn--bcher-kva.example",
        "ada@例え.example, ada@xn--r8jz45g.example",
        "jörg@example.org, jörg@example.org",
        "SMTP:ada@example.org, ada@example.org",
        "mailto:smtp:ada@example.org, ada@example.org"
    })
    void areOneAddress(String written, String canonical) {
        assertThat(EmailAddress.parse(written)).contains(new EmailAddress(canonical));
    }

    @Test
    void leaveADomainThatCanBeNoneAsItIs() {
        String domain = "ü".repeat(80) + ".example";

        assertThat(EmailAddress.parse("ada@" + domain)).contains(new EmailAddress("ada@" + domain));
    }
}
