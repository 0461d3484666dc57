package dev.familiar.testkit.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.testkit.chance.Letters;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Classes overlap: what marks one is found on some of the others.
class LifelikeWorldTest {
    private static final List<Request> MANY =
            IntStream.range(0, 4)
                    .mapToObj(seed ->
                            World.create(
                                    OwnerKind.ORDINARY
                                            .of(WorldPlan.demo().withRequests(500))
                                            .withSeed(seed)))
                    .flatMap(world -> world.requests().stream())
                    .toList();

    @ParameterizedTest
    @EnumSource(OwnerKind.class)
    void isTheSameForTheSamePlan(OwnerKind kind) {
        WorldPlan plan = kind.of(WorldPlan.demo().withRequests(100));

        assertThat(World.create(plan).requests()).isEqualTo(World.create(plan).requests());
    }

    @ParameterizedTest
    @EnumSource(OwnerKind.class)
    void asksOnlyFromPeopleWhoAreNotConnected(OwnerKind kind) {
        World world = World.create(kind.of(WorldPlan.demo().withRequests(200)));

        assertThat(world.requests())
                .hasSize(200)
                .allMatch(r -> !r.person().tie().in(Channel.CONNECTION))
                .allMatch(r -> !r.deliveries().isEmpty())
                .allMatch(r -> r.card().note().length() <= 300)
                .noneMatch(r -> r.card().note().contains("{"))
                .noneMatch(r -> r.card().profile().headline().contains("{"));
        assertThat(world.requests().stream().map(r -> r.person().reach().slug()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(OwnerKind.class)
    void knowsWhomTheClassSaysAndSomeFormerColleagues(OwnerKind kind) {
        World world = World.create(kind.of(WorldPlan.demo().withRequests(400)));

        assertThat(world.requests())
                .filteredOn(r -> r.kind() != RequestClass.FORMER_COLLEAGUE)
                .allMatch(r -> r.truth().known() == (r.kind() == RequestClass.KNOWN))
                .allMatch(r -> r.person().tie().kind().known() == (r.kind() == RequestClass.KNOWN));
        assertThat(world.requests())
                .filteredOn(r -> r.kind() == RequestClass.FORMER_COLLEAGUE)
                .anyMatch(r -> r.truth().known())
                .anyMatch(r -> !r.truth().known());
    }

    @Test
    void recognisesColleaguesWithATraceOftener() {
        double traced = recognised(r -> !r.person().tie().channels().isEmpty());
        double silent = recognised(r -> r.person().tie().channels().isEmpty());

        assertThat(traced).isBetween(0.65, 0.95);
        assertThat(silent).isBetween(0.15, 0.45);
    }

    private static double recognised(Predicate<Request> which) {
        return share(
                r -> r.kind() == RequestClass.FORMER_COLLEAGUE && which.test(r),
                r -> r.truth().known());
    }

    @Test
    void leavesTracesOfSomeStrangersAndNoneOfSomeFriends() {
        assertThat(share(of(RequestClass.STRANGER), r -> !r.person().tie().channels().isEmpty()))
                .isBetween(0.03, 0.25);
        assertThat(share(of(RequestClass.SALESMAN), r -> r.person().tie().in(Channel.MAIL)))
                .isPositive();
        assertThat(share(of(RequestClass.KNOWN), r -> r.person().tie().channels().isEmpty()))
                .isBetween(0.001, 0.1);
    }

    @Test
    void givesStrangersManyInCommonAndFriendsFew() {
        assertThat(share(of(RequestClass.STRANGER), r -> mutuals(r) >= 20)).isBetween(0.03, 0.25);
        assertThat(share(of(RequestClass.KNOWN), r -> mutuals(r) == 0 || mutuals(r) == 1))
                .isBetween(0.03, 0.25);
        assertThat(MANY).anyMatch(r -> r.card().mutuals().count() == null);
    }

    private static int mutuals(Request request) {
        return Objects.requireNonNullElse(request.card().mutuals().count(), -1);
    }

    @Test
    void makesSomeFakesLookClean() {
        assertThat(
                        share(
                                of(RequestClass.FAKE),
                                r ->
                                        r.card()
                                                .profile()
                                                .headline()
                                                .equals(r.person().career().headline())))
                .isBetween(0.2, 0.8);
        assertThat(MANY.stream().filter(of(RequestClass.FAKE)).map(r -> headline(r)).distinct())
                .hasSizeGreaterThan(20);
        assertThat(share(of(RequestClass.FAKE), LifelikeWorldTest::spellsTheName))
                .isBetween(0.3, 0.9);
    }

    @Test
    void putsTheMarksOfFakesAndSellersOnPeopleKnown() {
        Predicate<Request> known = of(RequestClass.KNOWN);

        assertThat(share(known, r -> !spellsTheName(r))).isBetween(0.01, 0.2);
        assertThat(share(known, r -> !r.card().profile().name().contains(" ")))
                .isBetween(0.001, 0.1);
        assertThat(share(known, r -> r.person().reach().slug().matches(".*\\d.*"))).isPositive();
        assertThat(
                        share(
                                known,
                                r ->
                                        headline(r)
                                                .matches(
                                                        "(?i).*(recruiter|talent|headhunter|search).*")))
                .isPositive();
        assertThat(
                        share(
                                known,
                                r ->
                                        r.card()
                                                .note()
                                                .matches(
                                                        ".*(may I show|looks after|two slides|early customers).*")))
                .isPositive();
    }

    private static boolean spellsTheName(Request request) {
        String family = request.person().names().usual().family();
        String start = family.substring(0, Math.min(2, family.length()));
        String slug = URLDecoder.decode(request.person().reach().slug(), StandardCharsets.UTF_8);
        return slug.contains(Letters.slug(start)) || !start.matches("[A-Za-z]+");
    }

    private static String headline(Request request) {
        return request.card().profile().headline();
    }

    @Test
    void letsStrangersSayTrueThings() {
        assertThat(
                        Stream.of("audience", "pleasure meeting", "good talking", "went to")
                                .filter(words ->
                                        MANY.stream()
                                                .filter(of(RequestClass.STRANGER))
                                                .anyMatch(r -> r.card().note().contains(words))))
                .hasSizeGreaterThan(2);
    }

    @Test
    void leavesThingsOut() {
        assertThat(share(r -> true, r -> r.card().profile().company().isEmpty()))
                .isBetween(0.05, 0.25);
        assertThat(share(r -> true, r -> r.card().profile().location().isEmpty()))
                .isBetween(0.02, 0.2);
        assertThat(share(r -> true, r -> headline(r).length() < 3)).isBetween(0.005, 0.1);
    }

    @Test
    void showsOtherNamesAlikeForEverybody() {
        double known = share(of(RequestClass.KNOWN), LifelikeWorldTest::otherName);
        double strange = share(of(RequestClass.STRANGER), LifelikeWorldTest::otherName);

        assertThat(known).isBetween(strange - 0.1, strange + 0.1).isBetween(0.15, 0.5);
    }

    private static boolean otherName(Request request) {
        FullName usual = request.person().names().usual();
        return !request.card().profile().name().equals(usual.given() + " " + usual.family());
    }

    @Test
    void setsSomeNamesakesBesideThePersonTheyAreTakenFor() {
        World world = World.create(OwnerKind.COMMON_NAMES.of(WorldPlan.demo().withRequests(1_000)));

        assertThat(world.requests())
                .filteredOn(r -> r.kind() == RequestClass.NAMESAKE)
                .hasSizeGreaterThan(100)
                .anyMatch(r ->
                        world.people().stream()
                                .anyMatch(p ->
                                        sameName(p, r.person()) && sameEmployer(p, r.person())))
                .anyMatch(r ->
                        world.people().stream()
                                .noneMatch(p ->
                                        sameName(p, r.person()) && sameEmployer(p, r.person())));
    }

    private static boolean sameName(Person one, Person other) {
        return one.names().usual().given().equals(other.names().usual().given())
                && one.names().usual().family().equals(other.names().usual().family());
    }

    private static boolean sameEmployer(Person one, Person other) {
        return one.career().current().employer().equals(other.career().current().employer());
    }

    private static Predicate<Request> of(RequestClass kind) {
        return r -> r.kind() == kind;
    }

    private static double share(Predicate<Request> among, Predicate<Request> wanted) {
        List<Request> all = MANY.stream().filter(among).toList();
        return all.stream().filter(wanted).count() / (double) all.size();
    }
}
