package dev.familiar.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.familiar.model.Biography;
import dev.familiar.model.Origin;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import dev.familiar.model.source.Channel;
import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.model.source.Invitation;
import dev.familiar.model.source.Moment;
import dev.familiar.model.source.MutualConnections;
import dev.familiar.model.source.Requester;
import dev.familiar.traces.Coverage;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import dev.familiar.triage.Doubt.LookUp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Worked by hand from `look-ups.tsv` and the shipped prices: accept from 5/6, decline below 1/4,
/// looking up costs 1, a wrong acceptance 6, a wrong decline 4.
class NextLookTest {

    private static final Offset<Double> CLOSE = within(1e-9);
    private static final Coverage NOTHING = coverage("chat", 0);
    private static final String GRACE = "Grace Middle";
    private static final ConnectionRequest REQUEST =
            new ConnectionRequest(
                    "request:test:1",
                    new Requester(PersonName.of("Ada Oberlander"), null, "", "", ""),
                    new Invitation(
                            true,
                            null,
                            "",
                            new MutualConnections(1, List.of(PersonName.of(GRACE))),
                            ""));

    private final MadeUpArchives archives = new MadeUpArchives();

    /// The two have Grace in common, with whom the owner exchanged mail this month.
    @BeforeEach
    void knowsGrace() {
        PersonDescription grace =
                new PersonDescription(
                        "test:grace",
                        Origin.of(Origin.Kind.CORRESPONDENT),
                        List.of(PersonName.of(GRACE)),
                        List.of(),
                        Biography.NONE);
        List<Exchange> passed =
                IntStream.range(1, 30)
                        .boxed()
                        .flatMap(day ->
                                Stream.of(mail(Direction.SENT, day), mail(Direction.RECEIVED, day)))
                        .toList();
        archives.person(grace, 30, passed);
    }

    @Test
    void settlesBothWaysWhereMailWasNeverSearched() {
        LookUp mail = look("mail", 0.5, NOTHING);

        assertThat(mail.settles()).as("a find accepts, none declines").isEqualTo(1, CLOSE);
        assertThat(mail.worth()).isEqualTo(1 - 6 * 0.5 * 0.06 - 4 * 0.5 * 0.25, CLOSE);
        assertThat(mail.text()).startsWith("import your mail");
    }

    @Test
    void settlesByAFindAloneWhereAbsenceSaysLittle() {
        LookUp cards = look("address-book", 0.5, NOTHING);

        double found = 0.5 * 0.45 + 0.5 * 0.02;
        assertThat(cards.settles()).isEqualTo(found, CLOSE);
        assertThat(cards.worth()).isEqualTo(1 - 6 * 0.5 * 0.02 - (1 - found), CLOSE);
    }

    @Test
    void settlesByAbsenceAloneWhereAFindSaysLittle() {
        double notFound = 0.3 * 0.4 + 0.7 * 0.85;

        assertThat(look("profile", 0.3, everything()).settles()).isEqualTo(notFound, CLOSE);
    }

    @Test
    void countsAnArchiveByThePartThatIsMissing() {
        LookUp rest = look("mail", 0.5, coverage("mail", 500));

        double found = 0.5 * 0.375 + 0.5 * 0.03;
        assertThat(rest.settles()).isEqualTo(found, CLOSE);
        assertThat(rest.worth()).isEqualTo(1 - 6 * 0.5 * 0.03 - (1 - found), CLOSE);
        assertThat(rest.text()).isEqualTo("the years of mail that are missing here");
    }

    @Test
    void leavesOutWhatIsSearchedButForALittle() {
        assertThat(places(0.26, everythingBut(coverage("mail", 1_110)))).contains("mail");
        assertThat(places(0.26, everythingBut(coverage("mail", 1_140))))
                .isNotEmpty()
                .doesNotContain("mail");
    }

    @Test
    void sendsToACloseMutualByName() {
        assertThat(look("mutual", 0.5, everything()).text())
                .isEqualTo("ask Grace Middle, whom you both know");
    }

    @Test
    void sendsToNoMutualWhomManyRequestsName() {
        archives.named(GRACE, 40);

        assertThat(places(0.5, everything())).isEmpty();
    }

    @Test
    void namesAtMostThreeTheMostWorthwhileFirst() {
        List<LookUp> looks = looks(0.5, NOTHING);

        assertThat(looks)
                .extracting(LookUp::where)
                .containsExactly("mail", "address-book", "calendar");
        assertThat(looks).isSortedAccordingTo((a, b) -> Double.compare(b.worth(), a.worth()));
    }

    @Test
    void looksNowhereWhereNoFindWouldChangeTheVerdict() {
        assertThat(places(0.001, NOTHING)).isEmpty();
        assertThat(places(0.9999, NOTHING)).isEmpty();
    }

    @Test
    void asksMoreOfAFindWhereAWrongAcceptanceIsDear() {
        LookUp mail = looks(new Prices(600, 4, 1), 0.5, NOTHING).getFirst();

        double notFound = 0.5 * 0.25 + 0.5 * 0.94;
        assertThat(mail.where()).isEqualTo("mail");
        assertThat(mail.settles()).as("only absence settles").isEqualTo(notFound, CLOSE);
    }

    private List<LookUp> looks(double known, Coverage... searched) {
        return looks(Prices.DEFAULT, known, searched);
    }

    private List<LookUp> looks(Prices prices, double known, Coverage... searched) {
        Dossier dossier =
                new Inquiry(
                                archives.searched(searched),
                                archives,
                                OwnerProfile.UNKNOWN,
                                TriagePolicy.defaults(),
                                MadeUpArchives.TODAY)
                        .about(REQUEST);
        return new NextLook(prices).worthwhile(dossier, known);
    }

    private LookUp look(String where, double known, Coverage... searched) {
        return looks(known, searched).stream()
                .filter(look -> look.where().equals(where))
                .findFirst()
                .orElseThrow();
    }

    private List<String> places(double known, Coverage... searched) {
        return looks(known, searched).stream().map(LookUp::where).toList();
    }

    private static Coverage[] everything() {
        return Reach.Kinds.NAMES.stream()
                .map(kind -> coverage(kind, 5_000))
                .toArray(Coverage[]::new);
    }

    private static Coverage[] everythingBut(Coverage partly) {
        return Stream.of(everything())
                .map(full -> full.source().equals(partly.source()) ? partly : full)
                .toArray(Coverage[]::new);
    }

    private static Coverage coverage(String source, long items) {
        return new Coverage(source, items, null, null, Map.of());
    }

    private static Exchange mail(Direction direction, int daysAgo) {
        return new Exchange(
                "mail:" + direction + daysAgo,
                Channel.MAIL,
                direction,
                Moment.of(MadeUpArchives.NOW.minus(Duration.ofDays(daysAgo))),
                new Exchange.Setting(1, Set.of(), "Denver launch"));
    }
}
