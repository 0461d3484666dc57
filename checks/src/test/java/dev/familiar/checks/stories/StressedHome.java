package dev.familiar.checks.stories;

import dev.familiar.app.DoctorReport;
import dev.familiar.app.Familiar;
import dev.familiar.app.people.PersonNotes;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.app.refusal.ConfigurationException;
import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.app.search.SearchRequest;
import dev.familiar.checks.stories.Journal.State;
import dev.familiar.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/// A program in which everybody works in one home at once: one imports, others search, decide, take
/// back, note, save policies and read. Run as a process of its own, to be killed.
///
/// Writes into a journal what it tries and what it is told. What must not happen is written there
/// as a fault, and the others go on.
final class StressedHome {

    /// What time it is: everything that depends on it is the same in two homes.
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-01T09:00:00Z"));

    /// Policies that can be used; the first is in force at the beginning and at the end.
    static final List<String> POLICIES =
            List.of(
                    "prior_known = 0.2\n",
                    "prior_known = 0.35\n\n[prices]\nwrong_accept = 9\n",
                    "prior_known = 0.1\n\n[[interest]]\ntitles = [\"editor\"]\n");

    /// One that cannot.
    static final String BROKEN_POLICY = "prior_known = \n[[";

    private static final List<String> CHOICES =
            List.of("accept", "decline", "follow", "ask", "later");

    private final Orders orders;
    private final Familiar home;
    private final Journal journal;
    private volatile long end;
    private final List<String> requests;

    /// Moves whenever the policy breaks or is mended; odd while it may be broken.
    private final AtomicInteger policy = new AtomicInteger();

    private StressedHome(Orders orders, Familiar home, Journal journal) throws IOException {
        this.orders = orders;
        this.home = home;
        this.journal = journal;
        try (Familiar mine = home.beside()) {
            mine.policy().save(POLICIES.getFirst());
            this.requests = Files.readAllLines(orders.requests());
        }
    }

    /// What a run is told.
    ///
    /// @param home the owner's folder
    /// @param journal the file of the journal
    /// @param requests a file with the ids of requests to decide on, each another person's for good
    /// @param round makes tokens unlike those of other runs
    /// @param seed everything that is drawn follows from it
    /// @param seconds how long, unless it is killed before
    /// @param refuses whether commits may be refused
    /// @param rebuilds whether caches and index are made anew now and then
    /// @param archives what is imported, in this order
    record Orders(
            Path home,
            Path journal,
            Path requests,
            int round,
            long seed,
            int seconds,
            boolean refuses,
            boolean rebuilds,
            List<Path> archives) {

        Orders {
            archives = List.copyOf(archives);
        }

        List<String> words() {
            List<String> words = new ArrayList<>();
            words.add(home.toString());
            words.add(journal.toString());
            words.add(requests.toString());
            words.add(String.valueOf(round));
            words.add(String.valueOf(seed));
            words.add(String.valueOf(seconds));
            words.add(String.valueOf(refuses));
            words.add(String.valueOf(rebuilds));
            archives.forEach(path -> words.add(path.toString()));
            return words;
        }

        static Orders of(String... words) {
            return new Orders(
                    Path.of(words[0]),
                    Path.of(words[1]),
                    Path.of(words[2]),
                    Integer.parseInt(words[3]),
                    Long.parseLong(words[4]),
                    Integer.parseInt(words[5]),
                    Boolean.parseBoolean(words[6]),
                    Boolean.parseBoolean(words[7]),
                    List.of(words).subList(8, words.length).stream().map(Path::of).toList());
        }
    }

    /// Runs until the time is over, with the words of [Orders].
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Orders orders = Orders.of(arguments);
        try (Journal journal = Journal.open(orders.journal());
                Familiar home = Familiar.open(orders.home(), CLOCK)) {
            new StressedHome(orders, home, journal).run();
        }
    }

    /// What one of those at work does again and again.
    private interface Work {
        void once(Familiar mine, RandomGenerator random, int number) throws IOException;
    }

    private void run() throws InterruptedException {
        end = System.nanoTime() + TimeUnit.SECONDS.toNanos(orders.seconds());
        Map<String, Integer> least = new HashMap<>();
        List<Thread> all =
                List.of(
                        start("importer", this::bringIn),
                        start("searcher-1", (mine, random, _) -> search(mine, random, least)),
                        start("searcher-2", (mine, random, _) -> search(mine, random, Map.of())),
                        start("decider", this::decide),
                        start("undoer", this::decideAndTakeBack),
                        start("noter", this::note),
                        start("lawgiver", this::say),
                        start("reader-1", this::read),
                        start("reader-2", this::read));
        journal.write(State.AT, "ready", token(0), "");
        for (Thread one : all) {
            one.join();
        }
        journal.write(State.AT, "end", token(0), "");
    }

    private String token(int number) {
        return "w" + orders.round() + "x" + number + "y";
    }

    private Thread start(String name, Work work) {
        return Thread.ofPlatform()
                .name(name)
                .start(() -> {
                    RandomGenerator random =
                            new Random(31 * orders.seed() + 7L * orders.round() + name.hashCode());
                    int number = 0;
                    try (Familiar mine = home.beside()) {
                        while (System.nanoTime() < end) {
                            once(name, work, mine, random, number);
                            number++;
                        }
                    }
                });
    }

    private void once(String name, Work work, Familiar mine, RandomGenerator random, int number) {
        int before = policy.get();
        try {
            work.once(mine, random, number);
            // Else those who are quick at it would leave the others no processor.
            TimeUnit.MILLISECONDS.sleep(random.nextInt(40));
        } catch (ConfigurationException e) {
            if (before % 2 == 0 && before == policy.get()) {
                fault(name, number, e);
            }
        } catch (InterruptedException | IOException | RuntimeException | AssertionError e) {
            fault(name, number, e);
        }
    }

    private void fault(String name, int number, Throwable e) {
        StringBuilder text = new StringBuilder(String.valueOf(e));
        for (Throwable at = e; at != null; at = at.getCause()) {
            text.append(" | ").append(at);
            StackTraceElement[] trace = at.getStackTrace();
            for (int i = 0; i < Math.min(12, trace.length); i++) {
                text.append(" < ").append(trace[i]);
            }
        }
        journal.write(State.FAULT, name, token(number), text.toString().replaceAll("\\s+", " "));
    }

    /// Whether a failure is a commit that SQLite was told to refuse.
    private boolean isRefused(StoreException e) {
        return orders.refuses() && String.valueOf(e.getMessage()).contains("CONSTRAINT");
    }

    /// Imports all archives one after the other; after a refused commit it begins again.
    private void bringIn(Familiar mine, RandomGenerator random, int number) {
        journal.write(State.AT, "import", token(number), "");
        try {
            for (Path archive : orders.archives()) {
                if (System.nanoTime() < end) {
                    var _ =
                            mine.reading()
                                    .importArchives(
                                            ImportRequest.of(List.of(archive)),
                                            ImportProgress.none());
                }
            }
            journal.write(State.AT, "imported", token(number), "");
            if (orders.rebuilds() && random.nextInt(3) == 0) {
                journal.write(State.AT, "rebuild", token(number), "");
                var _ = mine.doctor(true);
            } else {
                int _ = mine.people().link();
            }
        } catch (StoreException e) {
            if (!isRefused(e)) {
                throw e;
            }
            journal.write(State.AT, "refused", token(number), "");
        }
    }

    /// @param least the most answers to a word so far: they must not become fewer; remembers
    ///   nothing if it cannot be changed
    private void search(Familiar mine, RandomGenerator random, Map<String, Integer> least) {
        boolean counts = random.nextInt(4) == 0;
        String word =
                random.nextInt(3) == 0
                        ? DeepMail.common(random.nextInt(99))
                        : DeepMail.word(random.nextInt(700));
        int found = mine.search().search(new SearchRequest(word, 10_000, counts)).hits().size();
        if (least instanceof HashMap<String, Integer> && !orders.rebuilds()) {
            int before = least.getOrDefault(word, 0);
            if (found < before) {
                throw new AssertionError(before + " answers became " + found);
            }
            least.put(word, found);
        }
    }

    /// Decides on one of the first half of the requests.
    private void decide(Familiar mine, RandomGenerator random, int number) {
        String request = requests.get(2 * random.nextInt(requests.size() / 2));
        boolean _ = decide(mine, request, random, "d" + token(number));
    }

    private boolean decide(Familiar mine, String request, RandomGenerator random, String token) {
        String word = CHOICES.get(random.nextInt(CHOICES.size()));
        journal.write(State.TRY, "decide", token, request + " " + word);
        try {
            var _ = mine.requests().decide(request, word, token);
            journal.write(State.OK, "decide", token, "");
            return true;
        } catch (StoreException e) {
            journal.write(State.NO, "decide", token, "");
            if (!isRefused(e)) {
                throw e;
            }
        } catch (ConfigurationException e) {
            journal.write(State.NO, "decide", token, "");
            throw e;
        }
        return false;
    }

    /// Decides on one of the other half, and takes most of it back.
    private void decideAndTakeBack(Familiar mine, RandomGenerator random, int number) {
        String request = requests.get(1 + 2 * random.nextInt(requests.size() / 2));
        String token = "u" + token(number);
        if (decide(mine, request, random, token) && random.nextInt(5) > 0) {
            journal.write(State.TRY, "undo", token, "");
            try {
                boolean isUndone = mine.requests().undo(request).isPresent();
                journal.write(isUndone ? State.OK : State.FAULT, "undo", token, "");
            } catch (StoreException e) {
                journal.write(State.NO, "undo", token, "");
                if (!isRefused(e)) {
                    throw e;
                }
            }
        }
    }

    private void note(Familiar mine, RandomGenerator random, int number) {
        String address = DeepMail.address(random.nextInt(DeepMail.PEERS));
        String token = "n" + token(number);
        boolean tried = false;
        try {
            List<PersonView> found = mine.people().person(address);
            tried = true;
            journal.write(State.TRY, "note", token, address);
            String id = found.getFirst().person().id().value();
            mine.people().note(id, new PersonNotes(token, List.of("stressed")));
            journal.write(State.OK, "note", token, "");
        } catch (NotFoundException notImportedYetOrLinkedAnewMeanwhile) {
            if (tried) {
                journal.write(State.NO, "note", token, "");
            }
        } catch (StoreException e) {
            journal.write(State.NO, "note", token, "");
            if (!isRefused(e)) {
                throw e;
            }
        }
    }

    /// Saves a policy; now and then somebody breaks the file, as with an editor.
    private void say(Familiar mine, RandomGenerator random, int number) throws IOException {
        if (random.nextInt(6) == 0) {
            int _ = policy.incrementAndGet();
            Path file = orders.home().resolve("policy.toml");
            Path draft = orders.home().resolve("policy.toml.draft");
            Files.writeString(draft, BROKEN_POLICY);
            Files.move(
                    draft,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
        int chosen = random.nextInt(POLICIES.size());
        journal.write(State.TRY, "policy", token(number), String.valueOf(chosen));
        mine.policy().save(POLICIES.get(chosen));
        journal.write(State.OK, "policy", token(number), String.valueOf(chosen));
        if (policy.get() % 2 == 1) {
            int _ = policy.incrementAndGet();
        }
    }

    private void read(Familiar mine, RandomGenerator random, int number) {
        switch (random.nextInt(9)) {
            case 0 -> hold(mine.requests().triage(true).size() >= requests.size(), "requests");
            case 1 -> {
                var _ = mine.requests().triage(false);
            }
            case 2 -> {
                String request = requests.get(random.nextInt(requests.size()));
                hold(mine.requests().why(request).size() == 1, "one verdict");
            }
            case 3 -> hold(mine.people().find("", 20).size() <= 20, "people");
            case 4 -> hold(!mine.reading().archives().archives().isEmpty(), "archives");
            case 5 -> {
                List<DoctorReport.Finding> findings = mine.doctor(false).findings();
                hold(findings.getFirst().healthy(), findings.getFirst().text());
            }
            case 6 -> hold(mine.corrections().questions(3).size() <= 3, "questions");
            case 7 -> {
                int before = mine.decisions().count();
                hold(mine.decisions().entries(0, 100_000).size() >= before, "decisions");
            }
            default -> {
                PersonNotes notes = notes(mine, DeepMail.address(random.nextInt(DeepMail.PEERS)));
                hold(notes.tags().size() <= 1, "tags");
            }
        }
        hold(number >= 0, "a number");
    }

    private static PersonNotes notes(Familiar mine, String address) {
        try {
            return mine.people()
                    .notes(mine.people().person(address).getFirst().person().id().value());
        } catch (NotFoundException notImportedYet) {
            return PersonNotes.none();
        }
    }

    private static void hold(boolean truth, String what) {
        if (!truth) {
            throw new AssertionError(what);
        }
    }
}
