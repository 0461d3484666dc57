package dev.familiar.network.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationNameTest {

    private static OrganisationName name(String text) {
        return OrganisationName.parse(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Acme GmbH & Co. KG          | ACME
                    Acme S.A.                   | acme
                    Acme, Inc.                  | Acme Corporation
                    The Harbor Ledger           | Harbor Ledger
                    Ernst & Young               | Young and Ernst
                    Red Hat, Inc.               | RedHat
                    Universität München         | universitat munchen
                    Bank of Cobalt              | Cobalt Bank
                    J. P. Morgan                | JP Morgan
                    Alder Group                 | Alder
                    """)
    void twoWritingsAreOneOrganisation(String one, String other) {
        assertThat(name(one).isSame(name(other))).isTrue();
        assertThat(name(other).isSame(name(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Plan A                      | Plan
                    Acme Bricks                 | Acme
                    Acme Bricks                 | Acme Foods
                    Cobalt Bank                 | Cobalt
                    Planet                      | Plan
                    """)
    void aPartOfANameIsAnother(String one, String other) {
        assertThat(name(one).isSame(name(other))).isFalse();
    }

    @Test
    void theLastWordLeftIsTheName() {
        assertThat(name("Co").words()).containsExactly("co");
        assertThat(name("The Company").words()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "&", "…"})
    void aNameNeedsAWord(String text) {
        assertThat(OrganisationName.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Acme GmbH", "Red Hat, Inc.", "Ernst & Young", "Bank of Cobalt"})
    void readingWhatWasReadChangesNothing(String text) {
        OrganisationName once = name(text);

        assertThat(name(String.join(" ", once.words()))).isEqualTo(once);
    }
}
