package dev.familiar.store;

import static dev.familiar.store.Samples.ADA;
import static dev.familiar.store.Samples.AS_OF;
import static dev.familiar.store.Samples.BOB;
import static dev.familiar.store.Samples.OWNER;
import static dev.familiar.store.Samples.connection;
import static dev.familiar.store.Samples.described;
import static dev.familiar.store.Samples.happened;
import static dev.familiar.store.Samples.link;
import static dev.familiar.store.Samples.mail;
import static dev.familiar.store.Samples.marked;
import static dev.familiar.store.Samples.over;
import static dev.familiar.store.Samples.owned;
import static dev.familiar.store.Samples.part;
import static dev.familiar.store.Samples.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.familiar.identity.Linkage;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Person;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonId;
import dev.familiar.model.PersonName;
import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Participant;
import dev.familiar.model.source.Role;
import dev.familiar.store.row.Facets;
import dev.familiar.store.row.TieRow;
import dev.familiar.store.text.TextQuery;
import dev.familiar.traces.Coverage;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InteractionsTest {

    private static final EmailAddress ADA_AT_HOME = new EmailAddress("ada.home@example.net");

    @TempDir Path home;
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(home);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private PersonId personOf(String key) {
        return store.people().personOf(key).orElseThrow().id();
    }

    private static Participant ada(Role role) {
        return part(role, "Ada Example", ADA);
    }

    private static Participant bob(Role role) {
        return part(role, "Bob Sample", BOB);
    }

    private static Participant owner(Role role) {
        return part(role, "Olive Owner", OWNER);
    }

    static Stream<Arguments> waysToAda() {
        return Stream.of(
                Arguments.of(Direction.SENT, mail("1", owner(Role.FROM), ada(Role.TO))),
                Arguments.of(Direction.SENT, mail("2", owner(Role.FROM), ada(Role.BCC))),
                Arguments.of(Direction.RECEIVED, mail("3", ada(Role.FROM), owner(Role.TO))),
                Arguments.of(Direction.RECEIVED, mail("4", ada(Role.FROM), owner(Role.CC))),
                Arguments.of(Direction.OVERHEARD, mail("5", ada(Role.FROM), bob(Role.TO))),
                Arguments.of(Direction.OVERHEARD, mail("6", ada(Role.FROM), owner(Role.BCC))),
                Arguments.of(
                        Direction.BESIDE, mail("7", bob(Role.FROM), ada(Role.TO), owner(Role.TO))),
                Arguments.of(
                        Direction.MET,
                        over(Channel.EVENT, "event:8", ada(Role.ORGANIZER), owner(Role.ATTENDEE))),
                Arguments.of(
                        Direction.INVITED,
                        over(Channel.EVENT, "event:9", ada(Role.ATTENDEE), owner(Role.INVITED))),
                Arguments.of(
                        Direction.INVITED,
                        marked(
                                over(
                                        Channel.EVENT,
                                        "event:10",
                                        ada(Role.ATTENDEE),
                                        owner(Role.ORGANIZER)),
                                Mark.CANCELLED)),
                Arguments.of(
                        Direction.INVITED, over(Channel.EVENT, "event:11", ada(Role.ATTENDEE))),
                Arguments.of(
                        Direction.RECEIVED,
                        over(Channel.CHAT, "chat:12", ada(Role.FROM), owner(Role.TO))),
                Arguments.of(
                        Direction.SENT,
                        over(
                                Channel.LINKEDIN_MESSAGE,
                                "linkedin-message:13",
                                owner(Role.FROM),
                                ada(Role.TO))),
                Arguments.of(
                        Direction.RECEIVED,
                        over(
                                Channel.RECOMMENDATION,
                                "recommendation:14",
                                ada(Role.FROM),
                                owner(Role.TO))));
    }

    @ParameterizedTest
    @MethodSource("waysToAda")
    void tellsWhichWayAnInteractionWent(Direction expected, Interaction interaction) {
        put(store, "a", AS_OF, owned(), happened(interaction));
        link(store, List.of(ADA.key()));

        List<Exchange> exchanges = store.interactions().exchanges(personOf(ADA.key()));

        assertThat(exchanges).extracting(Exchange::direction).containsExactly(expected);
    }

    @ParameterizedTest
    @MethodSource("waysToAda")
    void tellsTheSameWhenTheOwnerBecomesKnownAfterwards(
            Direction expected, Interaction interaction) {
        put(store, "a", AS_OF, happened(interaction));
        store.owner().addOwnerHandle(OWNER);
        link(store, List.of(ADA.key()));

        List<Exchange> exchanges = store.interactions().exchanges(personOf(ADA.key()));

        assertThat(exchanges).extracting(Exchange::direction).containsExactly(expected);
        assertThat(store.people().personOf(OWNER.key())).isEmpty();
    }

    @Test
    void learnsTheOwnersAddressFromTheSentFolder() {
        Participant self = new Participant(Role.FROM, PersonName.NONE, OWNER, true);

        put(
                store,
                "a",
                AS_OF,
                happened(mail("1", ada(Role.FROM), owner(Role.TO))),
                happened(mail("2", self, ada(Role.TO))));
        link(store, List.of(ADA.key()));

        assertThat(store.owner().ownerHandles()).containsExactly(OWNER);
        assertThat(store.interactions().exchanges(personOf(ADA.key())))
                .extracting(Exchange::direction)
                .containsExactly(Direction.RECEIVED, Direction.SENT);
    }

    @Test
    void countsAMessageToTwoAddressesOfOnePersonOnce() {
        put(
                store,
                "a",
                AS_OF,
                owned(),
                happened(
                        mail(
                                "1",
                                owner(Role.FROM),
                                ada(Role.TO),
                                part(Role.CC, "Ada", ADA_AT_HOME))));
        link(store, List.of(ADA.key(), ADA_AT_HOME.key()));

        List<Exchange> exchanges = store.interactions().exchanges(personOf(ADA.key()));

        assertThat(exchanges).hasSize(1);
        assertThat(exchanges.getFirst().setting().others()).isEqualTo(1);
        assertThat(exchanges.getFirst().setting().subject()).isEqualTo("Launch in Denver");
    }

    @Test
    void handsOverEveryPersonOnceWithTheSameExchangesAsOneByOne() {
        put(
                store,
                "a",
                AS_OF,
                owned(),
                happened(mail("1", owner(Role.FROM), ada(Role.TO), bob(Role.CC))),
                happened(mail("2", ada(Role.FROM), owner(Role.TO))));
        link(store, List.of(ADA.key()));
        Map<PersonId, List<Exchange>> all = new HashMap<>();

        store.interactions().forEachPerson((person, _, exchanges) -> all.put(person, exchanges));

        assertThat(all).containsOnlyKeys(personOf(ADA.key()), personOf(BOB.key()));
        all.forEach((person, exchanges) ->
                assertThat(exchanges)
                        .extracting(
                                Exchange::direction,
                                exchange -> exchange.moment().at(),
                                exchange -> exchange.setting().others())
                        .isEqualTo(measured(person)));
    }

    private List<Tuple> measured(PersonId person) {
        return store.interactions().exchanges(person).stream()
                .map(exchange ->
                        tuple(
                                exchange.direction(),
                                exchange.moment().at(),
                                exchange.setting().others()))
                .toList();
    }

    @Test
    void describesCorrespondentsWithTheirNamesTheMostUsedFirst() {
        put(
                store,
                "a",
                AS_OF,
                owned(),
                happened(mail("1", part(Role.FROM, "ada", ADA), owner(Role.TO))),
                happened(mail("2", part(Role.FROM, "Ada Example", ADA), owner(Role.TO))),
                happened(mail("3", part(Role.FROM, "Ada Example", ADA), owner(Role.TO))));

        List<PersonDescription> descriptions = store.people().descriptions();

        assertThat(descriptions).extracting(PersonDescription::key).containsExactly(ADA.key());
        assertThat(descriptions.getFirst().names())
                .extracting(PersonName::text)
                .containsExactly("Ada Example", "ada");
    }

    @Test
    void leavesMachinesOutOfLinkageButFindsThem() {
        EmailAddress robot = new EmailAddress("news@example.com");

        put(
                store,
                "a",
                AS_OF,
                owned(),
                happened(
                        marked(
                                mail("1", part(Role.FROM, "Shop", robot), owner(Role.TO)),
                                Mark.BULK)));

        assertThat(store.people().descriptions()).isEmpty();
        assertThat(store.people().correspondent(robot)).isPresent();
    }

    @Test
    void findsMessagesByWordsWithoutAccentsWithinATime() {
        put(store, "a", AS_OF, happened(mail("1", ada(Role.FROM), owner(Role.TO))));
        long from = Instant.parse("2020-01-01T00:00:00Z").getEpochSecond();
        long to = Instant.parse("2020-12-31T00:00:00Z").getEpochSecond();

        TextQuery both = new TextQuery().phrase("denver").phrase("CAFE").between(from, to);
        assertThat(store.interactions().matching(both, 5))
                .extracting(row -> row.interaction().key())
                .containsExactly("mail:1");
        TextQuery other = new TextQuery().phrase("denver").phrase("x").between(from, to);
        assertThat(store.interactions().matching(other, 5)).isEmpty();
        TextQuery later = new TextQuery().phrase("denver").between(to, to + 1);
        assertThat(store.interactions().matching(later, 5)).isEmpty();
    }

    @Test
    void takesWordsAsWordsWhateverTheyHold() {
        put(store, "a", AS_OF, happened(mail("1", ada(Role.FROM), owner(Role.TO))));

        TextQuery hostile = new TextQuery().phrase("\" OR * (denver").phrase("NEAR");
        assertThat(store.interactions().matching(hostile, 5)).isEmpty();
        assertThat(store.people().findPeople("\"'; DROP TABLE person --", 5)).isEmpty();
    }

    @Test
    void countsWhatAnswersByYearChannelAndPerson() {
        put(
                store,
                "a",
                AS_OF,
                owned(),
                happened(mail("1", ada(Role.FROM), owner(Role.TO))),
                happened(mail("2", ada(Role.FROM), bob(Role.TO))));
        link(store, List.of(ADA.key()));

        Facets facets = store.interactions().facets(new TextQuery().phrase("denver"), 5);

        assertThat(facets.total()).isEqualTo(2);
        assertThat(facets.years()).containsOnly(Map.entry(2020, 2L));
        assertThat(facets.channels()).containsOnly(Map.entry(Channel.MAIL, 2L));
        assertThat(facets.people())
                .extracting(Facets.Share::person, Facets.Share::count)
                .containsExactly(tuple(personOf(ADA.key()), 2L), tuple(personOf(BOB.key()), 1L));
    }

    @Test
    void countsWhatWasImportedByKindAndYear() {
        put(
                store,
                "a",
                AS_OF,
                happened(mail("1", ada(Role.FROM), owner(Role.TO))),
                happened(mail("2", ada(Role.FROM), owner(Role.TO))),
                happened(over(Channel.EVENT, "event:1", ada(Role.ATTENDEE))),
                described(connection("ada", "Ada Example", "Acme")));

        List<Coverage> coverage = store.interactions().coverage();

        assertThat(coverage)
                .extracting(Coverage::source)
                .containsExactly("calendar", "linkedin", "mail");
        assertThat(coverage.getLast().items()).isEqualTo(2);
        assertThat(coverage.getLast().from()).isEqualTo("2020-05-04");
        assertThat(coverage.getLast().byYear()).containsOnly(Map.entry(2020, 2L));
        assertThat(coverage.get(1).items()).isEqualTo(1);
    }

    @Test
    void keepsTiesAndGivesTheStrongestFirst() {
        put(store, "a", AS_OF, happened(mail("1", ada(Role.FROM), bob(Role.TO))));
        link(store, List.of(ADA.key()));
        TieRow weak = new TieRow(personOf(ADA.key()), 0.1, null, 0, "{}");
        TieRow strong = new TieRow(personOf(BOB.key()), 0.9, Instant.ofEpochSecond(5), 3, "{}");

        store.interactions().saveTies(List.of(weak, strong), store.epochs().people());

        assertThat(store.interactions().strongestTies(0, 5)).containsExactly(strong, weak);
        assertThat(store.interactions().strongestTies(1, 5)).containsExactly(weak);
        assertThat(store.interactions().tie(personOf(ADA.key()))).contains(weak);
        assertThat(store.people().findPeople("example com", 5))
                .extracting(Person::id)
                .containsExactly(personOf(BOB.key()), personOf(ADA.key()));
    }

    @Test
    void keepsTheTiesOfThoseWhoStayUntilTheyAreMeasuredAnew() {
        put(store, "a", AS_OF, happened(mail("1", ada(Role.FROM), bob(Role.TO))));
        link(store, List.of(ADA.key()));
        TieRow tie = new TieRow(personOf(ADA.key()), 0.4, Instant.ofEpochSecond(5), 3, "{}");
        store.interactions().saveTies(List.of(tie), store.epochs().people());

        store.people()
                .savePeople(
                        new People.Linked(
                                new Linkage(List.of(List.of(ADA.key())), List.of()),
                                store.people().descriptions(),
                                store.epochs().archives()),
                        _ -> Set.of(),
                        _ -> Set.of());

        assertThat(store.interactions().strongestTies(0, 5)).containsExactly(tie);
        assertThat(store.people().arePeopleStale()).isTrue();
    }

    @Test
    void findsWhoIsCalledSoBeforeWhoseNamesOnlyBeginSo() {
        EmailAddress mai = new EmailAddress("mai@example.com");
        EmailAddress maia = new EmailAddress("maia@example.com");
        put(
                store,
                "a",
                AS_OF,
                happened(mail("1", part(Role.FROM, "Mai L\u00ea", mai), owner(Role.TO))),
                happened(mail("2", part(Role.FROM, "Maia Lehner", maia), owner(Role.TO))));
        link(store, List.of(mai.key()));
        store.interactions()
                .saveTies(
                        List.of(new TieRow(personOf(maia.key()), 0.9, null, 3, "{}")),
                        store.epochs().people());

        assertThat(store.people().findPeople("mai le", 5))
                .extracting(Person::id)
                .containsExactly(personOf(mai.key()), personOf(maia.key()));
    }
}
