package dev.familiar.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.identity.Linkage;
import dev.familiar.identity.Linkage.PossibleLink;
import dev.familiar.model.Biography;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Origin;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonId;
import dev.familiar.model.PersonName;
import dev.familiar.model.source.SourceRecord;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Writing the difference leaves what writing everybody would.
class PeopleRenewalTest {

    private static final Instant AS_OF = Instant.parse("2026-01-01T00:00:00Z");
    private static final int RECORDS = 24;

    @TempDir private Path folder;

    private Store store;

    @BeforeEach
    void opens() {
        store = Store.open(folder.resolve("home"));
        Samples.put(
                store,
                "cards",
                AS_OF,
                IntStream.range(0, RECORDS)
                        .mapToObj(at -> new SourceRecord.Described(card(at)))
                        .toArray(SourceRecord[]::new));
    }

    @AfterEach
    void closes() {
        store.close();
    }

    private static Set<String> blocking(PersonDescription description) {
        return Set.of("name:" + Folding.name(description.name().text()));
    }

    private static Set<String> tokens(PersonName name) {
        return Folding.tokens(name.text());
    }

    private static PersonDescription card(int number) {
        return new PersonDescription(
                "card:" + number,
                Origin.of(Origin.Kind.CARD),
                List.of(PersonName.of("Ada" + number % 5 + " Quill" + number % 3)),
                List.of(new EmailAddress("ada" + number + "@quill.example.com")),
                Biography.NONE);
    }

    /// Each record with a person drawn by lot, and some questions.
    private static Linkage drawn(Random lot) {
        Map<Integer, List<String>> clusters = new TreeMap<>();
        for (int record = 0; record < RECORDS; record++) {
            clusters.computeIfAbsent(lot.nextInt(RECORDS), _ -> new ArrayList<>())
                    .add("card:" + record);
        }
        List<PossibleLink> links =
                IntStream.range(0, 6)
                        .mapToObj(at ->
                                new PossibleLink(
                                        "card:" + at,
                                        "card:" + (at + 1 + lot.nextInt(6)),
                                        lot.nextInt(8)))
                        .toList();
        return new Linkage(List.copyOf(clusters.values()), links);
    }

    private People.Linked linked(Linkage linkage) {
        return new People.Linked(linkage, store.people().descriptions(), store.epochs().archives());
    }

    private void replace(Linkage linkage) {
        store.people()
                .savePeople(
                        linked(linkage), PeopleRenewalTest::blocking, PeopleRenewalTest::tokens);
    }

    private Optional<Set<PersonId>> renew(Linkage linkage) {
        return store.people()
                .renewPeople(
                        linked(linkage), PeopleRenewalTest::blocking, PeopleRenewalTest::tokens);
    }

    /// All that can be asked of the people, but for their numbers.
    private List<String> everything() {
        List<String> told = new ArrayList<>();
        for (PersonId id : new TreeSet<>(store.people().allPeople())) {
            told.add(id + " " + store.people().person(id).orElseThrow().descriptions());
        }
        for (int record = 0; record < RECORDS; record++) {
            PersonDescription card = card(record);
            told.add(card.key() + store.people().personOf(card.key()).map(p -> p.id()));
            told.add(card.key() + store.people().withAccount(card.handles().getFirst()));
            told.add(card.name().text() + sorted(card));
            told.add("found " + foundBy(card.name().text()));
        }
        for (int token = 0; token < 5; token++) {
            told.add("ada" + token + store.people().lookup().peopleWithToken("ada" + token));
        }
        told.add(String.valueOf(store.people().lookup().people()));
        told.add(String.valueOf(store.people().possibleLinks()));
        return told;
    }

    private Set<PersonId> sorted(PersonDescription card) {
        return new TreeSet<>(
                store.people().lookup().idsByKey(blocking(card).iterator().next(), 100));
    }

    private Set<String> foundBy(String words) {
        Set<String> ids = new TreeSet<>();
        store.people().findPeople(words, 100).forEach(person -> ids.add(person.id().value()));
        return ids;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void leavesWhatWritingEverybodyWould(long seed) {
        Random lot = new Random(seed);
        replace(drawn(lot));
        assertThat(renew(drawn(lot))).isPresent();
        assertThat(renew(drawn(lot))).isPresent();
        Linkage last = drawn(lot);
        assertThat(renew(last)).isPresent();
        List<String> renewed = everything();

        replace(last);

        assertThat(renewed).isEqualTo(everything());
    }

    @Test
    void fillsAnEmptyHome() {
        Linkage linkage = drawn(new Random(9));
        assertThat(renew(linkage)).isPresent();
        List<String> renewed = everything();

        replace(linkage);

        assertThat(renewed).isEqualTo(everything());
    }

    @Test
    void tellsOnlyOfThoseWhoseRecordsAreOthers() {
        List<List<String>> alone =
                IntStream.range(0, RECORDS).mapToObj(at -> List.of("card:" + at)).toList();
        replace(new Linkage(alone, List.of()));
        List<List<String>> joined = new ArrayList<>(alone.subList(2, RECORDS));
        joined.add(List.of("card:0", "card:1"));

        Set<PersonId> changed = renew(new Linkage(joined, List.of())).orElseThrow();

        PersonId person = store.people().personOf("card:1").orElseThrow().id();
        assertThat(changed).containsExactly(person);
        assertThat(renew(new Linkage(joined, List.of())).orElseThrow()).isEmpty();
    }

    @Test
    void anAccountThatBecomesTheOwnersIsNobodysAnyMore() {
        List<List<String>> alone =
                IntStream.range(0, RECORDS).mapToObj(at -> List.of("card:" + at)).toList();
        replace(new Linkage(alone, List.of()));
        EmailAddress own = new EmailAddress("ada3@quill.example.com");
        store.owner().addOwnerHandle(own);

        assertThat(renew(new Linkage(alone, List.of()))).isPresent();

        assertThat(store.people().withAccount(own)).isEmpty();
    }

    @Test
    void peopleAreNoLongerStaleWhenTheirTiesAreMeasuredToo() {
        replace(drawn(new Random(1)));
        store.interactions().saveTies(List.of(), store.epochs().people());
        assertThat(store.people().arePeopleStale()).isFalse();

        assertThat(renew(drawn(new Random(2)))).isPresent();
        assertThat(store.people().arePeopleStale()).isTrue();
        store.interactions().saveTies(List.of(), "", store.epochs().people());

        assertThat(store.people().arePeopleStale()).isFalse();
    }
}
