package dev.familiar.identity.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.identity.Linkage;
import dev.familiar.identity.Linker;
import dev.familiar.identity.Overrides;
import dev.familiar.model.Affiliation;
import dev.familiar.model.Biography;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.Origin;
import dev.familiar.model.Origin.Kind;
import dev.familiar.model.PartialDate;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import dev.familiar.model.PhoneNumber;
import dev.familiar.model.ProfileUrl;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveLinkerTest {

    private static final List<Kind> KINDS =
            List.of(Kind.CARD, Kind.SAVED_CONTACT, Kind.FRIEND, Kind.CORRESPONDENT);

    private final Linker linker = new ArchiveLinker();

    @Nested
    class Joins {

        @Test
        void descriptionsOfOneAddress() {
            assertThat(
                            clusters(
                                    card("c", "Ada Example", address("ada@example.org")),
                                    mail("m", "ada", address("ada@example.org"))))
                    .containsExactly(List.of("c", "m"));
        }

        @Test
        void descriptionsOfOneProfileWhateverTheNames() {
            assertThat(
                            clusters(
                                    connection("a", "Ada Example", "ada-1"),
                                    describe(
                                            "b",
                                            Kind.CARD,
                                            "Ada Mustermann",
                                            Biography.NONE,
                                            new ProfileUrl("ada-1"))))
                    .containsExactly(List.of("a", "b"));
        }

        @Test
        void aRareNameAcrossKindsOfArchive() {
            assertThat(
                            clusters(
                                    connection("a", "Zebulon Exampleov", "ze-1"),
                                    mail("b", "Exampleov, Zebulon", address("ze@example.org"))))
                    .containsExactly(List.of("a", "b"));
        }

        @Test
        void aCommonNameWithTheSameEmployer() {
            PersonDescription connection =
                    describe(
                            "a",
                            Kind.CONNECTION,
                            "John Smith",
                            new Biography(
                                    "", "", List.of(Affiliation.job("Acme", "Lead")), "", null),
                            new ProfileUrl("js-1"));

            assertThat(clusters(connection, mail("b", "Jon Smith", address("j@acme.example.com"))))
                    .containsExactly(List.of("a", "b"));
        }
    }

    @Nested
    class KeepsApart {

        @Test
        void namesakesOfACommonName() {
            assertThat(
                            clusters(
                                    connection("a", "John Smith", "js-1"),
                                    mail("b", "John Smith", address("js@gmail.com")),
                                    card("c", "John Smith", new PhoneNumber("+12025550101"))))
                    .hasSize(3);
        }

        @Test
        void connectionsWithDifferentProfiles() {
            assertThat(
                            clusters(
                                    connection("a", "Zebulon Exampleov", "ze-1"),
                                    connection("b", "Zebulon Exampleov", "ze-2")))
                    .hasSize(2);
        }

        @Test
        void aCorrespondentWhoCouldBeEitherOfTwoConnections() {
            Linkage linkage =
                    link(
                            connection("a", "Zebulon Exampleov", "ze-1"),
                            connection("b", "Zebulon Exampleov", "ze-2"),
                            mail("m", "Zebulon Exampleov", address("ze@example.org")));

            assertThat(linkage.clusters()).hasSize(3);
            assertThat(linkage.possibleLinks()).hasSize(2);
        }

        @Test
        void cardsWithDifferentBirthdays() {
            assertThat(
                            clusters(
                                    born("a", new PartialDate(1980, 6, 3)),
                                    born("b", new PartialDate(1975, 9, 12))))
                    .hasSize(2);
        }

        @Test
        void whoeverSignsWithTheProfileOfAnother() {
            assertThat(
                            clusters(
                                    mail("a", "Zebulon Exampleov", address("ze@example.org")),
                                    mail("b", "Corin Delbruck", address("x@example.net")),
                                    signature("sa", "ze@example.org", "corin-1"),
                                    signature("sb", "x@example.net", "corin-1")))
                    .hasSize(2);
        }

        @Test
        void differentPeopleWhoseProfilesSpellOneWord() {
            assertThat(
                            clusters(
                                    mail("a", "Zebulon Exampleov", address("ze@example.org")),
                                    mail("b", "Corin Delbruck", address("x@example.net")),
                                    signature("sa", "ze@example.org", "zzz-other8"),
                                    signature("sb", "x@example.net", "zzz-other9")))
                    .hasSize(2);
        }

        @Test
        void aCoupleOnOneLandline() {
            assertThat(
                            clusters(
                                    card("a", "Ada Example", new PhoneNumber("+12025550101")),
                                    card("b", "Peter Example", new PhoneNumber("+12025550101"))))
                    .hasSize(2);
        }

        @Test
        void theManyUsersOfASharedAddress() {
            List<PersonDescription> users =
                    Stream.of("Ada Example", "Kenji Sato", "Omar Mithal", "Olga Primerova")
                            .map(name -> mail("m:" + name, name, address("desk7@acme.example.com")))
                            .toList();

            assertThat(linker.link(users, Overrides.NONE).clusters()).hasSize(4);
        }

        @Test
        void usersOfARoleAddress() {
            assertThat(
                            clusters(
                                    mail("a", "Acme", address("info@acme.example.com")),
                                    mail("b", "Ada Example", address("info@acme.example.com"))))
                    .hasSize(2);
        }

        @Test
        void relativesWithARareFamilyName() {
            assertThat(
                            clusters(
                                    mail("a", "Lukas Beispielski", address("lb@example.org")),
                                    connection("b", "Jakub Beispielski", "jb-1")))
                    .hasSize(2);
        }
    }

    @Nested
    class TheOwnersWord {

        @Test
        void joinsWhatNothingElseJoins() {
            Overrides same = new Overrides(List.of(new Overrides.Pair("b", "a")), List.of());

            assertThat(
                            linker.link(
                                            List.of(
                                                    connection("a", "Ada Example", "a-1"),
                                                    connection("b", "Kenji Sato", "k-1")),
                                            same)
                                    .clusters())
                    .containsExactly(List.of("a", "b"));
        }

        @Test
        void partsWhatOneAddressJoins() {
            Overrides different = new Overrides(List.of(), List.of(new Overrides.Pair("a", "b")));
            Linkage linkage =
                    linker.link(
                            List.of(
                                    card("a", "Ada Example", address("ada@example.org")),
                                    mail("b", "Ada Example", address("ada@example.org"))),
                            different);

            assertThat(linkage.clusters()).hasSize(2);
            assertThat(linkage.possibleLinks()).isEmpty();
        }

        @Test
        void partsAlsoThroughAThird() {
            Overrides different = new Overrides(List.of(), List.of(new Overrides.Pair("a", "b")));

            assertThat(
                            linker.link(
                                            List.of(
                                                    card(
                                                            "a",
                                                            "Ada Example",
                                                            address("x@example.org")),
                                                    mail(
                                                            "b",
                                                            "Ada Example",
                                                            address("y@example.org")),
                                                    describe(
                                                            "c",
                                                            Kind.CARD,
                                                            "Ada Example",
                                                            Biography.NONE,
                                                            address("x@example.org"),
                                                            address("y@example.org"))),
                                            different)
                                    .clusters())
                    .noneMatch(cluster -> cluster.contains("a") && cluster.contains("b"));
        }

        @Test
        void mayNameKeysThatAreGone() {
            Overrides gone =
                    new Overrides(
                            List.of(new Overrides.Pair("a", "gone")),
                            List.of(new Overrides.Pair("gone", "a")));

            assertThat(linker.link(List.of(card("a", "Ada Example")), gone).clusters())
                    .containsExactly(List.of("a"));
        }
    }

    @Test
    void linksNothingOutOfNothing() {
        assertThat(linker.link(List.of(), Overrides.NONE).clusters()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void doesNotDependOnTheOrder(long seed) {
        List<PersonDescription> world = world(new Random(99), 120);
        List<PersonDescription> shuffled = new ArrayList<>(world);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(linker.link(shuffled, Overrides.NONE))
                .isEqualTo(linker.link(world, Overrides.NONE));
    }

    @Test
    void putsEveryDescriptionInExactlyOneCluster() {
        List<PersonDescription> world = world(new Random(3), 200);

        assertThat(linker.link(world, Overrides.NONE).clusters().stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        world.stream().map(PersonDescription::key).toList());
    }

    private static List<PersonDescription> world(Random random, int size) {
        List<String> given = List.of("John", "Ada", "Bob", "Robert", "Sasha", "Zebulon", "J.");
        List<String> family = List.of("Smith", "Example", "Exampleov", "Muster", "Smyth");
        return IntStream.range(0, size)
                .mapToObj(i -> {
                    String name =
                            given.get(random.nextInt(given.size()))
                                    + " "
                                    + family.get(random.nextInt(family.size()));
                    Kind kind = KINDS.get(random.nextInt(KINDS.size()));
                    String local = "user" + random.nextInt(60);
                    return describe(
                            "k:" + i,
                            kind,
                            name,
                            Biography.NONE,
                            address(local + "@acme.example.com"));
                })
                .toList();
    }

    private List<List<String>> clusters(PersonDescription... descriptions) {
        return link(descriptions).clusters();
    }

    private Linkage link(PersonDescription... descriptions) {
        return linker.link(List.of(descriptions), Overrides.NONE);
    }

    private static PersonDescription born(String key, PartialDate birthday) {
        return describe(
                key,
                Kind.CARD,
                "Ada Exampleov",
                new Biography("", "", List.of(), "", birthday),
                address("ada@example.org"));
    }

    private static PersonDescription connection(String key, String name, String slug) {
        return describe(key, Kind.CONNECTION, name, Biography.NONE, new ProfileUrl(slug));
    }

    private static PersonDescription signature(String key, String account, String slug) {
        return new PersonDescription(
                key,
                Origin.of(Kind.SIGNATURE),
                List.of(),
                List.of(address(account), new ProfileUrl(slug)),
                Biography.NONE);
    }

    private static PersonDescription mail(String key, String name, Handle... handles) {
        return describe(key, Kind.CORRESPONDENT, name, Biography.NONE, handles);
    }

    private static PersonDescription card(String key, String name, Handle... handles) {
        return describe(key, Kind.CARD, name, Biography.NONE, handles);
    }

    private static PersonDescription describe(
            String key, Kind kind, String name, Biography biography, Handle... handles) {
        return new PersonDescription(
                key, Origin.of(kind), List.of(PersonName.of(name)), List.of(handles), biography);
    }

    private static EmailAddress address(String value) {
        return new EmailAddress(value);
    }
}
