package dev.familiar.identity.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.identity.Linkage;
import dev.familiar.identity.Overrides;
import dev.familiar.model.Biography;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.Origin;
import dev.familiar.model.Origin.Kind;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import dev.familiar.model.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Relatives, colleagues of like names and desks in a home: asked about at most, never joined.
class RelativesInArchivesTest {

    private static final List<String> GIVEN =
            List.of("Ada", "Basil", "Clara", "Dario", "Edda", "Felix", "Greta", "Hugo");
    private static final List<String> FAMILY =
            List.of("Oberlander", "Quill", "Rivers", "Thornbury", "Zell", "Vimpany", "Mossgrove");

    private static PersonDescription describe(Kind kind, String key, String name, String handle) {
        return describe(kind, key, List.of(name), handle);
    }

    private static PersonDescription describe(
            Kind kind, String key, List<String> names, String handle) {
        Handle account =
                handle.startsWith("+") ? new PhoneNumber(handle) : new EmailAddress(handle);
        return new PersonDescription(
                key,
                Origin.of(kind),
                names.stream().map(PersonName::of).toList(),
                List.of(account),
                Biography.NONE);
    }

    private static PersonDescription mail(String name, String address) {
        return describe(Kind.CORRESPONDENT, "mailto:" + address, name, address);
    }

    /// Those in question among others, so that there is something to learn from.
    private static Linkage linked(PersonDescription... asked) {
        List<PersonDescription> all = new ArrayList<>(List.of(asked));
        for (int i = 0; i < GIVEN.size() * FAMILY.size(); i++) {
            String name = GIVEN.get(i % GIVEN.size()) + " " + FAMILY.get(i / GIVEN.size());
            String local = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.');
            all.add(mail(name, local + "@d" + i % 9 + ".example.com"));
            if (i % 3 == 0) {
                all.add(mail(name, local + "@home.example.net"));
            }
        }
        return new ArchiveLinker().link(all, Overrides.NONE);
    }

    private static long peopleAmong(PersonDescription... asked) {
        List<String> keys = Stream.of(asked).map(PersonDescription::key).toList();
        return linked(asked).clusters().stream()
                .filter(cluster -> cluster.stream().anyMatch(keys::contains))
                .count();
    }

    @ParameterizedTest
    @CsvSource({
        "Andrea Rossi, andrea.rossi@firm.example.org, Andreas Rossi, andreas.rossi@firm.example.org",
        "Marion Beck, m.beck@firm.example.org, Marian Beck, n.beck@firm.example.org",
        "Jan Berg, jb@firm.example.org, Jan Berk, jk@firm.example.org",
        "Francesco Conti, francesco.conti@firm.example.org, Francesca Conti, "
                + "francesca.conti@firm.example.org",
        "Support1 Quast, s1@firm.example.org, Support2 Quast, s2@firm.example.org",
        "Unit 4 Reception, u4@firm.example.org, Unit 7 Reception, u7@firm.example.org"
    })
    void mailboxesOfLikeNamesAreTwo(String one, String address, String other, String otherAddress) {
        assertThat(peopleAmong(mail(one, address), mail(other, otherAddress))).isEqualTo(2);
    }

    /// A man's and a woman's form of one given name, in a house's addresses or in none.
    @ParameterizedTest
    @CsvSource({
        "Emil, Emilie",
        "Paul, Paulette",
        "Karol, Karolina",
        "Daniel, Danielle",
        "Jean, Jeannette",
        "Alexandre, Alexandra",
        "Frederic, Frederique",
        "Stefan, Stefanie",
        "Julius, Julia",
        "Claude, Claudine",
        "Henri, Henriette",
        "Gabriel, Gabrielle",
        "Wendelin, Wendeline",
        "Ottokar, Ottokarine"
    })
    void aManAndAWomanAreTwo(String man, String woman) {
        String local = man.toLowerCase(java.util.Locale.ROOT);
        String other = woman.toLowerCase(java.util.Locale.ROOT);
        assertThat(
                        peopleAmong(
                                mail(man + " Hanssen", local + ".hanssen@firm.example.org"),
                                mail(woman + " Hanssen", other + ".hanssen@firm.example.org")))
                .isEqualTo(2);
        assertThat(
                        peopleAmong(
                                describe(Kind.CARD, "card:1", woman + " Hanssen", "+12025550111"),
                                mail(man + " Hanssen", "h1@home.example.net")))
                .isEqualTo(2);
    }

    /// Cards and mail of two whose names differ by a letter, as their addresses do.
    @ParameterizedTest
    @CsvSource({
        "Ana Pool, ana, Ada Pool, ada",
        "Lea Brook, lea.brook, Lena Brook, lena.brook",
        "Marion Beck, marion, Marian Beck, marian",
        "Jon Marsh, jon, Jan Marsh, jan"
    })
    void whoseAddressesSpellTheDifferenceAreTwo(
            String one, String local, String other, String otherLocal) {
        String address = local + "@np.example.org";
        String otherAddress = otherLocal + "@np.example.org";

        assertThat(
                        peopleAmong(
                                describe(Kind.CARD, "card:1", one, address),
                                mail(one, address),
                                describe(Kind.CARD, "card:2", other, otherAddress),
                                mail(other, otherAddress)))
                .isEqualTo(2);
    }

    @Test
    void formsOfOneNameAreStillOne() {
        assertThat(
                        peopleAmong(
                                mail("Robert Hanssen", "robert.hanssen@firm.example.org"),
                                mail("Robert Hanssen", "robert.hanssen@home.example.net")))
                .isEqualTo(1);
    }

    @Test
    void writersWithNumberedAddressesAreAsManyAsTheirNames() {
        assertThat(
                        peopleAmong(
                                mail("Ada Marchetti", "writer0@firm.example.org"),
                                mail("Edda Marchetti", "writer4@firm.example.org")))
                .isEqualTo(2);
    }

    @Test
    void fatherAndSonOfOneLandlineAreTwo() {
        assertThat(
                        peopleAmong(
                                describe(Kind.CARD, "card:1", "Fritz Adler Sr.", "+4930123125"),
                                describe(Kind.CARD, "card:2", "Fritz Adler Jr.", "+4930123125")))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"office", "info", "reception"})
    void whoSharesADesksMailboxIsNotOne(String desk) {
        String address = desk + "@kernow.example.org";

        assertThat(
                        peopleAmong(
                                mail("Anna Kernow", "anna@kernow.example.org"),
                                mail("Berta Vossloh", "berta@kernow.example.org"),
                                describe(
                                        Kind.CORRESPONDENT,
                                        "mailto:" + address,
                                        List.of("Anna Kernow", "Berta Vossloh"),
                                        address)))
                .isGreaterThanOrEqualTo(2);
        assertThat(
                        linked(
                                        mail("Anna Kernow", "anna@kernow.example.org"),
                                        mail("Berta Vossloh", "berta@kernow.example.org"),
                                        describe(
                                                Kind.CORRESPONDENT,
                                                "mailto:" + address,
                                                List.of("Anna Kernow", "Berta Vossloh"),
                                                address))
                                .clusters())
                .noneMatch(cluster ->
                        cluster.contains("mailto:anna@kernow.example.org")
                                && cluster.contains("mailto:berta@kernow.example.org"));
    }

    @Test
    void aCouplesMailboxJoinsNobody() {
        PersonDescription both =
                describe(
                        Kind.CORRESPONDENT,
                        "mailto:thestanleys@post.example.net",
                        List.of("Margaret Stanley", "Adam Stanley"),
                        "thestanleys@post.example.net");

        assertThat(
                        linked(
                                        mail("Adam Stanley", "adam.stanley@one.example.org"),
                                        mail(
                                                "Margaret Stanley",
                                                "margaret.stanley@two.example.org"),
                                        both)
                                .clusters())
                .noneMatch(cluster ->
                        cluster.contains("mailto:adam.stanley@one.example.org")
                                && cluster.contains("mailto:margaret.stanley@two.example.org"));
    }

    @Test
    void anAddressThatSpellsItsUserIsOnePersonsUnderTwoNames() {
        assertThat(
                        peopleAmong(
                                mail("Jane Oakhampton", "jane.oakhampton@one.example.org"),
                                describe(
                                        Kind.CORRESPONDENT,
                                        "mailto:jane.oakhampton@post.example.net",
                                        List.of("Jane Oakhampton", "Jing Oakhampton"),
                                        "jane.oakhampton@post.example.net")))
                .isEqualTo(1);
    }

    @Test
    void onePersonWithTwoAddressesIsStillOne() {
        assertThat(
                        peopleAmong(
                                mail("Winifred Oakhampton", "winifred.oakhampton@firm.example.org"),
                                mail(
                                        "Winifred Oakhampton",
                                        "winifred.oakhampton@home.example.net")))
                .isEqualTo(1);
    }
}
