package dev.familiar.identity.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.identity.LearnedWeights;
import dev.familiar.model.Affiliation;
import dev.familiar.model.Biography;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Origin;
import dev.familiar.model.Origin.Kind;
import dev.familiar.model.PartialDate;
import dev.familiar.model.Person;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonId;
import dev.familiar.model.PersonName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whatever was learned from an archive, a field that agrees never weighs less than one that is not
/// there, and one that contradicts never more. What is learned is drawn at random here: an archive
/// may be as odd as it likes.
class ResolverLevelsTest {

    private static final String NAME = "Zebulon Exampleov";
    private static final int TRIALS = 15;

    /// The fields with the number of their levels; a number that is none leaves the field as it is
    /// known beforehand, which must hold too.
    private static final List<Levels> FIELDS =
            List.of(
                    new Levels("place", 6),
                    new Levels("employer", 3),
                    new Levels("occupation", 6),
                    new Levels("birth-date", 6),
                    new Levels("email", 3));

    private record Levels(String word, int count) {}

    /// What a request says of one field, best first.
    private enum Says {
        AGREES("Denver, Colorado", "Acme", "Kernel engineer"),
        NOTHING("", "", ""),
        CONTRADICTS("Lisbon, Portugal", "Nonesuch Holding", "Dentist");

        private final String place;
        private final String employer;
        private final String title;

        Says(String place, String employer, String title) {
            this.place = place;
            this.employer = employer;
            this.title = title;
        }

        /// A step worse; itself where there is none.
        private Says worse() {
            return switch (this) {
                case AGREES -> NOTHING;
                case NOTHING, CONTRADICTS -> CONTRADICTS;
            };
        }
    }

    private final Random random = new Random(20);

    @Test
    void agreeingNeverWeighsLessAndContradictingNeverMoreThanSayingNothing() {
        List<String> wrong = new ArrayList<>();
        for (int trial = 0; trial < TRIALS; trial++) {
            EvidenceResolver resolver = new EvidenceResolver(known(), learned());
            Map<List<Says>, Double> bits = new LinkedHashMap<>();
            for (Says place : Says.values()) {
                for (Says employer : Says.values()) {
                    for (Says title : Says.values()) {
                        bits.put(
                                List.of(place, employer, title),
                                bits(resolver, place, employer, title));
                    }
                }
            }
            bits.forEach((says, here) -> {
                for (int field = 0; field < says.size(); field++) {
                    double worse = bits.getOrDefault(worse(says, field), here);
                    if (worse > here + 1e-9) {
                        wrong.add(line(says, field, here, worse));
                    }
                }
            });
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void theSameHoldsOfAddresses() {
        List<String> wrong = new ArrayList<>();
        for (int trial = 0; trial < TRIALS; trial++) {
            EvidenceResolver resolver = new EvidenceResolver(known(), learned());
            double same = bits(resolver, query("", "", "", "zebulon@acme.example.com"));
            double none = bits(resolver, query("", "", "", ""));
            double other = bits(resolver, query("", "", "", "someone@nonesuch.example.net"));
            if (same < none - 1e-9 || none < other - 1e-9) {
                wrong.add(
                        String.format(
                                Locale.ROOT,
                                "same %.2f bits, none %.2f, another %.2f",
                                same,
                                none,
                                other));
            }
        }

        assertThat(wrong).isEmpty();
    }

    /// The same with one field a step worse.
    private static List<Says> worse(List<Says> says, int field) {
        List<Says> other = new ArrayList<>(says);
        other.set(field, says.get(field).worse());
        return other;
    }

    private static String line(List<Says> says, int field, double here, double worse) {
        return String.format(
                Locale.ROOT,
                "%s %s weighs %.2f bits, a step worse %.2f (place, employer, title: %s)",
                List.of("place", "employer", "title").get(field),
                says.get(field),
                here,
                worse,
                says);
    }

    private static double bits(EvidenceResolver resolver, Says place, Says employer, Says title) {
        return bits(resolver, query(place.place, employer.employer, title.title, ""));
    }

    private static double bits(EvidenceResolver resolver, PersonDescription query) {
        return resolver.resolve(query).stream()
                .filter(candidate -> candidate.person().id().equals(new PersonId("p-0")))
                .findFirst()
                .orElseThrow()
                .weightBits();
    }

    private static PersonDescription query(
            String place, String employer, String title, String address) {
        List<Affiliation> jobs =
                employer.isEmpty() ? List.of() : List.of(Affiliation.job(employer, ""));
        return describe(
                Kind.REQUESTER,
                NAME,
                new Biography(title, place, jobs, "", null),
                address.isEmpty() ? List.of() : List.of(new EmailAddress(address)));
    }

    /// The person asked for, and others who share places and employers.
    private static KnownPeople known() {
        List<Person> people = new ArrayList<>();
        people.add(
                person(
                        0,
                        NAME,
                        new Biography(
                                "",
                                "Denver, Colorado",
                                List.of(Affiliation.job("Acme", "Kernel engineer")),
                                "",
                                PartialDate.of(LocalDate.of(1970, 2, 3))),
                        "zebulon@acme.example.com"));
        for (int i = 1; i < 24; i++) {
            people.add(
                    person(
                            i,
                            "Person" + (char) ('a' + i) + " Sample" + (char) ('a' + i),
                            new Biography(
                                    "",
                                    i % 3 == 0 ? "Lisbon, Portugal" : "Denver, Colorado",
                                    List.of(Affiliation.job(i % 2 == 0 ? "Acme" : "Bolt", "Baker")),
                                    "",
                                    null),
                            "p" + i + "@bolt.example.com"));
        }
        return new KnownPeople(people);
    }

    private static Person person(int number, String name, Biography life, String address) {
        return new Person(
                new PersonId("p-" + number),
                List.of(describe(Kind.CARD, name, life, List.of(new EmailAddress(address)))));
    }

    private static PersonDescription describe(
            Kind kind, String name, Biography life, List<EmailAddress> addresses) {
        return new PersonDescription(
                kind + ":" + name,
                Origin.of(kind),
                List.of(PersonName.of(name)),
                List.copyOf(addresses),
                life);
    }

    /// Weights as an archive of any kind may teach them; in their text, as the store keeps them.
    private LearnedWeights learned() {
        StringBuilder text = new StringBuilder("# drawn\n");
        for (Levels field : FIELDS) {
            text.append("field\t").append(field.word()).append("\t24\t0.2\n");
            double[] m = shares(field.count());
            double[] u = shares(field.count());
            for (int level = 0; level < field.count(); level++) {
                text.append(String.format(Locale.ROOT, "level\t%.9g\t%.9g\n", m[level], u[level]));
            }
            text.append("common\t").append(3 + random.nextInt(20)).append("\tacme\n");
            text.append("common\t").append(3 + random.nextInt(20)).append("\tdenver colorado\n");
        }
        LearnedWeights weights = LearnedWeights.parse(text.toString());
        assertThat(weights.fields()).hasSameSizeAs(FIELDS);
        return weights;
    }

    /// Shares that add up to 1, some of them tiny.
    private double[] shares(int count) {
        double[] shares = new double[count];
        double all = 0;
        for (int i = 0; i < count; i++) {
            shares[i] = Math.exp(-6 * random.nextDouble());
            all += shares[i];
        }
        for (int i = 0; i < count; i++) {
            shares[i] /= all;
        }
        return shares;
    }
}
