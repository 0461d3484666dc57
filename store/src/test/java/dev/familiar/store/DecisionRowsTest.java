package dev.familiar.store;

import static dev.familiar.store.Samples.ADA;
import static dev.familiar.store.Samples.AS_OF;
import static dev.familiar.store.Samples.LATER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.store.OwnerBook.Choice;
import dev.familiar.store.OwnerBook.Deciding;
import dev.familiar.store.OwnerBook.Decision;
import dev.familiar.store.OwnerBook.Following;
import dev.familiar.store.OwnerBook.SavedCard;
import dev.familiar.store.OwnerBook.TakenBack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionRowsTest {

    private static final SavedCard CARD = new SavedCard(List.of(), List.of(ADA), "of old");

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

    private static Decision decision(String request, Choice choice, String note) {
        return new Decision(request, choice, note, AS_OF, "{}");
    }

    private boolean decide(String request, Choice choice, String note) {
        return store.owner().decide(decision(request, choice, note), null, null);
    }

    private static Deciding declined(String request) {
        return new Deciding(decision(request, Choice.DECLINE, ""), Set.of(request), null, null);
    }

    @Test
    void aRepeatedDecisionIsOne() {
        assertThat(decide("r-1", Choice.DECLINE, "")).isTrue();
        for (int i = 0; i < 12; i++) {
            assertThat(decide("r-1", Choice.DECLINE, "")).isFalse();
        }

        assertThat(store.owner().countLog()).isEqualTo(1);
        assertThat(store.owner().undoLast()).isPresent();
        assertThat(store.owner().undoLast()).isEmpty();
    }

    @Test
    void anotherChoiceOrAnotherNoteIsANewWordAndNoNoteIsNot() {
        assertThat(decide("r-1", Choice.ACCEPT, "one")).isTrue();
        assertThat(decide("r-1", Choice.ACCEPT, "")).isFalse();
        assertThat(decide("r-1", Choice.ACCEPT, "one")).isFalse();
        assertThat(decide("r-1", Choice.ACCEPT, "two")).isTrue();
        assertThat(decide("r-1", Choice.LATER, "")).isTrue();
        assertThat(decide("r-1", Choice.ACCEPT, "two")).isTrue();
    }

    @Test
    void whatWasTakenBackCanBeSaidAgain() {
        assertThat(decide("r-1", Choice.DECLINE, "")).isTrue();
        store.owner().undoLast();

        assertThat(decide("r-1", Choice.DECLINE, "")).isTrue();
    }

    @Test
    void aRepeatedDecisionIsFoundUnderTheIdOfItsTime() {
        assertThat(decide("r-old", Choice.FOLLOW, "")).isTrue();

        assertThat(
                        store.owner()
                                .decide(
                                        List.of(
                                                new Deciding(
                                                        decision("r-new", Choice.FOLLOW, ""),
                                                        Set.of("r-new", "r-old"),
                                                        null,
                                                        new Following("k", "Ada")))))
                .isEmpty();
        assertThat(store.owner().follows()).isEmpty();
    }

    @Test
    void twoWhoDecideTheSameAtOnceLeaveOne() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Boolean>> said = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                said.add(
                        threads.submit(() -> {
                            go.await();
                            return decide("r-1", Choice.ACCEPT, "");
                        }));
            }
            go.countDown();
            int written = 0;
            for (Future<Boolean> one : said) {
                written += one.get() ? 1 : 0;
            }
            assertThat(written).isEqualTo(1);
        }
        assertThat(store.owner().decisions()).hasSize(1);
    }

    @Test
    void aGroupIsTakenBackAsAWholeWithItsCards() {
        assertThat(decide("r-0", Choice.LATER, "")).isTrue();
        List<Deciding> group =
                List.of(
                        declined("r-1"),
                        new Deciding(decision("r-2", Choice.ACCEPT, ""), Set.of("r-2"), CARD, null),
                        declined("r-3"));
        assertThat(store.owner().decide(group)).hasSize(3);
        assertThat(store.owner().cards()).hasSize(1);

        assertThat(store.owner().undoLast())
                .contains(new TakenBack.Decided(group.stream().map(Deciding::decision).toList()));
        assertThat(store.owner().cards()).isEmpty();
        assertThat(store.owner().decisions()).extracting(Decision::request).containsExactly("r-0");
    }

    @Test
    void oneOfAGroupIsTakenBackAloneAndTheRestTogether() {
        var _ = store.owner().decide(List.of(declined("r-1"), declined("r-2"), declined("r-3")));

        assertThat(store.owner().undo(Set.of("r-1"))).isPresent();
        assertThat(store.owner().decisions()).hasSize(2);
        assertThat(store.owner().undoLast())
                .contains(
                        new TakenBack.Decided(
                                List.of(declined("r-2").decision(), declined("r-3").decision())));
        assertThat(store.owner().undoLast()).isEmpty();
    }

    @Test
    void twoGroupsAreTakenBackOneAfterTheOther() {
        var _ = store.owner().decide(List.of(declined("r-1"), declined("r-2")));
        var _ = store.owner().decide(List.of(declined("r-2"), declined("r-3"), declined("r-4")));

        assertThat(store.owner().undoLast())
                .get()
                .extracting("decisions")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(2);
        assertThat(store.owner().decisions()).hasSize(2);
    }

    @Test
    void aFollowStandsAsLongAsOneOfItsDecisionsDoes() {
        Following ada = new Following("k", "Ada");
        var _ = store.owner().decide(decision("r-1", Choice.FOLLOW, ""), null, ada);
        var _ = store.owner().decide(new Decision("r-2", Choice.FOLLOW, "", LATER, ""), null, ada);

        store.owner().undoLast();

        assertThat(store.owner().follows()).hasSize(1);
    }
}
