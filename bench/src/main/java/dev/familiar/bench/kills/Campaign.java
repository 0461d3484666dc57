package dev.familiar.bench.kills;

import dev.familiar.app.DoctorReport;
import dev.familiar.app.Familiar;
import dev.familiar.app.json.PersonJson;
import dev.familiar.app.json.TriageJson;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.requests.RequestView;
import dev.familiar.bench.kills.Said.Seen;
import dev.familiar.bench.web.WebVisitor;
import dev.familiar.model.PersonDescription;
import dev.familiar.testkit.WorldArchives;
import dev.familiar.testkit.WrittenWorld;
import dev.familiar.testkit.world.World;
import dev.familiar.testkit.world.WorldPlan;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Kills the program at random moments of every command that writes, and looks each time whether
/// the home is whole and holds every word that was acknowledged. One thread.
///
/// What an unfinished command leaves may be what was before it or what comes after it, and nothing
/// else. An interrupted import may say so until it is repeated.
public final class Campaign {

    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-03-01T09:00:00Z"));
    private static final List<String> CHOICES =
            List.of("accept", "decline", "follow", "ask", "later");
    private static final int MOST_WORDS = 40;

    private final Path folder;
    private final Launcher launcher;
    private final RandomGenerator random;
    private final Path home;
    private final WrittenWorld world;
    private final String owner;
    private final List<String> requests;
    private final List<String> reference;
    private final Map<String, Tally> tallies = new TreeMap<>();
    private final Map<String, Long> usual = new HashMap<>();

    /// The words that stand, the last one on top.
    private final Deque<Said> said = new ArrayDeque<>();

    private final Set<String> touched = new HashSet<>();
    private int number;

    /// Makes an owner and imports their archives.
    ///
    /// @param folder an empty one
    /// @param program what starts the program
    public Campaign(Path folder, Path program, long seed, int messages)
            throws IOException, InterruptedException {
        this.folder = folder;
        this.launcher = new Launcher(program, folder.resolve("messages.txt"));
        this.random = new Random(seed);
        this.home = folder.resolve("home");
        WorldPlan plan = WorldPlan.demo().withSeed(seed).withPeople(200).withMessages(messages);
        this.world = WorldArchives.write(World.create(plan), folder.resolve("archives"));
        this.owner = Files.readString(world.dir().resolve("owner.txt")).strip();
        Launcher.Run whole = launcher.whole(bringInto(home));
        usual.put("import", whole.millis());
        try (Familiar familiar = open(home)) {
            this.requests = familiar.requests().ids(true);
            this.reference = picture(familiar);
        }
    }

    private static Familiar open(Path home) {
        return Familiar.open(home, CLOCK);
    }

    /// What came of each command so far.
    public Map<String, Tally> tallies() {
        return new TreeMap<>(tallies);
    }

    private List<String> bringInto(Path into) {
        return Stream.concat(
                        Stream.of("import", "--home", into.toString(), "--owner", owner),
                        world.archives().stream().map(Path::toString))
                .toList();
    }

    private List<String> at(Path where, String... words) {
        return Stream.concat(Stream.of(words), Stream.of("--home", where.toString())).toList();
    }

    /// Kills once.
    public void kill() throws IOException, InterruptedException {
        number++;
        switch (number % 9) {
            case 0 -> bringIn();
            case 1, 5 -> decide();
            case 2 -> undo();
            case 3 -> merge();
            case 4 -> split();
            case 6 -> backUpAndRestore();
            case 7 -> serve();
            default -> link();
        }
    }

    private Tally tally(String command) {
        return tallies.computeIfAbsent(command, _ -> new Tally());
    }

    /// Runs a command and kills it at some moment of the time that it usually takes, or shortly
    /// after. The first run of a command is left to end, to learn that time.
    private Launcher.Run killed(String command, List<String> words)
            throws IOException, InterruptedException {
        Long length = usual.get(command);
        Launcher.Run run =
                length == null
                        ? launcher.whole(words)
                        : launcher.killed(words, 1 + (long) (1.3 * length * random.nextDouble()));
        if (!run.isKilled()) {
            // The longest: after one quick run every later kill would come before the commit.
            usual.merge(command, run.millis(), Math::max);
        }
        if (length != null) {
            tally(command).killed(run.isKilled());
        }
        if (!run.isKilled() && !run.isDone()) {
            tally(command).fault("ended with exit status " + run.exit());
        }
        return run;
    }

    private void bringIn() throws IOException, InterruptedException {
        Path fresh = folder.resolve("import-" + number);
        Launcher.Run _ = killed("import", bringInto(fresh));
        Launcher.Run _ = launcher.whole(bringInto(fresh));
        try (Familiar familiar = open(fresh)) {
            healthy("import", familiar);
            if (!picture(familiar).equals(reference)) {
                tally("import").fault("repeated, it gives something else");
            }
        }
        delete(fresh);
    }

    private void link() throws IOException, InterruptedException {
        Launcher.Run _ = killed("doctor --rebuild", at(home, "doctor", "--rebuild"));
        var _ = look("doctor --rebuild");
    }

    private void decide() throws IOException, InterruptedException {
        String token = "token-" + number;
        Launcher.Run run =
                killed("decide", at(home, "decide", request(), choice(), "--note", token));
        settle("decide", new Said.Decided(token), run);
    }

    private String request() {
        return requests.get(random.nextInt(requests.size()));
    }

    private String choice() {
        return CHOICES.get(random.nextInt(CHOICES.size()));
    }

    private void undo() throws IOException, InterruptedException {
        Launcher.Run run = killed("undo", at(home, "undo"));
        Said last = said.poll();
        Seen seen = look("undo");
        if (last == null) {
            return;
        }
        if (run.isDone()) {
            tally("undo").acknowledged(1);
        }
        if (last.stands(seen)) {
            said.push(last);
            if (run.isDone()) {
                tally("undo").fault("what was taken back stands");
            }
        }
    }

    private void merge() throws IOException, InterruptedException {
        List<PersonView> two = untouched(1, 2);
        if (two.size() < 2) {
            return;
        }
        Launcher.Run run =
                killed("merge", at(home, "merge", id(two.getFirst()), id(two.getLast())));
        settle("merge", new Said.Together(key(two.getFirst(), 0), key(two.getLast(), 0)), run);
    }

    private void split() throws IOException, InterruptedException {
        List<PersonView> one = untouched(2, 1);
        if (one.isEmpty()) {
            return;
        }
        String taken = key(one.getFirst(), 0);
        Launcher.Run run = killed("split", at(home, "split", id(one.getFirst()), taken));
        settle("split", new Said.Apart(taken, key(one.getFirst(), 1)), run);
    }

    /// People of whom the owner has not spoken yet.
    ///
    /// @param records how many records each has at least
    private List<PersonView> untouched(int records, int count) {
        List<PersonView> found = new ArrayList<>();
        try (Familiar familiar = open(home)) {
            List<PersonView> all = new ArrayList<>(familiar.people().closest(0, 1_000));
            while (found.size() < count && !all.isEmpty()) {
                PersonView view = all.remove(random.nextInt(all.size()));
                List<String> keys = keys(view);
                if (keys.size() >= records && keys.stream().noneMatch(touched::contains)) {
                    touched.addAll(keys);
                    found.add(view);
                }
            }
        }
        return found;
    }

    private static String id(PersonView view) {
        return view.person().id().value();
    }

    private static String key(PersonView view, int index) {
        return keys(view).get(index);
    }

    /// The records that the owner can speak of.
    private static List<String> keys(PersonView view) {
        return view.person().descriptions().stream()
                .filter(record -> !record.origin().kind().isAboutAccount())
                .map(PersonDescription::key)
                .sorted()
                .toList();
    }

    /// Remembers a word if it was acknowledged, or turns out to have been said.
    private void settle(String command, Said word, Launcher.Run run) {
        if (run.isDone()) {
            tally(command).acknowledged(1);
            said.push(word);
            var _ = look(command);
        } else if (word.stands(look(command))) {
            said.push(word);
        }
    }

    private void backUpAndRestore() throws IOException, InterruptedException {
        Path file = folder.resolve("backup-" + number);
        Launcher.Run run = killed("backup", at(home, "backup", file.toString()));
        Seen now = look("backup");
        if (Files.notExists(file)) {
            if (run.isDone()) {
                tally("backup").fault("there is no file");
            }
            Launcher.Run _ = launcher.whole(at(home, "backup", file.toString()));
        }
        Path other = folder.resolve("restored-" + number);
        Launcher.Run restored = launcher.whole(at(other, "restore", file.toString()));
        if (restored.exit() != 0) {
            tally("backup").fault("the file cannot be restored");
            return;
        }
        compare("backup", other, List.of(now));
        decideIn(other);
        Seen later = seen(other);
        Launcher.Run again = killed("restore", at(other, "restore", file.toString()));
        compare("restore", other, again.isDone() ? List.of(now) : List.of(now, later));
        delete(other);
        Files.delete(file);
    }

    private void decideIn(Path other) {
        try (Familiar familiar = open(other)) {
            var _ = familiar.requests().decide(request(), "later", "since " + number);
        }
    }

    private Seen seen(Path where) {
        try (Familiar familiar = open(where)) {
            familiar.catchUp(() -> {});
            return Seen.of(familiar);
        }
    }

    private void compare(String command, Path where, List<Seen> possible) {
        try (Familiar familiar = open(where)) {
            familiar.catchUp(() -> {});
            healthy(command, familiar);
            if (!possible.contains(Seen.of(familiar))) {
                tally(command).fault("the home holds neither what was before nor what comes after");
            }
        }
    }

    private void serve() throws IOException, InterruptedException {
        List<Said> acknowledged = new ArrayList<>();
        AtomicReference<Optional<Said>> open = new AtomicReference<>(Optional.empty());
        long after = 200 + random.nextLong(6_000);
        launcher.killedServing(
                at(home, "serve"),
                after,
                link -> {
                    WebVisitor visitor = WebVisitor.signIn(URI.create(link));
                    for (int i = 0; i < MOST_WORDS; i++) {
                        String token = "token-" + number + "-" + i;
                        Said word = new Said.Decided(token);
                        open.set(Optional.of(word));
                        visitor.post(
                                "/requests/" + request() + "/decide",
                                Map.of("decision", choice(), "note", token));
                        acknowledged.add(word);
                        open.set(Optional.empty());
                    }
                });
        tally("serve").killed(acknowledged.size() < MOST_WORDS);
        tally("serve").acknowledged(acknowledged.size());
        acknowledged.forEach(said::push);
        Seen seen = look("serve");
        open.get().filter(word -> word.stands(seen)).ifPresent(said::push);
    }

    /// Looks the home over and at every word that stands.
    private Seen look(String command) {
        try (Familiar familiar = open(home)) {
            familiar.catchUp(() -> {});
            healthy(command, familiar);
            Seen seen = Seen.of(familiar);
            for (Said word : said) {
                if (!word.stands(seen)) {
                    tally(command).fault("lost: " + word.getClass().getSimpleName());
                }
            }
            return seen;
        }
    }

    private void healthy(String command, Familiar familiar) {
        for (DoctorReport.Finding finding : familiar.doctor(false).findings()) {
            if (!finding.healthy()) {
                tally(command).fault("doctor: " + finding.check() + ": " + finding.text());
            }
        }
    }

    private static List<String> picture(Familiar familiar) {
        return Stream.concat(
                        familiar.people().closest(0, 1_000_000).stream().map(PersonJson::line),
                        familiar.requests().triage(true).stream()
                                .map((RequestView view) -> TriageJson.line(view)))
                .toList();
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }
}
