package dev.familiar.testkit.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.familiar.testkit.career.Position;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorldTest {
    private static final World WORLD =
            World.create(WorldPlan.demo().withPeople(1_000).withRequests(200));

    @Test
    void isTheSameForTheSamePlan() {
        World again = World.create(WORLD.plan());

        assertThat(again.people()).isEqualTo(WORLD.people());
        assertThat(again.requests()).isEqualTo(WORLD.requests());
        assertThat(again.meetings()).isEqualTo(WORLD.meetings());
    }

    @Test
    void givesNoAddressToTwoPeople() {
        assertThat(
                        everybody()
                                .flatMap(p -> p.reach().addresses().stream())
                                .filter(a -> a.kind() != DatedAddress.Kind.SHARED)
                                .map(DatedAddress::address))
                .doesNotHaveDuplicates()
                .allMatch(a -> a.matches("[a-z0-9._]+@([a-z0-9]+\\.)?example\\.(com|org|net)"));
    }

    @Test
    void givesNoProfileLinkToTwoPeople() {
        assertThat(everybody().map(p -> p.reach().slug())).doesNotHaveDuplicates();
    }

    @Test
    void sharesSomeAddressesBetweenTwo() {
        List<String> shared =
                WORLD.people().stream()
                        .flatMap(p -> p.reach().addresses().stream())
                        .filter(a -> a.kind() == DatedAddress.Kind.SHARED)
                        .map(DatedAddress::address)
                        .toList();

        assertThat(shared.size()).isBetween(30, 200);
        assertThat(shared.stream().distinct().count()).isEqualTo(shared.size() / 2);
    }

    @Test
    void usesOnlyTelephonesReservedForFiction() {
        assertThat(WORLD.people().stream().flatMap(p -> p.reach().phones().stream()))
                .isNotEmpty()
                .allMatch(phone -> phone.replaceAll("[^0-9]", "").matches("1?20255501\\d\\d"));
    }

    @Test
    void asksOnlyFromPeopleWhoAreNotConnected() {
        assertThat(WORLD.requests()).allMatch(r -> !r.person().tie().in(Channel.CONNECTION));
    }

    @Test
    void leavesATraceOfEverybodyKnown() {
        assertThat(requests(RequestClass.KNOWN))
                .hasSize(40)
                .allMatch(r -> r.person().tie().kind().known())
                .allMatch(r -> !r.person().tie().channels().isEmpty());
    }

    @Test
    void makesFormerColleaguesOverlapWithTheOwner() {
        List<Position> mine = WORLD.owner().career().positions();

        assertThat(requests(RequestClass.FORMER_COLLEAGUE))
                .isNotEmpty()
                .allMatch(r ->
                        r.person().career().positions().stream()
                                .anyMatch(p -> mine.stream().anyMatch(p::overlaps)));
    }

    @Test
    void givesNamesakesTheNameOfSomebodyTheOwnerHasMailWith() {
        List<String> written =
                WORLD.people().stream()
                        .filter(p -> p.tie().in(Channel.MAIL))
                        .map(p -> p.names().usual().given() + " " + p.names().usual().family())
                        .toList();

        assertThat(requests(RequestClass.NAMESAKE))
                .isNotEmpty()
                .allMatch(r -> written.contains(r.card().profile().name()))
                .allMatch(r -> r.person().tie().kind() == TieKind.NONE);
    }

    @Test
    void repeatsThePitchOfSalesmen() {
        List<String> notes =
                requests(RequestClass.SALESMAN).stream().map(r -> r.card().note()).toList();

        assertThat(notes.stream().distinct().count()).isLessThan(notes.size() / 2);
    }

    @Test
    void advertisesTheCountOfOpenNetworkers() {
        assertThat(requests(RequestClass.OPEN_NETWORKER))
                .isNotEmpty()
                .allMatch(r ->
                        r.card().profile().headline().matches(".*(LION|TopLinked|connections).*"));
    }

    @Test
    void keepsNotesWithinThePlatformsLimit() {
        assertThat(WORLD.requests())
                .allMatch(r -> r.card().note().length() <= 300)
                .noneMatch(r -> r.card().note().contains("{"));
    }

    @Test
    void sendsEveryRequestByAtLeastOneWay() {
        assertThat(WORLD.requests()).allMatch(r -> !r.deliveries().isEmpty());
        assertThat(Delivery.values())
                .allMatch(way -> WORLD.requests().stream().anyMatch(r -> r.comesBy(way)));
    }

    @Test
    void hasATailOfTies() {
        long strong = WORLD.people().stream().filter(p -> p.tie().kind() == TieKind.STRONG).count();
        long loose =
                WORLD.people().stream()
                        .filter(p -> p.tie().kind() == TieKind.CONNECTION_ONLY)
                        .count();

        assertThat(strong).isBetween(50L, 130L);
        assertThat(loose).isGreaterThan(strong * 2);
    }

    @Test
    void namesPeopleOfManyScripts() {
        List<String> names =
                WORLD.people().stream().flatMap(p -> p.names().all().stream()).toList();

        assertThat(names)
                .anyMatch(n -> n.matches(".*\\p{IsCyrillic}.*"))
                .anyMatch(n -> n.matches(".*\\p{IsGreek}.*"))
                .anyMatch(n -> n.matches(".*\\p{IsHan}.*"))
                .anyMatch(n -> n.matches(".*\\p{IsArabic}.*"))
                .anyMatch(n -> n.matches(".*\\p{IsHangul}.*"));
    }

    @Test
    void knowsMoreThanAThousandFamilyNames() {
        assertThat(Culture.familyNames()).isGreaterThan(2_000);
    }

    @Test
    void endsBeforeToday() {
        assertThat(WORLD.meetings())
                .allMatch(m -> m.start().toString().compareTo("2026-03-01") < 0);
        assertThat(WORLD.people())
                .allMatch(p -> p.tie().until().isBefore(WORLD.plan().today().plusDays(1)));
    }

    @Test
    void refusesSizesOutOfRange() {
        assertThatThrownBy(() -> WorldPlan.demo().withPeople(3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("people is 3");
    }

    private static Stream<Person> everybody() {
        Stream<Person> outsiders =
                WORLD.requests().stream().map(Request::person).filter(p -> p.key().startsWith("x"));
        return Stream.concat(WORLD.people().stream(), outsiders);
    }

    private static List<Request> requests(RequestClass truth) {
        return WORLD.requests().stream().filter(r -> r.kind() == truth).toList();
    }
}
