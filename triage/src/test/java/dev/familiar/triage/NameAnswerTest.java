package dev.familiar.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.familiar.identity.Comparison;
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
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import dev.familiar.traces.TieFacts;
import dev.familiar.triage.Known.Group;
import dev.familiar.triage.evidence.Bits;
import dev.familiar.triage.evidence.Weights;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NameAnswerTest {

    private static final double RARE = 20;

    private final MadeUpArchives archives = new MadeUpArchives();

    @Test
    void knowsWellWhoWritesAndIsWrittenTo() {
        archives.person(record(Origin.Kind.CORRESPONDENT), RARE, mailBothWays(12, 20));

        NameAnswer answer = know("");

        assertThat(answer.group()).isEqualTo(Group.WELL);
        assertThat(answer.last())
                .extracting(TieFacts.Period::last)
                .isEqualTo(LocalDate.parse("2026-02-09"));
        assertThat(answer.judgement().finding().person()).isNotNull();
    }

    @Test
    void knowsSomewhatWhomItWroteWithLongAgo() {
        archives.person(record(Origin.Kind.CORRESPONDENT), RARE, mailBothWays(2, 3000));

        assertThat(know("").group()).isEqualTo(Group.SOMEWHAT);
    }

    @Test
    void knowsNobodyOfANameThatTheArchivesDoNotHold() {
        NameAnswer answer = know("");

        assertThat(answer.group()).isEqualTo(Group.NOT_AT_ALL);
        assertThat(answer.last()).isNull();
        assertThat(kinds(answer)).containsExactly("no-trace");
        assertThat(answer.judgement().finding().searched()).isNotEmpty();
    }

    @Test
    void takesAConnectionForNoAcquaintance() {
        archives.person(record(Origin.Kind.CONNECTION), RARE, List.of());

        NameAnswer answer = know("");

        assertThat(answer.group()).isEqualTo(Group.NOT_AT_ALL);
        assertThat(kinds(answer)).contains("connection.alone").doesNotContain("connection");
        assertThat(answer.judgement().probability()).isLessThanOrEqualTo(0.21);
    }

    @Test
    void weighsAConnectionWithMailByTheMailAlone() {
        archives.person(record(Origin.Kind.CONNECTION), RARE, mailBothWays(12, 20));

        NameAnswer answer = know("");

        assertThat(answer.group()).isEqualTo(Group.WELL);
        assertThat(kinds(answer)).doesNotContain("connection", "connection.alone");
    }

    @Test
    void hearsTheOwnersWordOnAConnection() {
        PersonDescription ada = record(Origin.Kind.CONNECTION);
        archives.person(ada, RARE, List.of()).said(ada.key(), true, true);

        NameAnswer answer = know("");

        assertThat(kinds(answer)).contains(Weights.OWNERS_WORD);
        assertThat(answer.group()).isEqualTo(Group.SOMEWHAT);
    }

    @Test
    void readsNothingOffANameThatNoRequestCameWith() {
        ConnectionRequest boasting =
                named("Growth hacker | 30,000+ connections", "I would love to offer you a demo");

        NameAnswer answer = triage(TriagePolicy.defaults()).know(boasting, List.of());

        assertThat(kinds(answer))
                .noneMatch(kind -> kind.startsWith("headline.") || kind.startsWith("note."))
                .noneMatch(kind -> kind.startsWith("mutuals."));
    }

    @Test
    void beginsWithThePolicysPriorWhateverDecisionsOnRequestsTaught() {
        TriagePolicy policy = TriagePolicy.defaults();
        TriagePolicy taught =
                new TriagePolicy(
                        0.3,
                        policy.prices(),
                        List.of(),
                        policy.weights().with(Map.of(Weights.OWN_PRIOR, 2.0)));

        NameAnswer answer = triage(taught).know(named("", ""), List.of());

        assertThat(answer.judgement().priorBits()).isEqualTo(Bits.ofProbability(0.3), within(1e-9));
    }

    @Test
    void takesMailThatWasNeverAnsweredForNoContact() {
        archives.person(
                record(Origin.Kind.CORRESPONDENT),
                RARE,
                mailBothWays(12, 20).stream()
                        .filter(exchange -> exchange.direction() == Direction.SENT)
                        .toList());

        NameAnswer answer = know("");

        assertThat(answer.last()).isNull();
        assertThat(answer.group()).isNotEqualTo(Group.WELL);
    }

    @Test
    void makesNobodyKnownByTheTracesOfANamesake() {
        archives.person(record(Origin.Kind.CORRESPONDENT), 9, mailBothWays(12, 20))
                .compared(
                        0,
                        new Comparison(
                                "employer", "other", -6, "worked elsewhere in the same years"));

        NameAnswer answer = know("Dentist");

        assertThat(answer.group()).isEqualTo(Group.NOT_AT_ALL);
        assertThat(answer).hasToString("NameAnswer[not-at-all, hidden]");
    }

    @Test
    void addsUpToTheProbability() {
        archives.person(record(Origin.Kind.CONNECTION), RARE, mailBothWays(1, 900));

        Judgement judgement = know("").judgement();

        double sum = judgement.evidence().stream().mapToDouble(Evidence::bits).sum();
        assertThat(Bits.probability(judgement.priorBits() + sum))
                .isEqualTo(judgement.probability(), within(1e-9));
        assertThat(judgement.facts().bits(TriagePolicy.defaults().weights()))
                .isEqualTo(judgement.totalBits(), within(1e-6));
    }

    private NameAnswer know(String headline) {
        return triage(TriagePolicy.defaults()).know(named(headline, ""), List.of());
    }

    private Triage triage(TriagePolicy policy) {
        OwnerProfile nobody = new OwnerProfile(List.of(), "", "", List.of());
        return new Triage(archives, archives, nobody, policy, MadeUpArchives.TODAY);
    }

    private static List<String> kinds(NameAnswer answer) {
        return answer.judgement().evidence().stream().map(Evidence::kind).toList();
    }

    private static ConnectionRequest named(String headline, String note) {
        return new ConnectionRequest(
                "query:name",
                new Requester(PersonName.of("Ada Oberlander"), null, headline, "", ""),
                new Invitation(true, null, note, MutualConnections.NOT_SAID, ""));
    }

    private static PersonDescription record(Origin.Kind kind) {
        return new PersonDescription(
                "test:" + kind,
                Origin.of(kind),
                List.of(PersonName.of("Ada Oberlander")),
                List.of(),
                Biography.NONE);
    }

    private static List<Exchange> mailBothWays(int days, int last) {
        return IntStream.range(0, days)
                .map(i -> days - 1 - i)
                .boxed()
                .flatMap(i ->
                        Stream.of(
                                exchange(Direction.RECEIVED, last + i),
                                exchange(Direction.SENT, last + i)))
                .toList();
    }

    private static Exchange exchange(Direction direction, int daysAgo) {
        return new Exchange(
                "mail:" + direction + daysAgo,
                Channel.MAIL,
                direction,
                Moment.of(MadeUpArchives.NOW.minus(Duration.ofDays(daysAgo))),
                new Exchange.Setting(1, Set.of(), "Denver launch"));
    }
}
