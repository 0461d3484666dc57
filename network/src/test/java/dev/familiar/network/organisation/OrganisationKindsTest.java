package dev.familiar.network.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationKindsTest {

    private final OrganisationKinds kinds = OrganisationKinds.shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ad agencies              | advertising agency
                    Werbeagentur             | advertising agency
                    agence de publicité      | advertising agency
                    banks                    | bank
                    banque                   | bank
                    bancos                   | bank
                    law firms                | law firm
                    Anwaltskanzleien         | law firm
                    studio legale            | law firm
                    venture capital firms    | venture capital firm
                    VC                       | venture capital firm
                    retailer                 | retailer
                    Einzelhändler            | retailer
                    uitgeverij               | publisher
                    universities             | university
                    Krankenhaus              | hospital
                    """)
    void areAskedForInSeveralLanguages(String text, String kind) {
        assertThat(kinds.named(text)).contains(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    wrenlogistics    | transport company
                    ploverinsurance  | insurance company
                    emberfoundation  | charity
                    netexpress       | transport company
                    """)
    void areToldByTheEndOfALabelInOnePiece(String label, String kind) {
        assertThat(kinds.ofLabel(label)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"post", "energy", "emberfoods2", "netexpressway", "blurb", "solarwren"})
    void areNotToldByOtherLabels(String label) {
        assertThat(kinds.ofLabel(label)).isEmpty();
    }

    @Test
    void anExpressIsNoPress() {
        assertThat(kinds.ofLabel("netexpress")).doesNotContain("publisher");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zxqv", "", "the", "ad agencies in San Diego"})
    void areNotAskedForByAnythingElse(String text) {
        assertThat(kinds.named(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Cobalt Advertising GmbH      | advertising agency
                    Northgate Quay Bank LLC      | bank
                    Sparkasse Musterstadt        | bank
                    Alder Ventures               | venture capital firm
                    Gable Legal                  | law firm
                    Rechtsanwälte Wren & Partner | law firm
                    Kestrel Airways              | airline
                    Universität Hollerath        | university
                    Plover Publishing            | publisher
                    Ember Software               | software company
                    """)
    void areToldByWordsOfAName(String name, String kind) {
        assertThat(kinds.of(name)).contains(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Willowbank Systems           | bank
                    Food Bank of Wren            | bank
                    Travel Agency Wren           | advertising agency
                    Wren & Sons                  | bank
                    Alder Law School             | law firm
                    """)
    void areNotToldByWordsThatMeanSomethingElse(String name, String kind) {
        assertThat(kinds.of(name)).doesNotContain(kind);
    }

    @Test
    void areKindsOfAWiderOne() {
        assertThat(kinds.of("Cobalt Advertising")).contains("advertising agency", "agency");
        assertThat(kinds.of("Alder Ventures"))
                .contains("venture capital firm", "investor", "financial institution");
    }

    @Test
    void areKnownOfWellKnownNamesThatDoNotTell() {
        assertThat(kinds.of("Costco")).contains("retailer");
        assertThat(kinds.of("Pfizer")).contains("pharmaceutical company");
    }

    @Test
    void areReadFromHeadlinesWhereTheBearerIsAtOne() {
        assertThat(kinds.inHeadline("Planner at an advertising agency"))
                .contains("advertising agency");
        assertThat(kinds.inHeadline("I help law firms grow")).isEmpty();
        assertThat(kinds.inHeadline("Banking enthusiast")).isEmpty();
    }

    @Test
    void areToldLessByALabel() {
        assertThat(kinds.ofLabel("post")).isEmpty();
        assertThat(kinds.ofLabel("cobaltbank")).contains("bank");
    }

    @Test
    void haveAskableNames() {
        assertThat(kinds.all())
                .isNotEmpty()
                .allSatisfy(kind -> assertThat(kinds.named(kind)).contains(kind));
    }
}
