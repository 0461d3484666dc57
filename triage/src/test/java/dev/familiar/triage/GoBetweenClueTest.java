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
import dev.familiar.model.verdict.Reason;
import dev.familiar.model.verdict.Verdict;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoBetweenClueTest {

    private static final String KEY = "test:Justin Smithson";

    private final MadeUpArchives archives = new MadeUpArchives();

    @BeforeEach
    void knowsJustinWell() {
        archives.person(described("Justin Smithson"), 20, letters(30));
    }

    private static PersonDescription described(String name) {
        return new PersonDescription(
                "test:" + name,
                Origin.of(Origin.Kind.CORRESPONDENT),
                List.of(PersonName.of(name)),
                List.of(),
                Biography.NONE);
    }

    private static List<Exchange> letters(int days) {
        return IntStream.range(0, days)
                .boxed()
                .flatMap(day ->
                        Stream.of(
                                letter(Direction.SENT, 10 + 2 * day),
                                letter(Direction.RECEIVED, 11 + 2 * day)))
                .toList();
    }

    private static Exchange letter(Direction direction, int daysAgo) {
        Instant at = MadeUpArchives.NOW.minus(Duration.ofDays(daysAgo));
        return new Exchange(
                "mail:" + direction + daysAgo,
                Channel.MAIL,
                direction,
                new Moment(at, ZoneOffset.UTC),
                new Exchange.Setting(1, Set.of(), "plans"));
    }

    private static ConnectionRequest request(String note) {
        return request(note, MutualConnections.NOT_SAID);
    }

    private static ConnectionRequest request(String note, MutualConnections mutuals) {
        return new ConnectionRequest(
                "request:test:1",
                new Requester(PersonName.of("Ada Oberlander"), null, "Engineer", "", ""),
                new Invitation(true, Instant.parse("2026-02-20T09:00:00Z"), note, mutuals, ""));
    }

    private Judgement judge(String note) {
        return archives.judged(request(note));
    }

    private static Optional<Evidence> line(Judgement judgement) {
        return judgement.evidence().stream()
                .filter(line -> line.kind().equals(GoBetweenClue.KIND))
                .findFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello, Justin Smithson told me about you, I would like to connect.",
                "Justin Smithson suggested I get in touch with you.",
                "Yesterday Justin Smithson mentioned your work on gears.",
                "I was referred to you by Justin Smithson.",
                "We both know Justin Smithson, let us connect.",
                "I got your name from my friend Justin Smithson!",
                "Guten Tag, ich schreibe auf Empfehlung von Justin Smithson.",
                "Justin Smithson hat mir von Ihnen erzählt.",
                "Je vous écris de la part de Justin Smithson.",
                "Justin Smithson me habló de usted."
            })
    void findsWhomTheNoteNames(String note) {
        Evidence line = line(judge(note)).orElseThrow();

        assertThat(line.text()).contains("Justin Smithson", "of 100");
        assertThat(line.trace()).isEqualTo(KEY);
        assertThat(line.bits()).isBetween(0.1, 1.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Justin told me about you.",
                "Justin Smithson wrote a fine book about gears.",
                "Olga Unknown told me about you.",
                "JUSTIN told me about you",
                "Ada Oberlander told me about you."
            })
    void takesNothingElseForAGoBetween(String note) {
        assertThat(line(judge(note))).isEmpty();
    }

    @Test
    void offersToAskThem() {
        Judgement judgement = judge("Justin Smithson told me about you.");

        assertThat(judgement.verdict())
                .isInstanceOfSatisfying(
                        Verdict.Ask.class,
                        ask -> {
                            assertThat(ask.reason()).isEqualTo(Reason.GO_BETWEEN);
                            assertThat(ask.question())
                                    .startsWith("Hello Justin, Ada Oberlander asks to connect");
                        });
    }

    @Test
    void acceptsNobodyForAName() {
        // An owner who trusts such notes blindly still accepts nobody who would not be accepted
        // without one.
        TriagePolicy shipped = TriagePolicy.defaults();
        TriagePolicy trusting =
                new TriagePolicy(
                        shipped.priorKnown(),
                        shipped.prices(),
                        shipped.interests(),
                        shipped.weights().with(Map.of(GoBetweenClue.KIND, 40.0)));
        Judgement judgement =
                new Triage(archives, archives, OwnerProfile.UNKNOWN, trusting, MadeUpArchives.TODAY)
                        .judge(request("Justin Smithson told me about you."));

        assertThat(judgement.probability()).isGreaterThan(0.9);
        assertThat(judgement.verdict()).isNotInstanceOf(Verdict.Accept.class);
    }

    @Test
    void stillAcceptsWhomTracesProve() {
        archives.person(described("Ada Oberlander"), 20, letters(12));

        assertThat(judge("Justin Smithson told me about you.").verdict())
                .isInstanceOf(Verdict.Accept.class);
    }

    @Test
    void asksNobodyForASalesPitch() {
        Judgement judgement =
                judge(
                        "Justin Smithson told me about you. We help companies like yours to"
                                + " generate leads; book a demo!");

        assertThat(judgement.verdict()).isInstanceOf(Verdict.Decline.class);
    }

    @Test
    void asksNobodyWhomManyNotesName() {
        archives.named("note Justin Smithson", 9);
        Judgement judgement = judge("Justin Smithson told me about you.");

        assertThat(judgement.verdict()).isNotInstanceOf(Verdict.Ask.class);
        assertThat(line(judgement).orElseThrow().bits()).isLessThan(0.35);
        assertThat(line(judgement).orElseThrow().text()).contains("as do 8 other notes");
    }

    @Test
    void neverNamesWhomTheOwnerWantsNotSuggested() {
        archives.said(KEY, false, false);
        Judgement judgement = judge("Justin Smithson told me about you.");

        assertThat(judgement.verdict()).isNotInstanceOf(Verdict.Ask.class);
        assertThat(line(judgement).orElseThrow().text()).doesNotContain("Justin");
        assertThat(line(judgement).orElseThrow().trace()).isEmpty();
    }

    @Test
    void takesNobodyTheOwnerHardlyKnows() {
        archives.person(
                described("Passing Stranger"), 20, List.of(letter(Direction.RECEIVED, 2000)));

        assertThat(line(judge("Passing Stranger told me about you."))).isEmpty();
    }

    @Test
    void takesNobodyWhereTwoAreCalledSo() {
        archives.person(described("Justin Smithson"), 20, letters(3));

        assertThat(line(judge("Justin Smithson told me about you."))).isEmpty();
    }

    @Test
    void countsHalfWhatThePlatformSaysToo() {
        double alone = line(judge("Justin Smithson told me about you.")).orElseThrow().bits();
        Judgement both =
                archives.judged(
                        request(
                                "Justin Smithson told me about you.",
                                new MutualConnections(
                                        7, List.of(PersonName.of("Justin Smithson")))));

        assertThat(line(both).orElseThrow().bits()).isLessThan(0.6 * alone);
    }

    @Test
    void isNotSlowedDownByAHostileNote() {
        String hostile = "Aa ".repeat(200_000) + "told me about you";
        long before = System.nanoTime();

        judge(hostile);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }
}
