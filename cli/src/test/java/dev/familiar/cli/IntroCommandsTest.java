package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.network.introduction.State;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Introductions, as they are typed: Jack would like to meet Jill.
class IntroCommandsTest {

    @TempDir Path folder;

    private SmallTown town = new SmallTown(Path.of(""));

    @BeforeEach
    void importsTheTwo() throws IOException {
        town = new SmallTown(folder);
        town.takes(
                "cards.vcf",
                SmallTown.card("Jack Middleman", "jack@bridge.example.com", "Bridges", "Builder")
                        + SmallTown.card(
                                "Jill Harmon", "jill@gearworks.example.com", "Gearworks", "")
                        + SmallTown.card("Judy Passerby", "judy@passage.example.com", "", ""));
    }

    private Typed start(String... more) {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                "intro",
                                "start",
                                "--from",
                                "Jack Middleman",
                                "--to",
                                "Jill Harmon",
                                "--why",
                                "looks for a mentor"));
        words.addAll(List.of(more));
        return town.type(words.toArray(String[]::new));
    }

    private List<String> states(String id) {
        return town.json("intro", "show", id)
                .getFirst()
                .path("steps")
                .valueStream()
                .map(step -> step.path("state").asString())
                .toList();
    }

    @Test
    void goesFromTheQuestionToAThankYou() {
        assertThat(start("--why-them", "likes bridges").out())
                .contains("Jack Middleman → Jill Harmon  i-1")
                .contains("Why for Jack Middleman: looks for a mentor")
                .contains("Why for Jill Harmon: likes bridges")
                .contains("Draft to Jill Harmon\n", "For you alone: Your tie to Jill Harmon")
                .contains("Subject: May I introduce Jack Middleman to you?")
                .contains("intro set i-1 asking | declined --home ");
        assertThat(town.out("intro", "set", "i-1", "asking", "--note", "by telephone"))
                .contains("by telephone");
        assertThat(town.out("intro", "set", "i-1", "willing"))
                .contains("Draft to Jill Harmon and Jack Middleman", "as you both said yes");
        for (String word : List.of("introduced", "met", "thanks")) {
            assertThat(town.out("intro", "set", "i-1", word)).doesNotContain("Draft");
        }

        assertThat(states("i-1"))
                .containsExactly("asked", "asking", "willing", "introduced", "met", "thanks");
        assertThat(town.out("intro"))
                .contains("i-1", "thanks", "Jack Middleman", "Jill Harmon")
                .contains("1 introduction: 0 open, 1 made, of which 1 brought the two in touch");
        assertThat(town.out("intro", "list", "--open")).doesNotContain("i-1");
    }

    @Test
    void saysThatThereAreNoneYet() {
        Typed typed = town.type("intro");

        assertThat(typed.status()).isEqualTo(ExitStatus.DONE);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err()).contains("No introductions yet: familiar intro start --from A");
        assertThat(town.out("intro", "--json")).isEmpty();
    }

    /// Any sequence of words: each is a step, or is refused and says what to do, and changes
    /// nothing then.
    @ParameterizedTest
    @ValueSource(longs = 1)
    void takesEveryStepThatFollowsAndRefusesEveryOther(long seed) {
        start();
        Random random = new Random(seed);
        State now = new State.Asked();
        for (int step = 0; step < 10; step++) {
            State wanted = State.all().get(random.nextInt(State.all().size()));
            List<String> before = states("i-1");

            Typed typed = town.type("intro", "set", "i-1", wanted.word());

            if (now.next().contains(wanted)) {
                assertThat(typed.status()).as(typed.err()).isEqualTo(ExitStatus.DONE);
                assertThat(states("i-1"))
                        .hasSize(before.size() + 1)
                        .startsWith(before.toArray(String[]::new))
                        .endsWith(wanted.word());
                now = wanted;
            } else {
                String next =
                        now.next().stream().map(State::word).collect(Collectors.joining(", "));
                assertThat(typed.status()).isEqualTo(ExitStatus.FAILED);
                assertThat(typed.out()).isEmpty();
                assertThat(typed.err())
                        .contains("i-1 is " + now.word() + "; from there it can come to " + next)
                        .contains("familiar undo takes back the step before");
                assertThat(states("i-1")).isEqualTo(before);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = 4)
    void goesBackByUndoToExactlyWhereItWas(long seed) {
        Random random = new Random(seed);
        Deque<String> seen = new ArrayDeque<>();
        State now = new State.Asked();
        seen.push(all());
        start();
        for (int step = 0; step < 4; step++) {
            seen.push(all());
            State next = now.next().get(random.nextInt(now.next().size()));
            if (random.nextInt(3) == 0) {
                town.out("intro", "may", "Judy Passerby", "no");
            } else {
                town.out("intro", "set", "i-1", next.word(), "--note", "step " + step);
                now = next;
            }
        }

        while (!seen.isEmpty()) {
            assertThat(town.out("undo")).startsWith("Taken back: ");
            assertThat(all()).isEqualTo(seen.pop());
        }
        assertThat(town.type("undo").status()).isEqualTo(ExitStatus.LOOK);
    }

    /// Everything there is to say about introductions.
    private String all() {
        StringBuilder all = new StringBuilder(town.out("intro", "--json"));
        all.append(town.out("intro", "may", "--json"));
        for (String line : all.toString().lines().toList()) {
            if (line.contains("\"i-1\"")) {
                all.append(town.out("intro", "show", "i-1", "--json"));
            }
        }
        return all.toString();
    }

    /// What is typed wrongly, with the exit status and a part of the answer.
    private record Wrong(int status, String words, String message) {}

    private static final List<Wrong> WRONG =
            List.of(
                    new Wrong(2, "intro set i-1 married", "expected one of asked, asking, willing"),
                    new Wrong(3, "intro set i-99 asking", "familiar intro lists them"),
                    new Wrong(3, "intro show i-99", "familiar intro lists them"),
                    new Wrong(2, "intro start --from Jack", "--to"),
                    new Wrong(2, "intro may Judy", "say yes, quarterly or no"),
                    new Wrong(2, "intro may Judy sometimes", "sometimes"),
                    new Wrong(3, "intro may Zebediah no", "nobody of that name"),
                    new Wrong(
                            3,
                            "intro start --from Zebediah --to Jill --why x",
                            "nobody of that name"),
                    new Wrong(
                            3,
                            "intro start --from Jill --to Jill --why x",
                            "that is one person; name two"),
                    new Wrong(
                            3,
                            "intro start --from Jack --to Jill --why x",
                            "under way already: familiar intro show i-1"));

    @Test
    void saysWhatIsWrongAndWhatToDo() {
        start();
        String before = all();

        assertThat(WRONG)
                .allSatisfy(wrong -> {
                    Typed typed = town.type(wrong.words().split(" "));
                    assertThat(typed.status()).as(typed.err()).isEqualTo(wrong.status());
                    assertThat(typed.err()).contains(wrong.message());
                    assertThat(typed.out()).isEmpty();
                });
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void refusesWordsThatAreTooLong() {
        Typed typed = start("--why-them", "x".repeat(2_001));

        assertThat(typed.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(typed.err()).contains("2,001 characters; at most 2,000 are kept");
        assertThat(town.out("intro", "--json")).isEmpty();
    }

    @Test
    void sparesWhoeverIsNotToBeAsked() {
        assertThat(town.out("intro", "may", "Jill Harmon", "no"))
                .isEqualTo("Jill Harmon may be asked for introductions: no.\n");

        Typed refused = start();
        assertThat(refused.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(refused.err()).contains("not to be asked", "familiar intro may p-", " yes");

        town.out("intro", "may", "Jill Harmon", "yes");
        assertThat(start().status()).isEqualTo(ExitStatus.DONE);
    }

    @Test
    void listsTheRulesThatHold() {
        assertThat(town.type("intro", "may").err()).contains("No rules: everybody may be asked.");
        town.out("intro", "may", "Jill Harmon", "no");
        town.out("intro", "may", "Judy Passerby", "quarterly");
        town.out("intro", "may", "Jill Harmon", "quarterly");

        assertThat(town.json("intro", "may"))
                .extracting(rule -> rule.path("name").asString() + " " + word(rule))
                .containsExactlyInAnyOrder("Jill Harmon quarterly", "Judy Passerby quarterly");
        assertThat(town.out("intro", "may")).contains("may be asked", "quarterly");
    }

    private static String word(JsonNode rule) {
        return rule.path("mayBeAsked").asString();
    }

    /// Types both at the same moment, as in two windows.
    private static List<Typed> atOnce(Callable<Typed> one, Callable<Typed> other) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Future<Typed>> futures = new ArrayList<>();
            for (Callable<Typed> work : List.of(one, other)) {
                futures.add(
                        pool.submit(() -> {
                            together.await();
                            return work.call();
                        }));
            }
            return List.of(futures.getFirst().get(), futures.getLast().get());
        }
    }

    @Test
    void beginsOneOfTwoThatAreStartedAtOnce() throws Exception {
        for (int round = 1; round <= 4; round++) {
            List<Typed> both = atOnce(this::start, this::start);

            assertThat(both)
                    .extracting(Typed::status)
                    .as("round %d: %s", round, both)
                    .containsExactlyInAnyOrder(ExitStatus.DONE, ExitStatus.FAILED);
            assertThat(both)
                    .filteredOn(typed -> typed.status() == ExitStatus.FAILED)
                    .extracting(Typed::err)
                    .allMatch(err ->
                            err.contains("under way already: familiar intro show i-")
                                    || err.contains("another Familiar is writing"));
            assertThat(town.json("intro")).hasSize(1);
            town.out("undo");
        }
    }

    @Test
    void movesOnceWhereTwoMoveItAtOnce() throws Exception {
        start();

        List<Typed> both =
                atOnce(
                        () -> town.type("intro", "set", "i-1", "asking"),
                        () -> town.type("intro", "set", "i-1", "asking"));

        assertThat(both)
                .extracting(Typed::status)
                .containsExactlyInAnyOrder(ExitStatus.DONE, ExitStatus.FAILED);
        assertThat(states("i-1")).containsExactly("asked", "asking");
    }

    @Test
    void outlivesANewImportOfTheSameArchives() throws IOException {
        start();
        town.out("intro", "set", "i-1", "asking");
        String before = all();

        town.takes(
                "more.vcf",
                SmallTown.card("Jillian Harmon", "jill@gearworks.example.com", "Gearworks", ""));

        assertThat(states("i-1")).containsExactly("asked", "asking");
        assertThat(all()).hasSameSizeAs(before);
    }
}
