package dev.familiar.identity.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.familiar.identity.Candidate;
import dev.familiar.identity.Comparison;
import dev.familiar.identity.LearnedWeights;
import dev.familiar.model.Affiliation;
import dev.familiar.model.Biography;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.Origin;
import dev.familiar.model.Origin.Kind;
import dev.familiar.model.Person;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonId;
import dev.familiar.model.PersonName;
import dev.familiar.model.ProfileUrl;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceResolverTest {

    private static final Biography DENTIST =
            new Biography("Dentist", "Tampa, Florida", List.of(), "", null);
    private static final Biography KERNEL =
            new Biography(
                    "",
                    "Denver, Colorado",
                    List.of(Affiliation.job("Acme", "Kernel engineer")),
                    "",
                    null);

    @Test
    void findsSomebodyByARareName() {
        List<Candidate> found =
                resolve(
                        request("Zebulon Exampleov"),
                        mail("1", "Exampleov, Zebulon", "z@example.org"));

        assertThat(found).singleElement().satisfies(c -> assertThat(c.weightBits()).isPositive());
    }

    @Test
    void keepsTheNumbersBehindEachWeight() {
        List<Comparison> lines =
                resolve(
                                request("Zebulon Exampleov"),
                                mail("1", "Exampleov, Zebulon", "z@example.org"))
                        .getFirst()
                        .comparisons();

        assertThat(lines)
                .filteredOn(line -> line.field().equals("name"))
                .extracting(Comparison::weight)
                .singleElement()
                .satisfies(weight -> {
                    double learned = Math.log(weight.m() / weight.frequency()) / Math.log(2);
                    assertThat(weight.level()).isEqualTo("exact");
                    assertThat(weight.u()).isBetween(1e-6, 1e-2);
                    assertThat(weight.bits()).isCloseTo(learned, within(2.0));
                });
    }

    @Test
    void findsSomebodyByTheProfileWhateverTheName() {
        PersonDescription query =
                describe(Kind.REQUESTER, "A. E.", Biography.NONE, new ProfileUrl("ada-9"));

        List<Candidate> found =
                resolve(
                        query,
                        person(
                                "1",
                                describe(
                                        Kind.CONNECTION,
                                        "Ada Example",
                                        Biography.NONE,
                                        new ProfileUrl("ada-9"))));

        assertThat(found)
                .singleElement()
                .satisfies(c -> assertThat(c.weightBits()).isGreaterThan(7));
    }

    @Test
    void aNameThatIsAnAddressFindsTheCorrespondent() {
        List<Candidate> found =
                resolve(
                        request("mark@muster.example.com"),
                        mail("1", "Mark Muster", "mark@muster.example.com"));

        assertThat(found).singleElement().satisfies(c -> assertThat(c.weightBits()).isPositive());
    }

    @Test
    void anAddressInPlaceOfTheNameOutweighsWhatItSpells() {
        List<Candidate> found =
                resolve(
                        request("bigdog@muster.example.com"),
                        mail("1", "Ada Example", "bigdog@muster.example.com"));

        assertThat(found).singleElement().satisfies(c -> assertThat(c.weightBits()).isPositive());
    }

    @Test
    void anImpossibleLifeWeighsLessThanNoLife() {
        Person engineer = person("1", describe(Kind.CARD, "Zebulon Exampleov", KERNEL));
        PersonDescription dentist = describe(Kind.REQUESTER, "Zebulon Exampleov", DENTIST);

        double contradicted = resolve(dentist, engineer).getFirst().weightBits();
        double plain = resolve(request("Zebulon Exampleov"), engineer).getFirst().weightBits();

        assertThat(contradicted).isLessThan(plain - 3);
    }

    @Test
    void theHeadlinesEmployerTellsNamesakesApart() {
        PersonDescription query =
                describe(
                        Kind.REQUESTER,
                        "John Smith",
                        new Biography("Engineer at Acme", "", List.of(), "", null));

        List<Candidate> found =
                resolve(
                        query,
                        mail("1", "John Smith", "john@other.example.com"),
                        mail("2", "John Smith", "john@acme.example.com"));

        assertThat(found).hasSize(2);
        assertThat(found.getFirst().person().id()).isEqualTo(new PersonId("p-2"));
    }

    @Test
    void namesakesAreCountedInTheText() {
        Person[] smiths =
                IntStream.range(0, 12)
                        .mapToObj(i -> mail("" + i, "John Smith", "js" + i + "@gmail.com"))
                        .toArray(Person[]::new);

        List<Candidate> found = resolve(request("John Smith"), smiths);

        assertThat(found).hasSize(12);
        assertThat(line(found.getFirst(), "name").text()).contains("1 of 12");
    }

    @Test
    void aNearNameComesBackAsTheDifferentPersonItIs() {
        List<Candidate> found =
                resolve(
                        request("Lukas Beispielski"),
                        mail("1", "Jakub Beispielski", "jb@example.org"));

        assertThat(found).singleElement().satisfies(c -> assertThat(c.weightBits()).isNegative());
        assertThat(line(found.getFirst(), "name").level()).isEqualTo("other-given");
    }

    @Test
    void strangersAreNoCandidates() {
        assertThat(resolve(request("Kenji Sato"), mail("1", "Ada Example", "ada@example.org")))
                .isEmpty();
    }

    @Test
    void weightsAddUpToTheTotal() {
        Candidate candidate =
                resolve(
                                describe(Kind.REQUESTER, "Zebulon Exampleov", DENTIST),
                                person("1", describe(Kind.CARD, "Zebulon Exampleov", KERNEL)))
                        .getFirst();

        double sum = candidate.comparisons().stream().mapToDouble(Comparison::bits).sum();

        assertThat(candidate.weightBits()).isCloseTo(candidate.priorBits() + sum, within(1e-9));
    }

    @Test
    void eachLineNamesItsField() {
        Candidate candidate =
                resolve(
                                describe(Kind.REQUESTER, "Zebulon Exampleov", DENTIST),
                                person("1", describe(Kind.CARD, "Zebulon Exampleov", KERNEL)))
                        .getFirst();

        assertThat(candidate.comparisons().stream().map(Comparison::field))
                .containsExactly("name", "place", "occupation");
    }

    private static Comparison line(Candidate candidate, String field) {
        return candidate.comparisons().stream()
                .filter(line -> line.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void findsTheSameWhomeverItMetBefore() {
        KnownPeople known =
                new KnownPeople(
                        List.of(
                                mail("1", "Zebulon Exampleov", "z@example.org"),
                                mail("2", "Zebulon Sampleson", "zs@example.com"),
                                mail("3", "Ada Exampleov", "ada@example.net")));
        EvidenceResolver resolver = new EvidenceResolver(known, LearnedWeights.NONE);
        List<Candidate> first = resolver.resolve(request("Zebulon Exampleov"));

        List<Candidate> between = resolver.resolve(request("Ada Sampleson"));

        assertThat(first).isNotEmpty();
        assertThat(between).isNotEqualTo(first);
        assertThat(resolver.resolve(request("Zebulon Exampleov"))).isEqualTo(first);
    }

    @Test
    void aWordThatACrowdSharesBringsNobody() {
        Person[] crowd =
                IntStream.range(0, 41)
                        .mapToObj(i -> mail("" + i, "Ada", "ada" + i + "@mail.example.com"))
                        .toArray(Person[]::new);

        assertThat(resolve(request("Ada Oberlander"), crowd)).isEmpty();
        assertThat(resolve(request("Ada Oberlander"), Arrays.copyOf(crowd, 40))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "محمد الفلاني, Mohammed Alfulani",
        "Mohammed Alfulani, محمد الفلاني",
        "דנה שחף, Dana Shachaf",
        "สมชาย ใจดี, Somchai Jaidee",
        "Ananya Raghunathan, अनन्या रघुनाथन",
        "Sakura Aoki, 青木さくら"
    })
    void findsANameInAnotherScriptAndTrustsItLess(String asked, String known) {
        Person there = mail("1", known, "q0x@sc.example.org");
        Person card = mail("2", asked, "q1x@sc.example.org");

        Candidate found = resolve(request(asked), there).getFirst();
        List<Candidate> both = resolve(request(asked), there, card);

        assertThat(line(found, "name").level()).isEqualTo("spelling");
        assertThat(line(found, "name").bits()).isPositive();
        assertThat(line(found, "name").text()).contains("another script");
        // Whoever is written alike is likelier, and the other one is still there.
        assertThat(both).extracting(Candidate::person).containsExactly(card, there);
        assertThat(line(both.getFirst(), "name").bits())
                .isGreaterThan(line(both.getLast(), "name").bits());
    }

    private static List<Candidate> resolve(PersonDescription query, Person... people) {
        return new EvidenceResolver(
                        new KnownPeople(Stream.of(people).toList()), LearnedWeights.NONE)
                .resolve(query);
    }

    private static PersonDescription request(String name) {
        return describe(Kind.REQUESTER, name, Biography.NONE);
    }

    private static Person mail(String id, String name, String address) {
        return person(
                id, describe(Kind.CORRESPONDENT, name, Biography.NONE, new EmailAddress(address)));
    }

    private static Person person(String id, PersonDescription description) {
        return new Person(new PersonId("p-" + id), List.of(description));
    }

    private static PersonDescription describe(
            Kind kind, String name, Biography biography, Handle... handles) {
        return new PersonDescription(
                kind + ":" + name,
                Origin.of(kind),
                List.of(PersonName.of(name)),
                List.of(handles),
                biography);
    }
}
