package dev.familiar.checks.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import dev.familiar.app.learning.LearningOrder;
import dev.familiar.app.people.PersonNotes;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.app.requests.DecisionEntry;
import dev.familiar.checks.stories.Journal.Line;
import dev.familiar.checks.stories.Journal.State;
import dev.familiar.checks.stories.StressedHome.Orders;
import dev.familiar.model.EmailAddress;
import dev.familiar.store.Store;
import dev.familiar.store.row.StoredRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Everybody works in one home at once, the program is killed at moments that a seed draws, and
/// SQLite refuses commits. What is left is what a quiet home holds, and no word that was
/// acknowledged is lost.
///
/// `-Dfamiliar.stress.seeds=1,2,3` and `-Dfamiliar.stress.seconds=60` for more of it.
class StressTest {

    private static final int LETTERS = 700;
    private static final int MOST_PER_ROUND = 10;
    private static final int MOST_ROUNDS = 60;

    @TempDir Path folder;

    static LongStream seeds() {
        return Arrays.stream(System.getProperty("familiar.stress.seeds", "1").split(","))
                .mapToLong(Long::parseLong);
    }

    private static int seconds() {
        return Integer.getInteger("familiar.stress.seconds", 30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aHomeInWhichEverythingHappensAtOnceHoldsWhatAQuietOneHolds(long seed)
            throws IOException, InterruptedException, SQLException {
        RandomGenerator random = new Random(seed);
        MadeUpOwner owner = MadeUpOwner.write(folder.resolve("archives"), seed, 1_500);
        List<Path> archives = archives(owner, random);
        Path stressed = folder.resolve("stressed");
        Path journal = folder.resolve("journal.txt");
        begin(stressed, owner);
        Path quiet = folder.resolve("quiet");
        begin(quiet, owner);
        bringIn(quiet, archives);
        var _ = Files.write(requests(), lasting(stressed, quiet));

        int rounds = stress(stressed, journal, archives, seed, random);
        RefusedCommits.remove(stressed);
        bringIn(stressed, archives);

        List<Line> lines = Journal.read(journal);
        System.out.println(summary(seed, rounds, lines));
        List<DecisionEntry> log = log(stressed);
        assertThat(lines).filteredOn(line -> line.state() == State.FAULT).isEmpty();
        assertThat(isIdle(lines)).isFalse();
        assertThat(wrong(lines, log)).isEmpty();
        assertThat(wrongNotes(lines, stressed)).isEmpty();
        assertThat(Files.readString(stressed.resolve("policy.toml"))).isIn(policies(lines));
        Files.writeString(stressed.resolve("policy.toml"), StressedHome.POLICIES.getFirst());

        replay(quiet, log);
        List<String> words = words(random);
        HomePicture wanted = HomePicture.of(quiet, words);
        HomePicture found = HomePicture.of(stressed, words);
        assertThat(wanted.unhealthy()).isEmpty();
        assertThat(wanted.found().values()).noneMatch(List::isEmpty);
        assertThat(found.differences(wanted)).isEmpty();
    }

    private Path requests() {
        return folder.resolve("requests.txt");
    }

    /// The requests that are requests of their own whatever is known: decisions on two that turn
    /// out to be one would meet, and two of one name may be taken for one as long as the profile of
    /// only one of them is known.
    private static List<String> lasting(Path begun, Path whole) {
        List<String> ids;
        try (Store store = Store.openReadOnly(begun)) {
            ids = ofOneName(store).stream().map(StoredRequest::id).toList();
        }
        try (Store store = Store.openReadOnly(whole)) {
            return ofOneName(store).stream()
                    .map(request -> ids.stream().filter(request::isNamed).toList())
                    .filter(named -> named.size() == 1)
                    .map(List::getFirst)
                    .toList();
        }
    }

    private static List<StoredRequest> ofOneName(Store store) {
        List<StoredRequest> all = store.requests().all();
        Set<String> once = new HashSet<>();
        Set<String> often = new HashSet<>();
        all.forEach(request ->
                request.names().stream().filter(name -> !once.add(name)).forEach(often::add));
        return all.stream()
                .filter(request -> request.names().stream().noneMatch(often::contains))
                .toList();
    }

    /// The requests are imported before anything else.
    private List<Path> archives(MadeUpOwner owner, RandomGenerator random) throws IOException {
        String address = owner.addresses().split(",")[0].strip();
        DeepMail deep = DeepMail.write(folder.resolve("deep.mbox"), LETTERS, address, random);
        return Stream.concat(
                        Stream.of(deep.file()),
                        owner.archives().stream().filter(path -> !isRequests(path)))
                .toList();
    }

    private static boolean isRequests(Path path) {
        return path.endsWith("requests.csv") || path.endsWith("invitations-page.txt");
    }

    /// A home with the requests, that learns nothing from decisions: what is learned depends on
    /// what was known when each was taken.
    private static void begin(Path home, MadeUpOwner owner) throws IOException {
        InstantSource before = InstantSource.offset(StressedHome.CLOCK, Duration.ofDays(-1));
        try (Familiar familiar = Familiar.open(home, before)) {
            var _ = familiar.learning().obey(LearningOrder.FREEZE);
        }
        try (Familiar familiar = Familiar.open(home, StressedHome.CLOCK)) {
            var _ =
                    familiar.reading()
                            .importArchives(
                                    new ImportRequest(
                                            owner.archives().stream()
                                                    .filter(StressTest::isRequests)
                                                    .toList(),
                                            "",
                                            "",
                                            Arrays.stream(owner.addresses().split(","))
                                                    .flatMap(a -> EmailAddress.parse(a).stream())
                                                    .toList(),
                                            false),
                                    ImportProgress.none());
        }
        Files.writeString(home.resolve("policy.toml"), StressedHome.POLICIES.getFirst());
    }

    private static void bringIn(Path home, List<Path> archives) {
        try (Familiar familiar = Familiar.open(home, StressedHome.CLOCK)) {
            var _ =
                    familiar.reading()
                            .importArchives(ImportRequest.of(archives), ImportProgress.none());
        }
    }

    private int stress(
            Path home, Path journal, List<Path> archives, long seed, RandomGenerator random)
            throws IOException, InterruptedException, SQLException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds());
        int round = 0;
        // A busy machine gets little done in a time: a test in which nothing happened shows
        // nothing.
        while (System.nanoTime() < end || isIdle(Journal.read(journal)) && round < MOST_ROUNDS) {
            RefusedCommits.remove(home);
            boolean refuses = random.nextBoolean();
            if (refuses) {
                refuse(home, random);
            }
            int length = 1 + random.nextInt(MOST_PER_ROUND);
            Orders orders =
                    new Orders(
                            home,
                            journal,
                            requests(),
                            round,
                            seed,
                            length,
                            refuses,
                            seed % 3 == 0,
                            archives);
            boolean kills = random.nextInt(4) > 0;
            round(orders, kills ? random.nextLong(1_000L * length) : Long.MAX_VALUE);
            round++;
        }
        return round;
    }

    private static boolean isIdle(List<Line> lines) {
        return Stream.of("decide", "undo", "note", "policy")
                .anyMatch(what -> tokens(lines, State.OK, what).size() < 3);
    }

    private static void refuse(Path home, RandomGenerator random) throws SQLException {
        RefusedCommits.plant(home, "INSERT ON interaction", 300 << random.nextInt(6));
        RefusedCommits.plant(home, "INSERT ON decision", 2 + random.nextInt(20));
        RefusedCommits.plant(home, "INSERT ON person_note", 2 + random.nextInt(20));
        if (random.nextInt(3) == 0) {
            RefusedCommits.plant(home, "INSERT ON person", 200 << random.nextInt(6));
            RefusedCommits.plant(home, "INSERT ON tie", 200 << random.nextInt(6));
            RefusedCommits.plant(home, "INSERT ON description", 200 << random.nextInt(6));
        }
    }

    /// Runs the program until it ends, or kills it.
    ///
    /// @param after when, in milliseconds from the moment everybody is at work; now and then it
    ///   comes before that
    private void round(Orders orders, long after) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Process process =
                Program.java("512m", StressedHome.class, orders.words())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(out.toFile()))
                        .start();
        boolean early = after % 7 == 0;
        while (!early && process.isAlive() && !isReady(orders)) {
            var _ = process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        if (after == Long.MAX_VALUE) {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("it ends by itself").isTrue();
            assertThat(process.exitValue()).as(Files.readString(out)).isZero();
        } else {
            boolean _ = process.waitFor(after, TimeUnit.MILLISECONDS);
            int _ = process.destroyForcibly().waitFor();
        }
    }

    private static boolean isReady(Orders orders) throws IOException {
        String token = "w" + orders.round() + "x0y";
        return Journal.read(orders.journal()).stream()
                .anyMatch(line -> line.what().equals("ready") && line.token().equals(token));
    }

    private static String summary(long seed, int rounds, List<Line> lines) {
        Map<String, Long> counts = new java.util.TreeMap<>();
        for (Line line : lines) {
            counts.merge(line.what() + " " + line.state(), 1L, Long::sum);
        }
        return "seed " + seed + ", " + rounds + " rounds: " + counts;
    }

    private static List<DecisionEntry> log(Path home) {
        try (Familiar familiar = Familiar.open(home, StressedHome.CLOCK)) {
            return familiar.decisions().entries(0, 1_000_000).reversed();
        }
    }

    /// The words of one kind, by token and state.
    private static Set<String> tokens(List<Line> lines, State state, String what) {
        Set<String> tokens = new HashSet<>();
        for (Line line : lines) {
            if (line.state() == state && line.what().equals(what)) {
                tokens.add(line.token());
            }
        }
        return tokens;
    }

    /// Decisions that were acknowledged and are not there, or there and refused or never tried, and
    /// such as stand or do not against the owner's word.
    private static List<String> wrong(List<Line> lines, List<DecisionEntry> log) {
        List<String> wrong = new ArrayList<>();
        Map<String, DecisionEntry> kept = new HashMap<>();
        for (DecisionEntry entry : log) {
            if (kept.put(entry.note(), entry) != null) {
                wrong.add("twice: " + entry.note());
            }
        }
        Set<String> tried = tokens(lines, State.TRY, "decide");
        Set<String> refused = tokens(lines, State.NO, "decide");
        tokens(lines, State.OK, "decide").stream()
                .filter(token -> !kept.containsKey(token))
                .forEach(token -> wrong.add("lost: " + token));
        kept.keySet().stream()
                .filter(token -> !tried.contains(token) || refused.contains(token))
                .forEach(token -> wrong.add("never said: " + token));
        Set<String> undone = tokens(lines, State.OK, "undo");
        Set<String> perhaps = tokens(lines, State.TRY, "undo");
        perhaps.removeAll(tokens(lines, State.NO, "undo"));
        kept.forEach((token, entry) -> {
            if (undone.contains(token) && !entry.isUndone()) {
                wrong.add("stands again: " + token);
            }
            if (!perhaps.contains(token) && entry.isUndone()) {
                wrong.add("undone by nobody: " + token);
            }
        });
        return wrong;
    }

    /// People about whom something else is noted than what was noted last.
    private static List<String> wrongNotes(List<Line> lines, Path home) {
        List<String> wrong = new ArrayList<>();
        Set<String> kept = tokens(lines, State.OK, "note");
        Set<String> refused = tokens(lines, State.NO, "note");
        try (Familiar familiar = Familiar.open(home, StressedHome.CLOCK)) {
            for (String address : DeepMail.addresses()) {
                Set<String> possible = new HashSet<>();
                Set<String> tried = new HashSet<>();
                for (Line line : lines) {
                    if (line.state() == State.TRY
                            && line.what().equals("note")
                            && line.rest().equals(address)
                            && !refused.contains(line.token())) {
                        if (kept.contains(line.token())) {
                            possible.clear();
                        }
                        possible.add(line.token());
                        tried.add(line.token());
                    }
                }
                List<String> found = notes(familiar, address).text().lines().toList();
                boolean isRight =
                        tried.containsAll(found)
                                && (possible.isEmpty() == found.isEmpty()
                                        || possible.stream().noneMatch(kept::contains))
                                && (found.isEmpty() || found.stream().anyMatch(possible::contains));
                if (!isRight) {
                    wrong.add(address + ": " + found + ", expected one of " + possible);
                }
            }
        }
        return wrong;
    }

    private static PersonNotes notes(Familiar familiar, String address) {
        try {
            return familiar.people()
                    .notes(familiar.people().person(address).getFirst().person().id().value());
        } catch (NotFoundException nobody) {
            return PersonNotes.none();
        }
    }

    /// What may be in force: what was saved last, or may have been; or the broken one.
    private static List<String> policies(List<Line> lines) {
        List<String> possible = new ArrayList<>();
        possible.add(StressedHome.BROKEN_POLICY);
        possible.addAll(StressedHome.POLICIES);
        List<Line> said = lines.stream().filter(line -> line.what().equals("policy")).toList();
        if (!said.isEmpty() && said.getLast().state() == State.OK) {
            String last = StressedHome.POLICIES.get(Integer.parseInt(said.getLast().rest()));
            // Each run of the program begins with the first.
            possible.removeIf(text ->
                    !text.equals(last)
                            && !text.equals(StressedHome.BROKEN_POLICY)
                            && !text.equals(StressedHome.POLICIES.getFirst()));
        }
        return possible;
    }

    /// Takes the decisions that stand, in their order.
    private static void replay(Path home, List<DecisionEntry> log) {
        try (Familiar familiar = Familiar.open(home, StressedHome.CLOCK)) {
            for (DecisionEntry entry : log) {
                if (!entry.isUndone()) {
                    var _ = familiar.requests().decide(entry.request(), entry.word(), entry.note());
                }
            }
        }
    }

    private static List<String> words(RandomGenerator random) {
        List<String> words = new ArrayList<>(List.of(DeepMail.common(1), DeepMail.common(2)));
        for (int i = 0; i < 150; i++) {
            words.add(DeepMail.word(random.nextInt(LETTERS)));
        }
        return words;
    }
}
