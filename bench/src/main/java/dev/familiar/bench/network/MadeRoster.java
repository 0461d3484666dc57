package dev.familiar.bench.network;

import dev.familiar.model.DateSpan;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Origin;
import dev.familiar.model.PersonId;
import dev.familiar.network.organisation.OwnerOrganisations;
import dev.familiar.network.search.AddressUse;
import dev.familiar.network.search.GazetteerPlaces;
import dev.familiar.network.search.Job;
import dev.familiar.network.search.Roster;
import dev.familiar.network.search.Someone;
import dev.familiar.network.search.Word;
import dev.familiar.testkit.career.Position;
import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.world.Person;
import dev.familiar.testkit.world.World;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everybody of a made-up world made ready at once, without archives between: how fast questions
/// are answered where there are many people.
final class MadeRoster {

    private static final int PAGE = 50;

    private final List<Acquaintance> people = new ArrayList<>();
    private final Roster roster;
    private final Dice dice;

    MadeRoster(World world) {
        dice = Dice.of(world.plan().seed()).fork("speed", 0);
        Word word = new Word(Origin.Kind.CONNECTION, world.plan().today());
        List<Someone> all = new ArrayList<>();
        List<String> places = new ArrayList<>();
        for (Person person : world.people()) {
            PersonId id = new PersonId(String.format(Locale.ROOT, "p-%010d", all.size()));
            people.add(new Acquaintance(id, List.of(), List.of(person), true));
            places.add(person.career().home().full());
            all.add(someone(id, person, word, dice));
        }
        roster =
                new Roster(
                        all,
                        OwnerOrganisations.NONE,
                        new GazetteerPlaces(places),
                        world.plan().today());
    }

    private static Someone someone(PersonId id, Person person, Word word, Dice dice) {
        List<Job> jobs = new ArrayList<>();
        for (Position job : person.career().positions()) {
            Job.End end = job.to() == null ? Job.End.SEEN : Job.End.LEFT;
            jobs.add(new Job(job.employer().name(), job.title(), DateSpan.UNKNOWN, end, word));
        }
        List<EmailAddress> addresses =
                person.reach().texts().stream()
                        .flatMap(text -> EmailAddress.parse(text).stream())
                        .toList();
        return new Someone(
                id,
                List.of(person.names().text()),
                new Someone.Life(
                        jobs,
                        List.of(new Someone.Said(person.career().headline(), word)),
                        List.of(new Someone.Said(person.career().home().full(), word)),
                        addresses),
                Someone.Noted.NOTHING,
                new Someone.Closeness(
                        dice.unit(),
                        dice.chance(0.3)
                                ? Someone.Acquaintance.SOMEWHAT
                                : Someone.Acquaintance.NOT_AT_ALL,
                        true,
                        person.tie().until()));
    }

    /// Asks so many questions of each kind twice and takes the second time.
    List<String> lines(int each) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "| asked of "
                        + people.size()
                        + " people | CPU p50 ms | p95 | p99 | max | clock p50 ms | p95 | p99 | max |");
        lines.add("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        QuestionMaker maker = new QuestionMaker(Phrasing.read(), people, dice);
        for (String kind : QuestionMaker.KINDS) {
            List<String> questions = new ArrayList<>();
            for (int i = 0; i < each; i++) {
                questions.add(maker.any(kind).text());
            }
            var _ = ask(questions);
            lines.add("| " + kind + " | " + ask(questions) + " |");
        }
        List<String> everybody = List.of("", "people", "people in the United States");
        var _ = ask(everybody);
        lines.add("| everybody | " + ask(everybody) + " |");
        return lines;
    }

    /// The cells of a row, in milliseconds: what this thread worked, and what the clock said.
    private String ask(List<String> questions) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        List<Long> worked = new ArrayList<>();
        List<Long> waited = new ArrayList<>();
        for (String question : questions) {
            long work = threads.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            var _ =
                    roster.search(
                            roster.understand(question), Map.of(), PAGE, _ -> AddressUse.Use.NONE);
            waited.add(System.nanoTime() - start);
            worked.add(threads.getCurrentThreadCpuTime() - work);
        }
        return cells(worked) + " | " + cells(waited);
    }

    private static String cells(List<Long> times) {
        List<Long> sorted = times.stream().sorted().toList();
        return Stream.of(0.5, 0.95, 0.99, 1.0)
                .map(share -> sorted.get((int) Math.ceil(share * sorted.size()) - 1))
                .map(nanos -> String.format(Locale.ROOT, "%.1f", nanos / 1e6))
                .collect(Collectors.joining(" | "));
    }
}
