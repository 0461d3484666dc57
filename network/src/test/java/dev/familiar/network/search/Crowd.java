package dev.familiar.network.search;

import dev.familiar.model.DateSpan;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.PartialDate;
import dev.familiar.model.PersonId;
import dev.familiar.network.organisation.OwnerOrganisations;
import dev.familiar.network.search.Someone.Acquaintance;
import dev.familiar.network.search.Someone.Said;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// A made-up crowd from a seed, and questions about it: what holds of every crowd and every
/// question is tested with it.
///
/// @param people in the order in which they came
record Crowd(List<Someone> people) {

    private static final List<String> GIVEN =
            List.of("Ada", "Ben", "Cleo", "Dan", "Edda", "Finn", "Greta", "Hugo", "Ines", "Jon");
    private static final List<String> FAMILY =
            List.of(
                    "Oberlander",
                    "Castle",
                    "Dane",
                    "Ewes",
                    "Farrow",
                    "Garrick",
                    "Holt",
                    "Ibsen",
                    "Jessop",
                    "Kettering");
    private static final List<String> ORGANISATIONS =
            List.of(
                    "Acme Bricks GmbH",
                    "Acme Foods",
                    "Cobalt Bank",
                    "Cobalt Advertising",
                    "Wren Media",
                    "Plover Bakery",
                    "Alder Ventures");
    private static final List<String> TITLES =
            List.of(
                    "CFO",
                    "Head of Marketing",
                    "Software Engineer",
                    "Attorney",
                    "Journalist",
                    "Recruiter",
                    "Store Manager");
    private static final List<String> PLACES =
            List.of("Berlin, Germany", "Hamburg, Germany", "Lyon, France", "San Diego, California");

    private static final List<Acquaintance> KNOWN = List.of(Acquaintance.values());

    /// Questions that ask for several parts at once: something can be left out of each.
    static final List<String> QUESTIONS =
            List.of(
                    "CFO at Cobalt Bank in Berlin",
                    "journalists in Germany",
                    "lawyers who worked at Acme Foods",
                    "people at banks in Hamburg I know well",
                    "engineers now at Wren Media",
                    "marketing people in California",
                    "recruiters at Acme Bricks I have not written to for two years",
                    "managers at an advertising agency",
                    "Ada",
                    "Oberlander at Acme Bricks",
                    "former journalists in Lyon",
                    "venture capital firms");

    Crowd {
        people = List.copyOf(people);
    }

    static Crowd of(long seed, int size) {
        Random random = new Random(seed);
        List<Someone> people = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            people.add(one(random, number));
        }
        return new Crowd(people);
    }

    private static Someone one(Random random, int number) {
        List<Job> jobs = new ArrayList<>();
        for (int job = random.nextInt(3); job > 0; job--) {
            jobs.add(job(random));
        }
        List<Said> headlines =
                random.nextInt(3) == 0
                        ? List.of(new Said(any(random, TITLES), Folk.EXPORT))
                        : List.of();
        List<Said> places =
                random.nextBoolean()
                        ? List.of(new Said(any(random, PLACES), Folk.EXPORT))
                        : List.of();
        List<EmailAddress> addresses =
                random.nextBoolean()
                                && jobs.stream()
                                        .allMatch(job -> job.organisation().equals("Cobalt Bank"))
                        ? List.of(address("a" + number + "@cobaltbank.example.com"))
                        : List.of();
        Acquaintance known = KNOWN.get(random.nextInt(KNOWN.size()));
        return new Someone(
                new PersonId(String.format(Locale.ROOT, "p-%010d", number)),
                List.of(any(random, GIVEN) + " " + any(random, FAMILY)),
                new Someone.Life(jobs, headlines, places, addresses),
                new Someone.Noted(random.nextInt(5) == 0 ? List.of("rowing") : List.of(), ""),
                new Someone.Closeness(
                        strength(random, known),
                        known,
                        known != Acquaintance.NOT_AT_ALL || random.nextBoolean(),
                        known == Acquaintance.NOT_AT_ALL
                                ? null
                                : Folk.TODAY.minusDays(random.nextInt(2_000))));
    }

    private static double strength(Random random, Acquaintance known) {
        return switch (known) {
            case WELL -> 0.5 + random.nextInt(50) / 100.0;
            case SOMEWHAT -> 0.1 + random.nextInt(30) / 100.0;
            case NOT_AT_ALL -> 0;
        };
    }

    private static Job job(Random random) {
        boolean left = random.nextInt(3) == 0;
        DateSpan span =
                left
                        ? new DateSpan(
                                null, PartialDate.of(Folk.TODAY.minusDays(random.nextInt(3_000))))
                        : DateSpan.UNKNOWN;
        return new Job(
                any(random, ORGANISATIONS),
                random.nextInt(4) == 0 ? "" : any(random, TITLES),
                span,
                left ? Job.End.LEFT : Job.End.SEEN,
                random.nextBoolean() ? Folk.EXPORT : Folk.CARD);
    }

    private static String any(Random random, List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static EmailAddress address(String text) {
        return EmailAddress.parse(text).orElseThrow();
    }

    /// The same people, come in another order.
    Crowd shuffled(long seed) {
        List<Someone> others = new ArrayList<>(people);
        Collections.shuffle(others, new Random(seed));
        return new Crowd(others);
    }

    /// With one person called otherwise, and nothing else changed.
    Crowd renamed(PersonId id, String name) {
        return new Crowd(
                people.stream().map(one -> one.id().equals(id) ? called(one, name) : one).toList());
    }

    private static Someone called(Someone one, String name) {
        return new Someone(one.id(), List.of(name), one.life(), one.noted(), one.closeness());
    }

    /// With one more, of whom nothing is known but a name.
    Crowd with(String name) {
        List<Someone> more = new ArrayList<>(people);
        more.add(
                new Someone(
                        new PersonId("p-zzzzzzzzzz"),
                        List.of(name),
                        new Someone.Life(List.of(), List.of(), List.of(), List.of()),
                        new Someone.Noted(List.of(), ""),
                        new Someone.Closeness(0, Acquaintance.NOT_AT_ALL, false, null)));
        return new Crowd(more);
    }

    Roster roster() {
        List<String> places =
                people.stream()
                        .flatMap(one -> one.life().places().stream())
                        .map(Said::text)
                        .toList();
        return new Roster(people, OwnerOrganisations.NONE, new GazetteerPlaces(places), Folk.TODAY);
    }

    static Answer answer(Roster roster, String question, int limit) {
        return answer(roster, roster.understand(question), limit);
    }

    static Answer answer(Roster roster, Question question, int limit) {
        return roster.search(question, Map.of(), limit, _ -> AddressUse.Use.NONE);
    }

    /// The question without a part, as one who drops it means it.
    ///
    /// A role by itself is what somebody is now ("nurses" are nurses), a role at an organisation
    /// also what they were there. Whoever drops the organisation or the time asks for another
    /// thing, unless they also say that once is enough.
    static Question wider(Question asked, Part dropped) {
        Question left = asked.without(EnumSet.of(dropped));
        boolean roleAlone =
                left.role() != null
                        && left.where().organisation() == null
                        && left.where().kind() == null;
        boolean narrows =
                dropped == Part.ORGANISATION || dropped == Part.KIND || dropped == Part.TIME;
        return roleAlone && narrows
                ? new Question(
                        left.role(),
                        left.where(),
                        Question.Time.EVER,
                        left.tie(),
                        left.words(),
                        left.except())
                : left;
    }

    /// Who answers, in the answer's order.
    static List<String> ids(Answer answer) {
        return answer.people().stream().map(fit -> fit.person().id().value()).toList();
    }
}
