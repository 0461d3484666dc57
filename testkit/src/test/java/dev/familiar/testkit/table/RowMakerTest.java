package dev.familiar.testkit.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.testkit.chance.Dice;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RowMakerTest {
    private static final int PEOPLE = 100;
    private static final Employers EMPLOYERS = new Employers(PEOPLE);
    private static final LifeMaker LIVES = new LifeMaker(Dice.of(3), EMPLOYERS);
    private static final RowMaker ROWS = new RowMaker(new Handles(PEOPLE, 1, LIVES), EMPLOYERS);
    private static final Life LIFE =
            IntStream.range(0, PEOPLE)
                    .mapToObj(LIVES::life)
                    .filter(life -> life.addresses().size() > 1)
                    .findFirst()
                    .orElseThrow();

    private static Map<Column, String> shown(Archive archive, NameForm form, Fact... facts) {
        return ROWS.shown(LIFE, new Sighting(archive, form, false, Set.of(facts)), Dice.of(6));
    }

    @Test
    void showsNothingButTheFacts() {
        assertThat(shown(Archive.FACEBOOK, NameForm.FULL)).containsOnlyKeys(Column.NAME);
        assertThat(shown(Archive.CALENDAR, NameForm.NONE, new Fact.Address(0)))
                .containsOnlyKeys(Column.EMAIL);
    }

    @Test
    void separatesTheAddressesOfACard() {
        Map<Column, String> card =
                shown(Archive.CARD, NameForm.FULL, new Fact.Address(0), new Fact.Address(1));

        assertThat(card.get(Column.EMAIL)).containsOnlyOnce("; ");
        assertThat(new Row("r1", Archive.CARD, card, "p1").addresses()).hasSize(2);
    }

    @Test
    void signsForTheOfficeWhereThePersonDoesNot() {
        Fact office = new Fact.RoleAddress(0);
        int employer = LIFE.employers().getFirst();

        assertThat(shown(Archive.MAIL, NameForm.NONE, office))
                .containsEntry(Column.NAME, EMPLOYERS.name(employer))
                .containsEntry(Column.EMAIL, EMPLOYERS.shared(employer));
        assertThat(shown(Archive.MAIL, NameForm.GIVEN, office))
                .containsEntry(Column.NAME, LIFE.naming().given().latin());
    }

    @ParameterizedTest
    @EnumSource(names = {"LINKEDIN", "CARD"})
    void givesTitlesToProfilesOnly(Archive archive) {
        assertThat(shown(archive, NameForm.FULL, new Fact.Job(0)).containsKey(Column.TITLE))
                .isEqualTo(archive == Archive.LINKEDIN);
    }

    @Test
    void hidesTheYearFromFriends() {
        Fact birthday = new Fact.Birthday();
        String day = LIFE.home().birthday();

        assertThat(shown(Archive.CARD, NameForm.FULL, birthday))
                .containsEntry(Column.BIRTHDAY, day);
        assertThat(shown(Archive.FACEBOOK, NameForm.FULL, birthday))
                .containsEntry(Column.BIRTHDAY, "-" + day.substring(4));
    }
}
