package dev.familiar.identity.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.familiar.identity.LearnedWeights;
import dev.familiar.identity.Linkage;
import dev.familiar.identity.Overrides;
import dev.familiar.identity.archive.Joint.Ground;
import dev.familiar.identity.linkage.LinkedRoster;
import dev.familiar.identity.linkage.PairWaterfall;
import dev.familiar.identity.resolution.KnownPeople;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordReasonsTest {

    private static final PersonDescription CARD =
            describe("card:ada", Kind.CARD, "Ada Exampleov", address("ada@example.org"));
    private static final PersonDescription MAIL =
            describe(
                    "mailto:ada@example.org",
                    Kind.CORRESPONDENT,
                    "Ada",
                    address("ada@example.org"));
    private static final PersonDescription CONNECTION =
            describe("linkedin:ada", Kind.CONNECTION, "Ada Exampleov", new ProfileUrl("ada-9"));
    private static final PersonDescription STRANGER =
            describe("card:otto", Kind.CARD, "Otto Muster", address("otto@example.net"));

    @Nested
    class SaysWhatJoins {

        @Test
        void anAddressInCommon() {
            assertThat(joints(CARD, MAIL))
                    .singleElement()
                    .satisfies(joint -> {
                        assertThat(joint.ground()).isEqualTo(Ground.SAME_ACCOUNT);
                        assertThat(fields(joint.waterfall())).contains("email exact");
                    });
        }

        @Test
        void aProfileInCommonWhateverTheNames() {
            PersonDescription other =
                    describe("card:x", Kind.CARD, "Otto Muster", new ProfileUrl("ada-9"));

            assertThat(joints(CONNECTION, other))
                    .extracting(Joint::ground)
                    .containsExactly(Ground.SAME_PROFILE);
        }

        @Test
        void theWeightsWhereNoAccountIsShared() {
            assertThat(joints(CARD, CONNECTION))
                    .extracting(Joint::ground)
                    .containsExactly(Ground.EVIDENCE);
        }

        @Test
        void theOwnersWordThoughTheEvidenceSpeaksAgainst() {
            Overrides word =
                    new Overrides(
                            List.of(new Overrides.Pair(CARD.key(), STRANGER.key())), List.of());

            assertThat(reasons(word, CARD, STRANGER).joints(keys(CARD, STRANGER)))
                    .singleElement()
                    .satisfies(joint -> {
                        assertThat(joint.ground()).isEqualTo(Ground.OWNERS_WORD);
                        assertThat(joint.waterfall().totalBits()).isNegative();
                    });
        }
    }

    @Nested
    class GoesThroughTheRecords {

        @Test
        void everyOneButTheFirstHasALinkToOneBefore() {
            List<Joint> joints = joints(CARD, MAIL, CONNECTION);

            List<String> before = new ArrayList<>(List.of(CARD.key()));
            for (Joint joint : joints) {
                assertThat(before).contains(joint.with()).doesNotContain(joint.record());
                before.add(joint.record());
            }
            assertThat(before).containsExactlyInAnyOrderElementsOf(keys(CARD, MAIL, CONNECTION));
        }

        @Test
        void takesTheStrongestLinkOfEachRecord() {
            PersonDescription namesake =
                    describe("mailto:a@example.net", Kind.CORRESPONDENT, "Ada Exampleov");

            assertThat(joints(CARD, MAIL, namesake))
                    .filteredOn(joint -> joint.record().equals(namesake.key()))
                    .extracting(Joint::with)
                    .containsExactly(CARD.key());
        }

        @Test
        void aSingleRecordNeedsNoReason() {
            assertThat(joints(CARD)).isEmpty();
        }

        @Test
        void inAnyOrderAlike() {
            List<PersonDescription> records =
                    new ArrayList<>(List.of(CARD, MAIL, CONNECTION, STRANGER));
            List<Joint> expected = joints(records.toArray(PersonDescription[]::new));
            Random random = new Random(7);
            for (int i = 0; i < 5; i++) {
                Collections.shuffle(records, random);
                assertThat(joints(records.toArray(PersonDescription[]::new))).isEqualTo(expected);
            }
        }

        @Test
        void refusesAKeyNotGivenWithoutNamingIt() {
            RecordReasons reasons = reasons(Overrides.NONE, CARD);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> reasons.waterfall(CARD.key(), "mailto:otto@example.org"))
                    .withMessageNotContaining("otto");
        }
    }

    @Test
    void anAddressThatOthersUseTooWeighsLess() {
        PersonDescription desk =
                describe("x", Kind.CARD, "Otto Muster", address("ada@example.org"));
        PersonDescription shop =
                describe("y", Kind.CARD, "Kim Beispiel", address("ada@example.org"));
        RecordReasons alone = reasons(new KnownPeople(List.of()), CARD, MAIL);
        RecordReasons shared =
                reasons(
                        new KnownPeople(List.of(person("p-x", desk), person("p-y", shop))),
                        CARD,
                        MAIL);

        assertThat(shared.waterfall(CARD.key(), MAIL.key()).totalBits())
                .isLessThan(alone.waterfall(CARD.key(), MAIL.key()).totalBits() - 3);
    }

    @Test
    void weighsAsTheLinkageDidToWithinTwoBits() {
        List<PersonDescription> world = world(new Random(11), 300);
        LinkedRoster linked = ArchiveLinker.linked(world, Overrides.NONE);
        Linkage linkage = new ArchiveLinker().link(world, Overrides.NONE);
        Map<String, PersonDescription> byKey =
                world.stream().collect(Collectors.toMap(PersonDescription::key, d -> d));
        List<String> order =
                IntStream.range(0, linked.roster().size()).mapToObj(linked.roster()::key).toList();
        KnownPeople people = people(linkage, byKey);
        List<List<String>> several =
                linkage.clusters().stream().filter(keys -> keys.size() > 1).toList();

        assertThat(several).hasSizeGreaterThan(50);
        for (List<String> keys : several.subList(0, 40)) {
            RecordReasons reasons =
                    new RecordReasons(
                            keys.stream().map(byKey::get).toList(),
                            people,
                            linkage.weights(),
                            Overrides.NONE);
            for (Joint joint : reasons.joints(keys)) {
                PairWaterfall exact =
                        linked.explain(order.indexOf(joint.record()), order.indexOf(joint.with()));
                assertThat(fields(joint.waterfall())).isEqualTo(fields(exact));
                assertThat(joint.waterfall().priorBits())
                        .isEqualTo(exact.priorBits(), within(1e-6));
                assertThat(joint.waterfall().totalBits()).isEqualTo(exact.totalBits(), within(2.0));
            }
        }
    }

    /// People with a card and mail each, from one address or from two; many namesakes.
    private static List<PersonDescription> world(Random random, int size) {
        List<String> given = List.of("John", "Ada", "Bob", "Robert", "Sasha", "Zebulon", "Kim");
        List<String> family = List.of("Smith", "Example", "Exampleov", "Muster", "Beispiel");
        List<PersonDescription> world = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String name =
                    given.get(random.nextInt(given.size()))
                            + " "
                            + family.get(random.nextInt(family.size()));
            String account = Long.toString(random.nextLong(1L << 60), 36);
            String address = account + "@mail" + random.nextInt(9) + ".example.com";
            String mailed = random.nextInt(4) == 0 ? "z" + i + "@post.example.net" : address;
            Biography life =
                    new Biography(
                            "",
                            "",
                            List.of(Affiliation.job("Firm " + random.nextInt(20), "Clerk")),
                            "",
                            null);
            world.add(
                    new PersonDescription(
                            "card:" + i,
                            Origin.of(Kind.CARD),
                            List.of(PersonName.of(name)),
                            List.of(address(address)),
                            life));
            world.add(describe("mailto:" + mailed, Kind.CORRESPONDENT, name, address(mailed)));
        }
        return world;
    }

    private static KnownPeople people(Linkage linkage, Map<String, PersonDescription> byKey) {
        List<Person> people = new ArrayList<>();
        for (List<String> keys : linkage.clusters()) {
            people.add(
                    new Person(
                            new PersonId("p-" + people.size()),
                            keys.stream().map(byKey::get).toList()));
        }
        return new KnownPeople(people);
    }

    private static List<String> fields(PairWaterfall waterfall) {
        return waterfall.lines().stream().map(line -> line.field() + " " + line.level()).toList();
    }

    private static List<Joint> joints(PersonDescription... records) {
        return reasons(Overrides.NONE, records).joints(keys(records));
    }

    private static RecordReasons reasons(Overrides overrides, PersonDescription... records) {
        return new RecordReasons(
                List.of(records),
                new KnownPeople(List.of(person("p-1", records))),
                LearnedWeights.NONE,
                overrides);
    }

    private static RecordReasons reasons(KnownPeople others, PersonDescription... records) {
        return new RecordReasons(List.of(records), others, LearnedWeights.NONE, Overrides.NONE);
    }

    private static List<String> keys(PersonDescription... records) {
        return Stream.of(records).map(PersonDescription::key).toList();
    }

    private static Person person(String id, PersonDescription... records) {
        return new Person(new PersonId(id), List.of(records));
    }

    private static PersonDescription describe(
            String key, Kind kind, String name, Handle... handles) {
        return new PersonDescription(
                key,
                Origin.of(kind),
                List.of(PersonName.of(name)),
                List.of(handles),
                Biography.NONE);
    }

    private static EmailAddress address(String value) {
        return new EmailAddress(value);
    }
}
