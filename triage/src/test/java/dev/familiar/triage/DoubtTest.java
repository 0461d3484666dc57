package dev.familiar.triage;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.familiar.model.verdict.Evidence;
import dev.familiar.model.verdict.Verdict;
import dev.familiar.traces.Coverage;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import dev.familiar.triage.Doubt.Flip;
import dev.familiar.triage.Doubt.LookUp;
import dev.familiar.triage.evidence.Bits;
import dev.familiar.triage.evidence.Term;
import dev.familiar.triage.evidence.Weights;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DoubtTest {

    private static final String ADA = "Ada Oberlander";
    private static final double RARE = 20;

    private final MadeUpArchives archives = new MadeUpArchives();

    @Nested
    class OfTheRange {

        @Test
        void liesAroundTheProbability() {
            archives.person(described(Origin.Kind.CARD), RARE, List.of());

            assertThat(List.of(archives.judged(request(ADA)), archives.judged(request("No One"))))
                    .allSatisfy(judgement -> {
                        assertThat(judgement.doubt().low())
                                .isPositive()
                                .isLessThan(judgement.probability());
                        assertThat(judgement.doubt().high())
                                .isLessThan(1)
                                .isGreaterThan(judgement.probability());
                    });
        }

        @Test
        void isWiderWhereLittleWasSearched() {
            double much = width(archives.judged(request("No One")));
            double little = width(new MadeUpArchives().withMails(500).judged(request("No One")));

            assertThat(little).isGreaterThan(much + 1);
        }

        @Test
        void holdsWhatAFullSearchWouldHaveSaid() {
            Coverage cards = new Coverage("address-book", 300, null, null, Map.of());
            Judgement unsearched = new MadeUpArchives().searched(cards).judged(request("No One"));

            assertThat(unsearched.doubt().low())
                    .isLessThan(archives.judged(request("No One")).probability());
        }

        @Test
        void hangsLessOnWhatIsUnsearchedForWhoTurnsUp() {
            archives.person(described(Origin.Kind.CARD), RARE, mailBothWays(20));
            Judgement known = archives.judged(request(ADA));
            Judgement stranger = archives.judged(request("No One"));
            archives.withMails(500);

            assertThat(width(archives.judged(request(ADA))) - width(known))
                    .isLessThan((width(archives.judged(request("No One"))) - width(stranger)) / 2);
        }
    }

    @Nested
    class OfWhatWouldChangeTheVerdict {

        @Test
        void countsAgainWithoutTheLineItNames() {
            archives.person(described(Origin.Kind.CARD), RARE, List.of());

            Judgement judgement = archives.judged(request(ADA));

            Evidence card =
                    judgement.evidence().stream()
                            .filter(line -> line.kind().equals("card"))
                            .findFirst()
                            .orElseThrow();
            double without =
                    Bits.probability(
                            judgement
                                    .facts()
                                    .without(new Term("card", 1, 0))
                                    .bits(Weights.defaults()));
            assertThat(judgement.verdict()).isInstanceOf(Verdict.Accept.class);
            assertThat(judgement.doubt().flips())
                    .contains(
                            new Flip(
                                    "LOOK_UP",
                                    "without \""
                                            + card.text()
                                            + "\" it would be "
                                            + whole(without)));
        }

        @Test
        void namesTheProofThatIsMissing() {
            Judgement judgement = oneWay();

            double with = known(judgement, new Term("card", 1, 0));
            assertThat(judgement.verdict()).isInstanceOf(Verdict.LookUp.class);
            assertThat(judgement.doubt().flips())
                    .contains(
                            new Flip(
                                    "ACCEPT",
                                    "with a card in your address book it would be " + whole(with)));
        }

        @Test
        void namesThreeOfTheFourProofsThatWouldDo() {
            archives.person(
                    described(Origin.Kind.SAVED_CONTACT),
                    RARE,
                    List.of(exchange(Channel.CHAT, Direction.SENT, 40)));

            Judgement judgement = archives.judged(request(ADA));

            assertThat(judgement.verdict()).isInstanceOf(Verdict.LookUp.class);
            assertThat(
                            Stream.of("card", "colleague.overlap", "event.small", "mail.both-ways")
                                    .map(kind -> known(judgement, new Term(kind, 1, 0))))
                    .allMatch(known -> known > Prices.DEFAULT.acceptFrom());
            assertThat(judgement.doubt().flips())
                    .hasSize(3)
                    .extracting(Flip::verdict)
                    .containsOnly("ACCEPT");
        }

        @Test
        void saysNothingFarFromEveryThreshold() {
            assertThat(archives.judged(request("No One")).doubt().flips()).isEmpty();
            archives.person(described(Origin.Kind.CARD), RARE, mailBothWays(60));
            assertThat(archives.judged(request(ADA)).doubt().flips()).isEmpty();
        }
    }

    @Nested
    class OfWhereToLookNext {

        @Test
        void sendsToAnArchiveNotSearchedYet() {
            assertThat(oneWay().doubt().lookUps())
                    .isNotEmpty()
                    .allSatisfy(look -> {
                        assertThat(look.settles()).isBetween(0.2, 1.0);
                        assertThat(look.worth()).isPositive();
                    })
                    .extracting(LookUp::where)
                    .contains("calendar")
                    .doesNotContain("mail", "address-book");
        }

        @Test
        void sendsNowhereWhereTheVerdictIsSettled() {
            archives.person(described(Origin.Kind.CARD), RARE, List.of());

            assertThat(archives.judged(request(ADA)).doubt().lookUps()).isEmpty();
            assertThat(archives.judged(request("No One")).doubt().lookUps()).isEmpty();
        }
    }

    @Test
    void keepsSentencesOutOfLogs() {
        assertThat(new Flip("ASK", "without \"Grace Middle\" it would be 3 %").toString())
                .isEqualTo("Flip[ASK, hidden]");
        assertThat(new LookUp("mutual", 0.5, 0.1, "ask Grace Middle").toString())
                .doesNotContain("Grace");
    }

    private static double known(Judgement judgement, Term more) {
        return Bits.probability(judgement.facts().with(more).bits(Weights.defaults()));
    }

    /// Somebody with a rare name to whom the owner wrote once, without an answer.
    private Judgement oneWay() {
        return archives.person(
                        described(Origin.Kind.CORRESPONDENT),
                        RARE,
                        List.of(exchange(Channel.MAIL, Direction.SENT, 40)))
                .judged(request(ADA));
    }

    /// In bits, so that the middle of the range does not matter.
    private static double width(Judgement judgement) {
        return Bits.ofProbability(judgement.doubt().high())
                - Bits.ofProbability(judgement.doubt().low());
    }

    private static String whole(double probability) {
        return String.format(Locale.ENGLISH, "%.0f %%", 100 * probability);
    }

    private static PersonDescription described(Origin.Kind kind) {
        return new PersonDescription(
                "test:" + kind,
                Origin.of(kind),
                List.of(PersonName.of(ADA)),
                List.of(),
                Biography.NONE);
    }

    private static ConnectionRequest request(String name) {
        return new ConnectionRequest(
                "request:test:1",
                new Requester(PersonName.of(name), null, "Engineer", "", ""),
                new Invitation(true, null, "", MutualConnections.NOT_SAID, ""));
    }

    private static List<Exchange> mailBothWays(int days) {
        return IntStream.range(1, days)
                .boxed()
                .flatMap(day ->
                        Stream.of(
                                exchange(Channel.MAIL, Direction.SENT, day),
                                exchange(Channel.MAIL, Direction.RECEIVED, day)))
                .toList();
    }

    private static Exchange exchange(Channel channel, Direction direction, int daysAgo) {
        return new Exchange(
                channel + ":" + direction + daysAgo,
                channel,
                direction,
                Moment.of(MadeUpArchives.NOW.minus(Duration.ofDays(daysAgo))),
                new Exchange.Setting(1, Set.of(), "Denver launch"));
    }
}
