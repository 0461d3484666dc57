package dev.familiar.identity.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.EmailAddress;
import dev.familiar.model.PersonName;
import dev.familiar.model.PlatformName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesOfAccountTest {

    private static final EmailAddress ADDRESS =
            EmailAddress.parse("kelpie@example.com").orElseThrow();

    private static NameUse use(String name, int self, int owner, int others) {
        return new NameUse(PersonName.of(name), self, owner, others);
    }

    private static List<String> names(NameUse... uses) {
        return NamesOfAccount.of(ADDRESS, Arrays.asList(uses)).stream()
                .map(PersonName::text)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 30, 500})
    void othersCannotGiveAnAccountThatNamesItselfAnotherName(int times) {
        assertThat(names(use("Ingrid Ostrow", 100, 90, 3), use("Monica Handel", 0, 0, times)))
                .containsExactly("Ingrid Ostrow");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 30, 500})
    void othersCannotNameAnAccountThatWritesWithoutAName(int times) {
        assertThat(names(use("", 101, 100, 0), use("Monica Handel", 0, 0, times))).isEmpty();
    }

    @Test
    void aForgedLetterGivesNoName() {
        assertThat(names(use("Ingrid Ostrow", 100, 0, 0), use("Monica Handel", 2, 0, 0)))
                .containsExactly("Ingrid Ostrow");
    }

    @Test
    void strayNamesAmongThousandsAreDropped() {
        assertThat(
                        names(
                                use("Ingrid Ostrow", 5000, 4000, 10),
                                use("Bruno Wexel", 9, 3, 0),
                                use("Carla Grim", 0, 40, 0),
                                use("Dario Norq", 20, 0, 7)))
                .containsExactly("Ingrid Ostrow");
    }

    @Test
    void whatTheAddressSpellsAndFormsOfTheNameStay() {
        EmailAddress address = EmailAddress.parse("m.handel@example.com").orElseThrow();

        assertThat(
                        NamesOfAccount.of(
                                address,
                                List.of(
                                        use("", 50, 50, 0),
                                        use("Monica Handel", 0, 0, 1),
                                        use("Sales", 0, 0, 4))))
                .containsExactly(PersonName.of("Monica Handel"));
        assertThat(names(use("Ingrid Ostrow", 50, 0, 0), use("Ostrow, Ingrid M.", 0, 0, 1)))
                .containsExactly("Ingrid Ostrow", "Ostrow, Ingrid M.");
    }

    @Test
    void theOwnersOwnWordStandsIfItIsNoSlip() {
        assertThat(names(use("ktp", 40, 0, 0), use("Ingrid Ostrow", 0, 30, 0)))
                .containsExactly("Ingrid Ostrow", "ktp");
        assertThat(names(use("Bruno Wexel", 40, 0, 0), use("Ingrid Ostrow", 0, 1, 0)))
                .containsExactly("Bruno Wexel");
    }

    @Test
    void twoPeopleWhoShareAMailboxBothStay() {
        assertThat(names(use("Hanna Vogt", 60, 0, 0), use("Bernd Vogt", 12, 0, 0)))
                .containsExactly("Hanna Vogt", "Bernd Vogt");
    }

    @Test
    void ofAFewLettersEachNameCounts() {
        assertThat(names(use("Ingrid Ostrow", 1, 0, 0), use("Ingrid Marr", 1, 0, 0)))
                .containsExactly("Ingrid Marr", "Ingrid Ostrow");
    }

    @Test
    void anAccountThatNeverWroteIsCalledWhatMostCallIt() {
        assertThat(names(use("Ingrid Ostrow", 0, 2, 10), use("Monica Handel", 0, 0, 1)))
                .containsExactly("Ingrid Ostrow");
        assertThat(names(use("Ingrid Ostrow", 0, 0, 1))).containsExactly("Ingrid Ostrow");
        assertThat(names(use("", 0, 3, 0))).isEmpty();
    }

    @Test
    void aPlatformsWordStands() {
        List<NameUse> uses = List.of(use("Ingrid Ostrow", 0, 0, 500), use("Ingrid Marr", 0, 0, 1));

        assertThat(NamesOfAccount.of(new PlatformName("facebook", "Ingrid Ostrow"), uses))
                .hasSize(2);
    }

    /// Whatever is said: no order matters, and somebody else's word brings no name that neither the
    /// account, the owner nor the address has.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void holdsForAnyCounts(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<NameUse> uses = new ArrayList<>();
            for (String name : List.of("", "Ingrid Ostrow", "Bruno Wexel", "ktp", "Ingrid Marr")) {
                uses.add(
                        use(
                                name,
                                random.nextInt(4) * random.nextInt(50),
                                random.nextInt(3) * random.nextInt(50),
                                random.nextInt(60)));
            }
            uses.set(0, use("", 1 + random.nextInt(20), 0, 0));
            List<NameUse> more = new ArrayList<>(uses);
            more.add(use("Monica Handel", 0, 0, 1 + random.nextInt(1000)));
            List<PersonName> before = NamesOfAccount.of(ADDRESS, uses);
            Collections.shuffle(more, random);

            assertThat(NamesOfAccount.of(ADDRESS, more)).isEqualTo(before);
        }
    }
}
