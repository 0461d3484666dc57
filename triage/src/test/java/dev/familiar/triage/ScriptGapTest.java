package dev.familiar.triage;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import java.lang.Character.UnicodeScript;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptGapTest {

    private static final String KIND = "search.script";

    private final MadeUpArchives archives = new MadeUpArchives();

    @ParameterizedTest
    @CsvSource({
        "محمد الفلاني, Arabic letters",
        "דנה שחף, Hebrew letters",
        "สมชาย ใจดี, Thai letters",
        "अनन्या रघुनाथन, Devanagari letters",
        "ប៉ុល ពត, Khmer letters",
        "Вера Чайкина, Cyrillic letters",
        "김하늘, Korean letters",
        "王大伟, Chinese characters",
        "青木桜, reading in Latin letters cannot be known"
    })
    void nobodyIsDeclinedForANameThatCouldNotBeSearched(String name, String said) {
        Judgement judgement = archives.judged(request(name, ""));

        assertThat(judgement.verdict()).isEqualTo(new Verdict.LookUp(Reason.COVERAGE_GAP));
        assertThat(judgement.evidence())
                .filteredOn(line -> line.kind().equals(KIND))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.text()).contains(said).contains("Latin spelling");
                    assertThat(line.bits()).isZero();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada Oberlander", "Đặng Văn Lâm", "Mohammed Alfulani محمد الفلاني"})
    void aNameInLatinLettersWasSearched(String name) {
        Judgement judgement = archives.judged(request(name, ""));

        assertThat(judgement.verdict()).isInstanceOf(Verdict.Decline.class);
        assertThat(judgement.evidence()).extracting(Evidence::kind).doesNotContain(KIND);
    }

    @Test
    void archivesThatHoldTheScriptWereSearched() {
        archives.namedIn(UnicodeScript.ARABIC, 400).namedIn(UnicodeScript.HAN, 100);

        assertThat(archives.judged(request("محمد الفلاني", "")).verdict())
                .isInstanceOf(Verdict.Decline.class);
        assertThat(archives.judged(request("王大伟", "")).verdict())
                .isInstanceOf(Verdict.Decline.class);
        assertThat(archives.judged(request("青木桜", "")).verdict())
                .isInstanceOf(Verdict.LookUp.class);
        assertThat(archives.namedIn(UnicodeScript.HAN, 300).judged(request("青木桜", "")).verdict())
                .isInstanceOf(Verdict.Decline.class);
    }

    @Test
    void aHandfulOfThemIsNotEnough() {
        for (int held = 0; held < 20; held++) {
            archives.namedIn(UnicodeScript.ARABIC, held);
            assertThat(archives.judged(request("محمد الفلاني", "")).verdict())
                    .isInstanceOf(Verdict.LookUp.class);
        }
    }

    @Test
    void aSalesPitchStillDeclinesItself() {
        Judgement judgement =
                archives.judged(request("محمد الفلاني", "Book a free consultation with us today"));

        assertThat(judgement.verdict()).isInstanceOf(Verdict.Decline.class);
        assertThat(judgement.verdict().reason()).isEqualTo(Reason.SALES_PITCH);
    }

    @Test
    void whoIsFoundIsJudgedAsEver() {
        archives.person(correspondent("محمد الفلاني"), 20, mailBothWays());

        Judgement judgement = archives.judged(request("محمد الفلاني", ""));

        assertThat(judgement.verdict()).isInstanceOf(Verdict.Accept.class);
        assertThat(judgement.evidence()).extracting(Evidence::kind).doesNotContain(KIND);
    }

    /// José María García López writes as José García: so common that the name says next to nothing.
    @Test
    void aShortenedNameWithMailBothWaysIsLookedAt() {
        archives.person(correspondent("José María García López"), 0, mailBothWays())
                .compared(
                        0,
                        new Comparison("name", "part-of-family", 7, "part of the same full name"));

        Judgement judgement = archives.judged(request("José María García López", ""));

        assertThat(judgement.verdict()).isEqualTo(new Verdict.LookUp(Reason.WEAK_TRACES));
        assertThat(judgement.finding().person()).isNotNull();
    }

    private static PersonDescription correspondent(String name) {
        return new PersonDescription(
                "mailto:" + name.hashCode() + "@example.org",
                Origin.of(Origin.Kind.CORRESPONDENT),
                List.of(PersonName.of(name)),
                List.of(),
                Biography.NONE);
    }

    private static List<Exchange> mailBothWays() {
        return IntStream.range(0, 12)
                .boxed()
                .flatMap(day ->
                        Stream.of(
                                mail(Direction.SENT, 30 + day * 3),
                                mail(Direction.RECEIVED, 31 + day * 3)))
                .toList();
    }

    private static ConnectionRequest request(String name, String note) {
        return new ConnectionRequest(
                "request:test:1",
                new Requester(PersonName.of(name), null, "Engineer", "", ""),
                new Invitation(
                        true,
                        Instant.parse("2026-02-20T09:00:00Z"),
                        note,
                        MutualConnections.NOT_SAID,
                        ""));
    }

    private static Exchange mail(Direction direction, int daysAgo) {
        Instant at = MadeUpArchives.NOW.minus(Duration.ofDays(daysAgo));
        ZoneOffset munich = java.time.ZoneId.of("Europe/Berlin").getRules().getOffset(at);
        return new Exchange(
                "mail:" + direction + daysAgo,
                Channel.MAIL,
                direction,
                new Moment(at, munich),
                new Exchange.Setting(1, Set.of(), "Re: Denver launch"));
    }
}
