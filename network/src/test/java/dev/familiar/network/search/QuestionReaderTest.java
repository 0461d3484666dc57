package dev.familiar.network.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionReaderTest {

    private final Folk folk = new Folk();

    @BeforeEach
    void makeUpSomeOrganisations() {
        folk.one("Ada Oberlander").works("Mason", "Acme Bricks GmbH").lives("Berlin, Germany");
        folk.one("Ben Castle").works("Editor", "Red Hat, Inc.").lives("Denver, Colorado");
        folk.one("Jordan Ewe").works("Teller", "Cobalt Bank");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    at Acme Bricks                              | organisation Acme Bricks
                    Acme Bricks people                          | organisation Acme Bricks
                    who works for acme bricks                   | organisation acme bricks
                    bei Red Hat                                 | organisation Red Hat
                    Wer hat bei Red Hat gearbeitet?             | organisation Red Hat · time ever
                    who used to work for Red Hat                | organisation Red Hat · time formerly
                    ex-Acme Bricks                              | organisation Acme Bricks · time formerly
                    people who left Acme Bricks                 | organisation Acme Bricks · time formerly
                    who is no longer at Acme Bricks             | organisation Acme Bricks · time formerly
                    wer arbeitet nicht mehr bei Acme Bricks     | organisation Acme Bricks · time formerly
                    qui ne travaille plus chez Acme Bricks      | organisation Acme Bricks · time formerly
                    quién ya no trabaja en Acme Bricks          | organisation Acme Bricks · time formerly
                    wie werkt niet meer bij Acme Bricks         | organisation Acme Bricks · time formerly
                    who is currently at Acme Bricks             | organisation Acme Bricks · time now
                    wer ist derzeit bei Acme Bricks             | organisation Acme Bricks · time now
                    Qui connais-je chez Acme Bricks ?           | organisation Acme Bricks
                    at Nowhere Foods                            | organisation Nowhere Foods
                    the lawyers of Acme Bricks                  | role lawyers · organisation Acme Bricks
                    """)
    void readsOrganisationsAndTimes(String question, String understood) {
        assertThat(folk.understood(question)).isEqualTo(understood);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ad agencies                                 | kind advertising agency
                    someone at a law firm                       | kind law firm
                    people in the energy industry               | kind energy company
                    jemand bei einer Versicherung               | kind insurance company
                    qui travaille dans une banque               | kind bank
                    je cherche quelqu'un dans l'assurance       | kind insurance company
                    quién trabaja en una agencia de publicidad  | kind advertising agency
                    quem trabalha num banco                     | kind bank
                    chi lavora in un'agenzia pubblicitaria      | kind advertising agency
                    wie werkt er bij een reclamebureau          | kind advertising agency
                    Chi lavora in una banca a Milano?           | kind bank · place Milano
                    ad agencies in San Diego                    | kind advertising agency · place San Diego
                    ¿Conozco a alguien en un banco?             | kind bank
                    conosco qualcuno in una banca               | kind bank
                    logistics firms                             | kind transport company
                    energy companies in Denver                  | kind energy company · place Denver
                    early-stage venture capital firms           | kind venture capital firm · words perhaps early-stage
                    """)
    void readsKindsOfOrganisations(String question, String understood) {
        assertThat(folk.understood(question)).isEqualTo(understood);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    lawyers                                     | role lawyers
                    Do I know any journalists?                  | role journalists
                    Welche Anwälte kenne ich?                   | role Anwälte
                    je cherche des avocats                      | role avocats
                    CFO at Cobalt Bank                          | role CFO · organisation Cobalt Bank
                    bank managers                               | role managers (or above) · kind bank
                    heads of marketing                          | role heads of marketing (manager or above)
                    people in marketing                         | role marketing
                    who runs sales at Acme Bricks               | role runs sales (manager or above) · organisation Acme Bricks
                    journalists in Berlin                       | role journalists · place Berlin
                    Berlin journalists                          | role journalists · place Berlin
                    designers or copywriters in New York        | role designers or copywriters · place New York
                    nurses, Denver                              | role nurses · place Denver
                    """)
    void readsRolesAndPlaces(String question, String understood) {
        assertThat(folk.understood(question)).isEqualTo(understood);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    journalists I know well                     | role journalists · tie known well
                    lawyers I have not written to for two years | role lawyers · tie no contact since 2024-03-01
                    Anwälte, die ich gut kenne                  | role Anwälte · tie known well
                    people at Acme Bricks I do not know         | organisation Acme Bricks · tie not known
                    """)
    void readsTies(String question, String understood) {
        assertThat(folk.understood(question)).isEqualTo(understood);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ada oberlander                              | words ada oberlander
                    zxqv                                        | words zxqv
                    ada@mail.example.org                        | words ada@mail.example.org
                    engineers zxqv                              | role engineers · words zxqv
                    """)
    void searchesTheRestAsWords(String question, String understood) {
        assertThat(folk.understood(question)).isEqualTo(understood);
    }

    @Test
    void quotesHoldOneThingTogether() {
        assertThat(folk.understood("at \"Bank in Berlin\""))
                .isEqualTo("organisation Bank in Berlin");
    }

    @Test
    void understandsNothingOfNothing() {
        assertThat(folk.roster().understand("  ").isEmpty()).isTrue();
        assertThat(folk.roster().understand("?!").isEmpty()).isTrue();
    }

    @Test
    void aNameOfSomebodyIsNoPlaceBesideOtherWords() {
        assertThat(folk.understood("jordan ewe")).isEqualTo("words jordan ewe");
        assertThat(folk.understood("people in Jordan")).isEqualTo("place Jordan");
    }
}
