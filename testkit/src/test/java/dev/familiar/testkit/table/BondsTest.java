package dev.familiar.testkit.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.testkit.table.Language.Family;
import dev.familiar.testkit.table.Language.Given;
import dev.familiar.testkit.table.Life.Address;
import dev.familiar.testkit.table.Life.Home;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BondsTest {
    private static final int PEOPLE = 100_000;
    private static final Bonds BONDS = new Bonds(PEOPLE, new Employers(PEOPLE));

    /// A life whose full name that many people are expected to bear.
    private static Life life(double bearers) {
        Given given = new Given("Ada", "", "", bearers / PEOPLE);
        Family family = new Family("Oberlander", "", 1);
        return new Life(
                0,
                new Naming(given, family, new Family("Ashford", "", 1), "", false),
                new Home(0, true, List.of(40), "1980-05-12"),
                List.of(900, 2_000),
                List.of(
                        new Address(1, 0, "kestrel.example.com"),
                        new Address(Address.FREE, 0, "post.example.net")));
    }

    private static Sighting full(Fact... facts) {
        return new Sighting(Archive.CARD, NameForm.FULL, false, Set.of(facts));
    }

    private static Sighting nameless(Fact... facts) {
        return new Sighting(Archive.MAIL, NameForm.NONE, false, Set.of(facts));
    }

    @Test
    void areProofWhereAHandleIsInCommon() {
        Fact address = new Fact.Address(1);

        assertThat(BONDS.tie(life(500), nameless(address), full(address))).isTrue();
        assertThat(BONDS.tie(life(500), nameless(address), full(new Fact.Address(0)))).isFalse();
        assertThat(BONDS.tie(life(500), full(new Fact.OwnPhone()), full(new Fact.OwnPhone())))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"FULL,0.05,true", "FULL,0.5,false", "INITIAL,0.05,false", "GIVEN,0,false"})
    void needARareNameWhereThereIsOnlyTheName(NameForm form, double bearers, boolean tied) {
        Sighting other = new Sighting(Archive.MAIL, form, false, Set.of(new Fact.Address(1)));

        assertThat(BONDS.tie(life(bearers), full(), other)).isEqualTo(tied);
    }

    @Test
    void growWithWhatElseIsInCommon() {
        Life life = life(10);

        assertThat(BONDS.tie(life, full(new Fact.Birthday()), full(new Fact.Birthday()))).isTrue();
        assertThat(BONDS.tie(life, full(new Fact.Job(0)), full(new Fact.Job(0)))).isTrue();
        assertThat(BONDS.tie(life, full(new Fact.Job(0)), full(new Fact.Job(1)))).isFalse();
        assertThat(BONDS.tie(life, full(new Fact.Town(0)), full())).isFalse();
    }

    @Test
    void seeTheEmployerBehindAnAddress() {
        Life life = life(10);

        assertThat(BONDS.tie(life, full(new Fact.Address(0)), full(new Fact.Job(1)))).isTrue();
        assertThat(BONDS.tie(life, full(new Fact.Address(1)), full(new Fact.Job(1)))).isFalse();
    }

    @Test
    void takeAnAddressOfTheHouseholdOnlyWithTheName() {
        Fact home = new Fact.HomeAddress();

        assertThat(BONDS.tie(life(500), full(home), full(home))).isTrue();
        assertThat(BONDS.tie(life(500), nameless(home), full(home))).isFalse();
    }

    @Test
    void breakWhereTheFamilyNameChanged() {
        Sighting early = new Sighting(Archive.CARD, NameForm.FULL, true, Set.of());

        assertThat(BONDS.tie(life(0.01), early, early)).isTrue();
        assertThat(BONDS.tie(life(0.01), early, full())).isFalse();
    }
}
