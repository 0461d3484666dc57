package dev.familiar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchRuntimeException;

import dev.familiar.app.Familiar;
import dev.familiar.app.requests.RequestView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The list of verdicts follows whatever changes, and outlives whatever fails.
class VerdictBoardTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir private Path folder;

    private Familiar familiar;
    private Desk desk;

    /// What asking for verdicts fails with, if it does.
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    private final AtomicReference<String> failing = new AtomicReference<>("");
    private final AtomicInteger rounds = new AtomicInteger();
    private volatile CountDownLatch looks = new CountDownLatch(0);

    @BeforeEach
    void opens() throws IOException {
        familiar = MadeUpHome.open(folder);
        desk = new Desk(familiar);
    }

    @AfterEach
    void closes() {
        familiar.close();
    }

    private VerdictBoard board() {
        Judge real = Judge.at(desk, familiar.beside());
        return new VerdictBoard(
                new Judge() {
                    @Override
                    public long state() {
                        looks.countDown();
                        return real.state();
                    }

                    @Override
                    public List<String> pending() {
                        rounds.incrementAndGet();
                        return real.pending();
                    }

                    @Override
                    public List<RequestView> why(String request) {
                        RuntimeException thrown = failure.get();
                        if (thrown != null
                                && (failing.get().isEmpty() || failing.get().equals(request))) {
                            throw thrown;
                        }
                        return real.why(request);
                    }
                });
    }

    private static Board when(VerdictBoard board, Predicate<Board> wanted) {
        Board found = board.await(wanted, LONG);
        assertThat(found).matches(wanted, "as waited for");
        return found;
    }

    private static boolean isWell(Board board) {
        return board.isFresh() && board.trouble().isEmpty();
    }

    private Path policy() {
        return folder.resolve("home/policy.toml");
    }

    @Test
    void aBrokenPolicyIsSaidAndTheListGoesOnWhenItIsMended() throws IOException {
        try (VerdictBoard board = board()) {
            Board before = when(board, VerdictBoardTest::isWell);
            String text = Files.readString(policy());
            // As an editor does it: nobody tells the board.
            Files.writeString(policy(), "prior_known = 0.2\n\n[prices\nwrong_accept = 6\n");
            Board broken = when(board, now -> !now.trouble().isEmpty());

            assertThat(broken.trouble())
                    .contains("policy.toml cannot be used: line 3: ")
                    .endsWith(" The list shows the verdicts from before.");
            assertThat(broken.views()).isEqualTo(before.views()).isNotEmpty();
            Files.writeString(policy(), text.replace("prior_known = 0.2", "prior_known = 0.6"));
            Board mended = when(board, VerdictBoardTest::isWell);
            assertThat(mended.views()).hasSameSizeAs(before.views());
            assertThat(known(mended)).isGreaterThan(known(before) + 1);
        }
    }

    private static double known(Board board) {
        return board.views().stream().mapToDouble(view -> view.judgement().probability()).sum();
    }

    @Test
    void aPolicyThatIsBrokenAtTheStartIsSaidAndTheListComesWhenItIsMended() throws IOException {
        String text = Files.readString(policy());
        Files.writeString(policy(), "[prices]\nwrong_accept = \"dear\"\n");
        try (VerdictBoard board = board()) {
            Board broken = when(board, now -> !now.trouble().isEmpty());
            assertThat(broken.isBegun()).isFalse();
            assertThat(broken.trouble())
                    .contains("wrong_accept is not a number")
                    .endsWith(" They are given as soon as that is mended.");
            Files.writeString(policy(), text);

            assertThat(when(board, VerdictBoardTest::isWell).views()).isNotEmpty();
        }
    }

    @Test
    void aPolicySavedElsewhereChangesTheList() {
        try (VerdictBoard board = board();
                Familiar elsewhere = familiar.beside()) {
            Board before = when(board, VerdictBoardTest::isWell);
            elsewhere
                    .policy()
                    .save(
                            elsewhere
                                    .policy()
                                    .text()
                                    .replace("prior_known = 0.2", "prior_known = 0.95"));
            board.stir();
            Board after = when(board, now -> isWell(now) && known(now) != known(before));

            assertThat(after.views())
                    .allSatisfy(view ->
                            assertThat(view.judgement().probability())
                                    .isEqualTo(
                                            desk.ask(f -> f.requests().why(view.id()))
                                                    .getFirst()
                                                    .judgement()
                                                    .probability()));
        }
    }

    @Test
    void aStoreThatIsBusyIsSaidAndAskedAgain() {
        Path home = folder.resolve("home");
        // What the store throws, not something like it.
        failure.set(catchRuntimeException(() -> Familiar.open(home, InstantSource.system())));
        try (VerdictBoard board = board()) {
            Board busy = when(board, now -> !now.trouble().isEmpty());
            assertThat(busy.trouble()).contains("another Familiar is writing");
            failure.set(null);

            assertThat(when(board, VerdictBoardTest::isWell).views()).isNotEmpty();
        }
    }

    @Test
    void oneRequestThatCannotBeJudgedKeepsNoOtherFromBeing() {
        List<String> ids = familiar.requests().ids(false);
        failing.set(ids.get(3));
        failure.set(new IllegalStateException("Joanna Brzozowska"));
        try (VerdictBoard board = board()) {
            Board without = when(board, now -> !now.trouble().isEmpty() && now.unjudged() == 0);
            assertThat(without.trouble())
                    .isEqualTo(
                            "1 request is not in the list, because of a fault in the program"
                                    + " (IllegalStateException).");
            assertThat(without.views()).hasSize(ids.size() - 1);
            assertThat(without.total()).isEqualTo(ids.size() - 1);
            failure.set(null);

            assertThat(when(board, VerdictBoardTest::isWell).views()).hasSameSizeAs(ids);
        }
    }

    @Test
    void aDecisionIsOffTheListAtOnceAndStaysOff() {
        try (VerdictBoard board = board()) {
            Board before = when(board, VerdictBoardTest::isWell);
            String request = before.views().getFirst().id();
            desk.ask(f -> f.requests().decide(request, "decline", ""));
            board.settled(request);

            assertThat(board.now().views()).noneMatch(view -> view.id().equals(request));
            assertThat(when(board, VerdictBoardTest::isWell).views())
                    .noneMatch(view -> view.id().equals(request));
            var _ = desk.ask(f -> f.undo());
            board.reopened(request);
            assertThat(board.now().views()).anyMatch(view -> view.id().equals(request));
            assertThat(when(board, VerdictBoardTest::isWell).views()).hasSameSizeAs(before.views());
        }
    }

    @Test
    void whileNothingChangesItAsksForNothing() throws InterruptedException {
        try (VerdictBoard board = board()) {
            when(board, VerdictBoardTest::isWell);
            int before = rounds.get();
            looks = new CountDownLatch(3);

            assertThat(looks.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(rounds).hasValue(before);
        }
    }

    @Test
    void itLooksForChangesWithoutWaitingInTheLineOfThePages() throws InterruptedException {
        try (VerdictBoard board = board()) {
            when(board, VerdictBoardTest::isWell);
            boolean looked =
                    desk.ask(
                            (Desk.Question<Boolean, InterruptedException>)
                                    _ -> {
                                        looks = new CountDownLatch(2);
                                        return looks.await(LONG.toSeconds(), TimeUnit.SECONDS);
                                    });

            assertThat(looked).isTrue();
        }
    }
}
