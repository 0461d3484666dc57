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
import dev.familiar.model.verdict.Reason;
import dev.familiar.model.verdict.Verdict;
import dev.familiar.traces.Coverage;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What lies in the archives beside a person must not move the verdict on them; what is not there
/// must not speak.
class BesideThePersonTest {

    private static final double RARE = 24;
    private static final ZoneOffset DENVER = ZoneOffset.ofHours(-7);

    private final MadeUpArchives archives = new MadeUpArchives();

    private static PersonDescription correspondent(String name) {
        return new PersonDescription(
                "mail:" + name,
                Origin.of(Origin.Kind.CORRESPONDENT),
                List.of(PersonName.of(name)),
                List.of(),
                Biography.NONE);
    }

    private static Exchange mail(Direction direction, int daysAgo) {
        return new Exchange(
                "mail:" + direction + daysAgo,
                Channel.MAIL,
                direction,
                new Moment(MadeUpArchives.NOW.minus(Duration.ofDays(daysAgo)), DENVER),
                new Exchange.Setting(1, Set.of(), "Denver launch"));
    }

    private static List<Exchange> bothWays(int days) {
        List<Exchange> mails = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            mails.add(mail(Direction.SENT, 30 + 3 * day));
            mails.add(mail(Direction.RECEIVED, 31 + 3 * day));
        }
        return mails;
    }

    private static ConnectionRequest request(String name, String headline, String note) {
        return request(name, headline, note, "");
    }

    private static ConnectionRequest request(
            String name, String headline, String note, String place) {
        return new ConnectionRequest(
                "request:test:1",
                new Requester(PersonName.of(name), null, headline, place, ""),
                new Invitation(
                        true,
                        Instant.parse("2026-02-20T09:00:00Z"),
                        note,
                        MutualConnections.NOT_SAID,
                        ""));
    }

    private Judgement judge(String name) {
        return archives.judged(request(name, "Engineer", ""));
    }

    private static Coverage mailWithout(
            Map<Integer, Long> sent, Map<Integer, Long> offsets, int last) {
        Map<Integer, Long> years = new java.util.TreeMap<>();
        for (int year = 2011; year <= last; year++) {
            years.put(year, 2_000L);
        }
        return new Coverage(
                "mail", 30_000, null, null, years, new Coverage.Mail(sent, years, offsets));
    }

    @Test
    void aMistypedAddressIsNoRival() {
        archives.person(correspondent("Tana Jonquil"), RARE, bothWays(12));
        double alone = judge("Tana Jonquil").probability();

        archives.person(correspondent("Tana Jonquill"), RARE, List.of(mail(Direction.BESIDE, 400)));

        assertThat(judge("Tana Jonquil").probability()).isCloseTo(alone, within(0.02));
        assertThat(judge("Tana Jonquil").verdict()).isInstanceOf(Verdict.Accept.class);
    }

    @Test
    void anotherCorrespondentOfTheNameIsARival() {
        archives.person(correspondent("Tana Jonquil"), RARE, bothWays(12));
        double alone = judge("Tana Jonquil").probability();

        archives.person(
                correspondent("Tana Jonquil "), RARE, List.of(mail(Direction.RECEIVED, 400)));

        assertThat(judge("Tana Jonquil").probability()).isLessThan(alone - 0.1);
    }

    @Test
    void silenceSaysNothingWhereTheOwnersMailIsNotHere() {
        archives.person(
                correspondent("Ada Oberlander"), RARE, List.of(mail(Direction.RECEIVED, 40)));
        Judgement answered = judge("Ada Oberlander");
        archives.searched(mailWithout(Map.of(), Map.of(), 2026));

        Judgement unheard = judge("Ada Oberlander");

        Evidence line = line(unheard, "mail.received-only");
        assertThat(line.bits()).isZero();
        assertThat(line.text()).contains("your own mail of that time is not here");
        assertThat(unheard.probability()).isGreaterThan(answered.probability());
        assertThat(width(unheard)).isGreaterThan(width(answered) + 0.1);
        assertThat(unheard.verdict()).isInstanceOf(Verdict.LookUp.class);
        assertThat(unheard.doubt().lookUps())
                .anySatisfy(look -> assertThat(look.text()).contains("import your sent mail"));
    }

    private static double width(Judgement judgement) {
        return judgement.doubt().high() - judgement.doubt().low();
    }

    private static Evidence line(Judgement judgement, String kind) {
        return judgement.evidence().stream()
                .filter(e -> e.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aClockThatAllShareContradictsNobody() {
        archives.person(correspondent("Ada Oberlander"), RARE, bothWays(12));
        ConnectionRequest elsewhere = request("Ada Oberlander", "Engineer", "", "Tokyo, Japan");
        archives.searched(mailWithout(sent(), Map.of(-7 * 3600, 15_000L, 9 * 3600, 15_000L), 2026));
        assertThat(archives.judged(elsewhere).verdict().reason()).isEqualTo(Reason.NAMESAKE);

        archives.searched(mailWithout(sent(), Map.of(-7 * 3600, 30_000L), 2026));

        assertThat(archives.judged(elsewhere).verdict()).isInstanceOf(Verdict.Accept.class);
    }

    private static Map<Integer, Long> sent() {
        Map<Integer, Long> sent = new java.util.TreeMap<>();
        for (int year = 2011; year <= 2026; year++) {
            sent.put(year, 500L);
        }
        return sent;
    }

    @Test
    void nobodyFellSilentWhereTheArchiveEnds() {
        archives.person(
                correspondent("Ada Oberlander"),
                RARE,
                List.of(mail(Direction.SENT, 4_500), mail(Direction.RECEIVED, 4_501)));
        archives.searched(mailWithout(sent(), Map.of(), 2026));
        assertThat(judge("Ada Oberlander").evidence())
                .extracting(Evidence::kind)
                .contains("tie.old");

        archives.searched(mailWithout(sent(), Map.of(), 2015));

        assertThat(judge("Ada Oberlander").evidence())
                .extracting(Evidence::kind)
                .doesNotContain("tie.old");
    }

    @Test
    void declinesNobodyForNotTurningUpWhereNothingWasSearched() {
        archives.withMails(0);

        Judgement judgement = judge("Nobody Known");

        assertThat(judgement.verdict().reason()).isEqualTo(Reason.COVERAGE_GAP);
        assertThat(judgement.doubt().lookUps()).isNotEmpty();
        assertThat(judgement.evidence())
                .filteredOn(e -> e.kind().equals("claim.not-found"))
                .isEmpty();
    }

    @Test
    void declinesNobodyByThePlatformsExportAlone() {
        archives.searched(new Coverage("linkedin", 5_000, null, null, Map.of()));

        assertThat(judge("Nobody Known").verdict().reason()).isEqualTo(Reason.COVERAGE_GAP);
    }

    @Test
    void declinesASalesPitchWhateverWasSearched() {
        archives.withMails(0);

        Verdict verdict =
                archives.judged(
                                request(
                                        "Nobody Known",
                                        "Growth | 30K+ connections",
                                        "Can I have 15 minutes to show you our platform?"))
                        .verdict();

        assertThat(verdict).isInstanceOf(Verdict.Decline.class);
    }

    @Test
    void aNoteIsNotHeldAgainstWhatWasNeverSearched() {
        archives.withMails(0);

        Judgement judgement =
                archives.judged(
                        request(
                                "Nobody Known",
                                "Engineer",
                                "We met at the Denver Gear Conference in October."));

        assertThat(judgement.evidence())
                .extracting(Evidence::kind)
                .doesNotContain("claim.not-found");
    }

    @ParameterizedTest
    @ValueSource(doubles = {7, 9, 11})
    void aNameCutToAnInitialBesideMailBothWaysIsLookedAt(double nameBits) {
        archives.person(correspondent("Tilda Vexley"), 0, bothWays(13));
        archives.compared(0, new Comparison("name", "initial", nameBits, "compatible"));

        Verdict verdict = judge("Tilda Vexley").verdict();

        assertThat(verdict.reason()).isNotEqualTo(Reason.NO_TRACE);
        if (nameBits > 10) {
            assertThat(verdict).isNotInstanceOf(Verdict.Decline.class);
        }
    }

    @Test
    void noTraceHidesThatWeighsNothing() {
        archives.person(correspondent("Ada Oberlander"), RARE, List.of(mail(Direction.SENT, 40)));

        assertThat(judge("Ada Oberlander").evidence())
                .extracting(Evidence::kind)
                .contains("mail.sent-only");
    }
}
