package dev.familiar.network.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.EmailAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationBookTest {

    private final OrganisationKinds kinds = OrganisationKinds.shipped();
    private final OrganisationBook book = new OrganisationBook(kinds, OwnerOrganisations.NONE);

    private static EmailAddress at(String domain) {
        return EmailAddress.parse("ada@" + domain).orElseThrow();
    }

    private int number(String name) {
        return book.number(name).orElseThrow();
    }

    @Test
    void givesOneNumberToAllWritingsOfAName() {
        int acme = number("Acme Bricks GmbH");

        assertThat(number("ACME BRICKS")).isEqualTo(acme);
        assertThat(number("acmebricks")).isEqualTo(acme);
        assertThat(number("Acme Foods")).isNotEqualTo(acme);
        assertThat(book.name(acme)).isEqualTo("Acme Bricks GmbH");
    }

    @Test
    void knowsOtherNamesOfWellKnownOnes() {
        assertThat(number("EY")).isEqualTo(number("Ernst & Young"));
        assertThat(number("IBM")).isEqualTo(number("International Business Machines Corp."));
    }

    @Test
    void findsNothingThatHasNoNumberYet() {
        assertThat(book.find("Kestrel Media")).isEmpty();
        assertThat(book.called("Kestrel Media")).isEmpty();
        assertThat(book.number("…")).isEmpty();
    }

    @Test
    void theOwnersWordWinsOverWhatANameTells() {
        OwnerOrganisations owner =
                OwnerOrganisations.parse("Willowbank = WB\tcharity\twb.example.org", kinds);
        OrganisationBook said = new OrganisationBook(kinds, owner);

        int number = said.number("WB").orElseThrow();

        assertThat(said.number("Willowbank")).hasValue(number);
        assertThat(said.kinds(number)).contains("charity", "nonprofit").doesNotContain("bank");
        assertThat(said.domain(at("mail.wb.example.org"))).hasValue(number);
    }

    @Test
    void learnsADomainFromTwoPeopleOfOneEmployer() {
        int wren = number("Wren Media");
        book.pair(wren, List.of(at("wm.example.com")));
        book.pair(wren, List.of(at("wm.example.com")));

        book.learn();

        assertThat(book.domain(at("wm.example.com"))).hasValue(wren);
    }

    @Test
    void thoseWhoMovedOnTogetherDoNotBringTheirOldDomainAlong() {
        int wren = number("Wren Media");
        for (int i = 0; i < 5; i++) {
            book.pair(wren, List.of(at("plovergames.example.com"), at("wrenmedia.example.com")));
        }

        book.learn();

        assertThat(book.domain(at("wrenmedia.example.com"))).isEmpty();
        assertThat(book.label(at("wrenmedia.example.com"))).hasValue(wren);
        assertThat(book.domain(at("plovergames.example.com"))).isEmpty();
    }

    /// However many of Oldcorp, which has no domain of its name here, have gone there.
    @ParameterizedTest
    @CsvSource({
        "Newcorp AG, newcorp.example, 0", "Newcorp AG, newcorp.example, 1",
        "Newcorp AG, newcorp.example, 2", "Lapwing Group, lapwing.example.com, 1",
        "Plover & Sons Ltd, ploversons.example.org, 1", "Wren Media, mail.wrenmedia.example.net, 0"
    })
    void aDomainCalledByTheWholeNameOfOneIsNeverAnothers(String name, String domain, int there) {
        int old = number("Oldcorp GmbH");
        int own = number(name);
        for (int i = 0; i < 7; i++) {
            book.seen(List.of(at(domain)));
            book.pair(old, List.of(at(domain)));
        }
        for (int i = 0; i < there; i++) {
            book.pair(own, List.of(at(domain)));
        }

        book.learn();

        assertThat(book.domain(at(domain)).orElse(own)).isEqualTo(own);
        assertThat(book.label(at(domain))).hasValue(own);
        assertThat(book.called(name)).containsExactly(own);
        assertThat(book.called("Oldcorp")).containsExactly(old);
    }

    @Test
    void aWholeNameBeforeALongerOneWithFewerPeople() {
        int newcorp = number("Newcorp AG");
        int ventures = number("Newcorp Ventures");
        for (int i = 0; i < 3; i++) {
            book.pair(newcorp, List.of(at("newcorp.example")));
        }
        book.pair(ventures, List.of(at("newcorp.example")));

        book.learn();

        assertThat(book.domain(at("newcorp.example"))).isEmpty();
        assertThat(book.label(at("newcorp.example"))).hasValue(newcorp);
        assertThat(book.find("Newcorp")).hasValue(newcorp);
    }

    @Test
    void initialsAsALabelAreNoOthersName() {
        int wren = number("Wren Media");
        book.pair(number("WM"), List.of(at("wm.example.com")));
        for (int i = 0; i < 3; i++) {
            book.pair(wren, List.of(at("wm.example.com")));
        }

        book.learn();

        assertThat(book.called("Wren Media")).contains(wren);
    }

    @Test
    void learnsNothingFromOnePersonOrFromDivided() {
        int wren = number("Wren Media");
        book.pair(wren, List.of(at("one.example.com")));
        book.pair(wren, List.of(at("two.example.com")));
        book.pair(wren, List.of(at("two.example.com")));
        book.pair(number("Acme Foods"), List.of(at("two.example.com")));
        book.pair(number("Acme Foods"), List.of(at("two.example.com")));

        book.learn();

        assertThat(book.domain(at("one.example.com"))).isEmpty();
        assertThat(book.domain(at("two.example.com"))).isEmpty();
    }

    @Test
    void aCommunitysDomainIsNobodys() {
        int wren = number("Wren Media");
        for (int i = 0; i < 50; i++) {
            book.seen(List.of(at("kernel.example.org")));
        }
        book.pair(wren, List.of(at("kernel.example.org")));
        book.pair(wren, List.of(at("kernel.example.org")));

        book.learn();

        assertThat(book.domain(at("kernel.example.org"))).isEmpty();
    }

    @Test
    void aDomainWhosePeopleWorkAllOverThePlaceIsOpen() {
        for (String name : List.of("Alder", "Basalt", "Cinder", "Ember", "Gable", "Kestrel")) {
            book.pair(number(name + " Foods"), List.of(at("post.example.net")));
        }

        book.learn();

        assertThat(book.isOpen(at("post.example.net"))).isTrue();
        assertThat(book.isOpen(at("gmail.com"))).isTrue();
        assertThat(book.isOpen(at("wm.example.com"))).isFalse();
    }

    @Test
    void aDomainIsCalledAsItsNameIs() {
        assertThat(book.label(at("redhat.example.com"))).hasValue(number("Red Hat, Inc."));
    }

    @Test
    void peopleSayTheLabelOfADomainForItsOrganisation() {
        int wren = number("Wren Media");
        book.pair(wren, List.of(at("wren.example.com")));
        book.pair(wren, List.of(at("wren.example.com")));
        book.learn();
        book.label(at("wren.example.com"));

        assertThat(book.called("Wren")).contains(wren);
    }

    @Test
    void aBareWordAsADomainTellsNoKind() {
        int post = book.label(at("post.example.com")).orElseThrow();
        int bank = book.label(at("cobaltbank.example.com")).orElseThrow();

        assertThat(book.kinds(post)).isEmpty();
        assertThat(book.kinds(bank)).contains("bank");
    }

    @Test
    void knowsWhatIsBelowADomain() {
        assertThat(OrganisationBook.isBelow(at("lists.acme.example.com"))).isTrue();
        assertThat(OrganisationBook.isBelow(at("acme.example.com"))).isFalse();
    }
}
