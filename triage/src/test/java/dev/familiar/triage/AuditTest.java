package dev.familiar.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.familiar.model.Affiliation;
import dev.familiar.model.Biography;
import dev.familiar.model.DateSpan;
import dev.familiar.model.Origin;
import dev.familiar.model.PartialDate;
import dev.familiar.model.Person;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonId;
import dev.familiar.model.PersonName;
import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Moment;
import dev.familiar.model.verdict.Evidence;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import dev.familiar.traces.Tie;
import dev.familiar.traces.TieMeter;
import dev.familiar.triage.Known.Group;
import dev.familiar.triage.evidence.Bits;
import dev.familiar.triage.evidence.Weights;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AuditTest {

    private static final String WREN = "Wren Media Corp";

    private final List<PersonDescription> records =
            new ArrayList<>(List.of(record(Origin.Kind.CONNECTION, "")));

    @Test
    void knowsWellWhoWritesAndIsWrittenToNow() {
        Known known = judge(mailBothWays(3, 20));

        assertThat(known.group()).isEqualTo(Group.WELL);
        assertThat(known.reason()).get().extracting(Evidence::kind).isEqualTo("mail.both-ways");
    }

    @Test
    void knowsSomewhatWhoWroteAndWasWrittenToLongAgo() {
        Known known = judge(mailBothWays(3, 4000));

        assertThat(known.probability()).isGreaterThan(Prices.DEFAULT.acceptFrom());
        assertThat(known.strength()).isLessThan(Audit.CLOSE);
        assertThat(known.group()).isEqualTo(Group.SOMEWHAT);
    }

    @Test
    void knowsWellOnlyFromThePricesOfTheOwnerOn() {
        TriagePolicy careful =
                new TriagePolicy(0.2, new Prices(1000, 4, 1), List.of(), Weights.defaults());

        assertThat(judge(mailBothWays(3, 20), careful).group()).isEqualTo(Group.SOMEWHAT);
    }

    @Test
    void knowsSomewhatWhoWroteOnceEvenIfTheOddsAreAgainstIt() {
        Known known = judge(List.of(exchange(Direction.RECEIVED, 30, Set.of())));

        assertThat(known.probability()).isLessThan(0.5);
        assertThat(known.group()).isEqualTo(Group.SOMEWHAT);
        assertThat(known.isWithoutTrace()).isFalse();
    }

    @Test
    void knowsSomewhatWhoIsInTheAddressBook() {
        records.add(record(Origin.Kind.CARD, ""));

        Known known = judge(List.of());

        assertThat(known.group()).isEqualTo(Group.SOMEWHAT);
        assertThat(known.lines()).extracting(Evidence::kind).containsExactly("card");
    }

    @Test
    void knowsNothingOfWhoIsAConnectionAndNoMore() {
        Known known = judge(List.of());

        assertThat(known.group()).isEqualTo(Group.NOT_AT_ALL);
        assertThat(known.isWithoutTrace()).isTrue();
        assertThat(known.probability()).isEqualTo(0.2, within(1e-9));
        assertThat(known.strength()).as("of the record alone").isPositive();
    }

    @Test
    void countsNoConnectionTwice() {
        records.add(record(Origin.Kind.CONNECTION, ""));

        assertThat(judge(List.of()).isWithoutTrace()).isTrue();
    }

    @Test
    void takesNewslettersForNoTieAndSaysSo() {
        List<Exchange> bulk =
                IntStream.range(0, 30)
                        .mapToObj(i -> exchange(Direction.RECEIVED, i, Set.of(Mark.BULK)))
                        .toList();

        Known known = judge(bulk);

        assertThat(known.group()).isEqualTo(Group.NOT_AT_ALL);
        assertThat(known.lines()).extracting(Evidence::kind).containsExactly("mail.bulk");
    }

    @Test
    void takesAProgramThatWritesUnderANameForNoTie() {
        List<Exchange> alike =
                IntStream.range(0, 30)
                        .mapToObj(i -> exchange(Direction.RECEIVED, i, Set.of()))
                        .toList();

        Known known = judge(alike);

        assertThat(known.lines()).extracting(Evidence::kind).containsExactly("mail.one-sided");
        assertThat(known.group()).isEqualTo(Group.NOT_AT_ALL);
    }

    @Test
    void takesTheNoteOfTheirInvitationForNoTie() {
        Exchange note =
                new Exchange(
                        "linkedin:message:1",
                        Channel.LINKEDIN_MESSAGE,
                        Direction.RECEIVED,
                        Moment.of(MadeUpArchives.NOW.minus(Duration.ofDays(9))),
                        new Exchange.Setting(1, Set.of(Mark.INVITATION_NOTE), ""));

        assertThat(judge(List.of(note)).group()).isEqualTo(Group.NOT_AT_ALL);
    }

    @Test
    void takesFollowingForNoAcquaintance() {
        records.add(record(Origin.Kind.FOLLOWED, ""));

        Known known = judge(List.of());

        assertThat(known.group()).isEqualTo(Group.NOT_AT_ALL);
        assertThat(known.isWithoutTrace()).isFalse();
    }

    @Test
    void countsAnEmployerInCommonInTheSameYears() {
        records.add(worked(2018, 2022));

        Known known = judge(List.of());

        assertThat(known.lines())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.kind()).isEqualTo("colleague.overlap");
                    assertThat(line.text()).contains("2019–2023", "both in those years");
                });
        assertThat(known.group()).isEqualTo(Group.SOMEWHAT);
    }

    @Test
    void countsAnEmployerInCommonLessWhereTheYearsAreNotKnown() {
        records.set(0, record(Origin.Kind.CONNECTION, WREN));

        Known known = judge(List.of());

        assertThat(known.lines()).extracting(Evidence::kind).containsExactly("colleague.employer");
        assertThat(known.group()).isEqualTo(Group.NOT_AT_ALL);
    }

    @Test
    void addsUpToTheProbability() {
        records.add(record(Origin.Kind.CARD, ""));
        records.add(worked(2018, 2022));
        TriagePolicy policy = TriagePolicy.defaults();
        TriagePolicy own =
                new TriagePolicy(
                        0.3,
                        policy.prices(),
                        List.of(),
                        policy.weights().with(Map.of(Weights.OWN_PRIOR, -1.0)));

        Known known = judge(mailBothWays(2, 4000), own);

        double sum = known.lines().stream().mapToDouble(Evidence::bits).sum();
        assertThat(known.priorBits()).isEqualTo(-1, within(1e-9));
        assertThat(Bits.probability(known.priorBits() + sum))
                .isEqualTo(known.probability(), within(1e-9));
        assertThat(known.lines()).isSortedAccordingTo((a, b) -> Double.compare(b.bits(), a.bits()));
        assertThat(known.lines()).extracting(Evidence::kind).contains("tie.old");
    }

    private Known judge(List<Exchange> exchanges) {
        return judge(exchanges, TriagePolicy.defaults());
    }

    private Known judge(List<Exchange> exchanges, TriagePolicy policy) {
        OwnerProfile owner = new OwnerProfile(List.of(), "", "", List.of(job(WREN, 2019, 2023)));
        Tie tie =
                TieMeter.measure(
                        exchanges,
                        records.stream().map(r -> r.origin().kind()).collect(Collectors.toSet()),
                        MadeUpArchives.NOW);
        return new Audit(new MadeUpArchives(), owner, policy, MadeUpArchives.TODAY)
                .judge(new Person(new PersonId("p-1"), records), tie, exchanges);
    }

    private static PersonDescription record(Origin.Kind kind, String company) {
        return description(
                kind, company.isEmpty() ? List.of() : List.of(Affiliation.job(company, "")));
    }

    private static PersonDescription worked(int from, int to) {
        return description(Origin.Kind.SIGNATURE, List.of(job(WREN, from, to)));
    }

    private static PersonDescription description(Origin.Kind kind, List<Affiliation> jobs) {
        return new PersonDescription(
                "test:" + kind,
                Origin.of(kind),
                List.of(PersonName.of("Ada Oberlander")),
                List.of(),
                new Biography("", "", jobs, "", null));
    }

    private static Affiliation job(String organisation, int from, int to) {
        return new Affiliation(
                Affiliation.Kind.EMPLOYER, organisation, "", new DateSpan(day(from), day(to)));
    }

    private static PartialDate day(int year) {
        return PartialDate.of(LocalDate.of(year, 6, 1));
    }

    /// Mail both ways on so many days, the last so many days ago.
    private static List<Exchange> mailBothWays(int days, int last) {
        return IntStream.range(0, days)
                .boxed()
                .flatMap(i ->
                        List.of(
                                exchange(Direction.RECEIVED, last + days - i, Set.of()),
                                exchange(Direction.SENT, last + days - i, Set.of()))
                                .stream())
                .toList();
    }

    private static Exchange exchange(Direction direction, int daysAgo, Set<Mark> marks) {
        return new Exchange(
                "mail:" + direction + daysAgo,
                Channel.MAIL,
                direction,
                Moment.of(MadeUpArchives.NOW.minus(Duration.ofDays(daysAgo))),
                new Exchange.Setting(1, marks, "Denver launch"));
    }
}
