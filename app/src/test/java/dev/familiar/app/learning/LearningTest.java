package dev.familiar.app.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.familiar.app.Familiar;
import dev.familiar.app.json.LearningJson;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an owner teaches who accepts strangers with few connections in common.
class LearningTest {

    private static final int STRANGERS = 9;

    @TempDir Path folder;

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private Familiar familiar;

    /// Strangers in every respect but two connections in common.
    @BeforeEach
    void importsRequests() throws IOException {
        StringBuilder requests =
                new StringBuilder(
                        "Name,Headline,Location,Company,Mutual Connections,Mutual Names,Note,Profile"
                                + " URL,Sent At\n");
        for (int i = 0; i < STRANGERS; i++) {
            requests.append("Stranger Number")
                    .append((char) ('a' + i))
                    .append(",Broker,,,2,,,https://www.linkedin.com/in/s")
                    .append(i)
                    .append(",2026-02-20T09:00:00Z\n");
        }
        Path file = Files.writeString(folder.resolve("requests.csv"), requests);
        familiar = Familiar.open(folder.resolve("home"), () -> now);
        familiar.reading().importArchives(ImportRequest.of(List.of(file)), ImportProgress.none());
    }

    @AfterEach
    void closesTheHome() {
        familiar.close();
    }

    private void decide(int stranger, String word) {
        now = now.plus(Duration.ofMinutes(1));
        familiar.requests().decide("https://www.linkedin.com/in/s" + stranger, word, "");
    }

    private void accept(int first, int end) {
        for (int i = first; i < end; i++) {
            decide(i, "accept");
        }
    }

    private LearningView order(LearningOrder order) {
        now = now.plus(Duration.ofMinutes(1));
        return familiar.learning().obey(order);
    }

    private double probability(int stranger) {
        return familiar.requests()
                .why("https://www.linkedin.com/in/s" + stranger)
                .getFirst()
                .judgement()
                .probability();
    }

    private double after(String kind) {
        return familiar.learning().view().weights().stream()
                .filter(moved -> moved.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .after();
    }

    @Nested
    class FromDecisions {

        @Test
        void knowsNothingBeforeTheFirst() {
            assertThat(familiar.learning().view())
                    .isEqualTo(new LearningView(0, 0, false, false, List.of()));
        }

        @Test
        void movesWhatTheAcceptedHaveInCommon() {
            accept(0, 4);

            LearningView view = familiar.learning().view();

            assertThat(view.decisions()).isEqualTo(4);
            assertThat(view.weights())
                    .allSatisfy(moved -> {
                        assertThat(moved.after()).isGreaterThan(moved.before());
                        assertThat(moved.cases()).isEqualTo(4);
                        assertThat(moved.deviation()).isPositive();
                    })
                    .extracting(LearningView.Moved::kind)
                    .contains("prior.own", "mutuals.few")
                    .doesNotContain("card");
            assertThat(view.weights())
                    .as("most first")
                    .isSortedAccordingTo((a, b) ->
                            Double.compare(b.after() - b.before(), a.after() - a.before()));
        }

        @Test
        void judgesTheNextByWhatItLearned() {
            double before = probability(8);
            accept(0, 6);

            assertThat(probability(8)).isGreaterThan(before + 0.05);
        }

        @Test
        void hardlyMovesForADeclineThatWasExpected() {
            decide(0, "decline");

            assertThat(familiar.learning().view().decisions()).isEqualTo(1);
            assertThat(familiar.learning().view().weights())
                    .allSatisfy(moved ->
                            assertThat(moved.after()).isCloseTo(moved.before(), within(0.2)));
        }

        @Test
        void takesAFollowForADecline() {
            accept(0, 4);
            decide(5, "follow");
            double followed = after("prior.own");
            familiar.undo();
            decide(5, "decline");

            assertThat(followed).isEqualTo(after("prior.own"), within(1e-9));
        }

        @Test
        void learnsNothingFromWhatIsPutOffOrAsked() {
            decide(0, "later");
            decide(1, "ask");

            assertThat(familiar.learning().view())
                    .isEqualTo(new LearningView(0, 2, false, false, List.of()));
        }

        @Test
        void forgetsWhatAnUndoneDecisionTaught() {
            accept(0, 3);
            LearningView before = familiar.learning().view();
            accept(3, 4);
            familiar.undo();

            assertThat(familiar.learning().view()).isEqualTo(before);
        }

        @Test
        void countsTheLastWordOnARequestAlone() {
            decide(0, "decline");
            LearningView declined = familiar.learning().view();
            familiar.undo();
            decide(0, "accept");
            decide(0, "decline");
            decide(0, "later");

            LearningView view = familiar.learning().view();

            assertThat(view.weights()).isEqualTo(declined.weights());
            assertThat(view.decisions()).isEqualTo(1);
            assertThat(view.without()).isEqualTo(2);
        }

        @Test
        void neverMovesAWeightThatTheOwnerSet() throws IOException {
            Files.writeString(
                    folder.resolve("home/policy.toml"), "[weights]\n\"mutuals.few\" = -1.5\n");
            accept(0, 4);

            assertThat(familiar.learning().view().weights())
                    .extracting(LearningView.Moved::kind)
                    .contains("prior.own")
                    .doesNotContain("mutuals.few");
        }
    }

    @Nested
    class OnOrder {

        @Test
        void leavesLaterDecisionsOutWhileFrozen() {
            accept(0, 3);
            LearningView before = familiar.learning().view();
            assertThat(order(LearningOrder.FREEZE).frozen()).isTrue();
            accept(3, 5);

            assertThat(familiar.learning().view())
                    .isEqualTo(new LearningView(3, 2, true, false, before.weights()));
        }

        @Test
        void learnsFromTheDecisionsInBetweenOnceThawed() {
            order(LearningOrder.FREEZE);
            accept(0, 3);
            order(LearningOrder.FREEZE);
            accept(3, 4);

            LearningView thawed = order(LearningOrder.THAW);

            assertThat(thawed.frozen()).isFalse();
            assertThat(thawed.decisions()).isEqualTo(4);
            assertThat(thawed.weights()).isNotEmpty();
        }

        @Test
        void keepsTheFirstFreezeWhereItIsSaidTwice() {
            order(LearningOrder.FREEZE);
            accept(0, 2);

            assertThat(order(LearningOrder.FREEZE).decisions()).isZero();
        }

        @Test
        void forgetsOnResetAndLearnsAnew() {
            double before = probability(8);
            accept(0, 4);

            LearningView reset = order(LearningOrder.RESET);

            assertThat(reset).isEqualTo(new LearningView(0, 4, false, true, List.of()));
            assertThat(probability(8)).isEqualTo(before, within(1e-9));
            accept(4, 5);
            assertThat(familiar.learning().view().decisions()).isEqualTo(1);
        }

        @Test
        void takesResetsBackOneByOne() {
            accept(0, 2);
            order(LearningOrder.RESET);
            accept(2, 3);
            order(LearningOrder.RESET);

            LearningView once = order(LearningOrder.RESTORE);
            LearningView twice = order(LearningOrder.RESTORE);
            LearningView again = order(LearningOrder.RESTORE);

            assertThat(once.decisions()).isEqualTo(1);
            assertThat(once.reset()).isTrue();
            assertThat(twice.decisions()).isEqualTo(3);
            assertThat(twice.reset()).isFalse();
            assertThat(again).as("nothing left to restore").isEqualTo(twice);
        }

        @Test
        void isRememberedWhenTheHomeIsOpenedAgain() {
            accept(0, 2);
            order(LearningOrder.RESET);
            LearningView frozen = order(LearningOrder.FREEZE);
            familiar.close();
            familiar = Familiar.open(folder.resolve("home"), () -> now);

            assertThat(frozen.frozen()).isTrue();
            assertThat(familiar.learning().view()).isEqualTo(frozen);
        }
    }

    @Test
    void writesOneObjectOfJson() {
        accept(0, 4);
        decide(4, "later");

        String line = LearningJson.line(order(LearningOrder.FREEZE));

        JsonNode json = new JsonMapper().readTree(line);
        assertThat(line).doesNotContain("\n");
        assertThat(json.path("decisions").asInt()).isEqualTo(4);
        assertThat(json.path("without").asInt()).isEqualTo(1);
        assertThat(json.path("frozen").asBoolean()).isTrue();
        assertThat(json.path("reset").asBoolean()).isFalse();
        JsonNode first = json.path("weights").get(0);
        assertThat(first.path("meaning").asString()).isNotBlank().doesNotContain(";", "(");
        assertThat(first.path("cases").asInt()).isEqualTo(4);
        assertThat(first.path("after").asDouble()).isGreaterThan(first.path("before").asDouble());
    }
}
