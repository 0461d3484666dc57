package dev.familiar.bench.network;

import dev.familiar.model.Affiliation;
import dev.familiar.model.Origin;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonId;
import dev.familiar.testkit.career.Employer;
import dev.familiar.testkit.career.Place;
import dev.familiar.testkit.career.Position;
import dev.familiar.testkit.world.Person;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A person of a home, with who that is in the made-up world and what the archives hold of them.
///
/// @param id in the home
/// @param descriptions what the archives hold
/// @param who in the world; several where the program took two for one
/// @param known whether the program takes them for known
record Acquaintance(
        PersonId id, List<PersonDescription> descriptions, List<Person> who, boolean known) {

    /// Letters of "GmbH", "& Co." and the like.
    private static final int LONGEST_FORM = 5;

    /// Whether a job of theirs is such a one, in truth.
    boolean had(Predicate<Position> job) {
        return positions().anyMatch(job);
    }

    private Stream<Position> positions() {
        return who.stream().flatMap(person -> person.career().positions().stream());
    }

    /// Whether such a job is theirs today, in truth.
    boolean has(Predicate<Position> job) {
        return positions().filter(position -> position.to() == null).anyMatch(job);
    }

    boolean livesIn(Predicate<Place> place) {
        return who.stream().anyMatch(person -> place.test(person.career().home()));
    }

    /// Whether the archives hold that they are or were at an employer: by a job, or by an address
    /// at a domain called as its whole name.
    boolean shows(Employer employer) {
        return descriptions.stream()
                .anyMatch(one ->
                        one.biography().affiliations().stream().anyMatch(job -> isAt(job, employer))
                                || one.addresses().stream()
                                        .anyMatch(at -> isCalledAs(at.domain(), employer)));
    }

    private static boolean isCalledAs(String domain, Employer employer) {
        String label = domain.substring(0, domain.indexOf('.'));
        String letters = employer.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return domain.equals(employer.domain())
                && letters.startsWith(label)
                && letters.length() - label.length() <= LONGEST_FORM;
    }

    /// Whether an export of today holds that they are there, or elsewhere.
    boolean showsNow(Employer employer) {
        return connections().anyMatch(job -> isAt(job, employer));
    }

    /// Whether the archives hold an address at the employer.
    boolean showsUsed(Employer employer) {
        return descriptions.stream()
                .flatMap(one -> one.addresses().stream())
                .anyMatch(at -> isCalledAs(at.domain(), employer));
    }

    boolean showsNowElsewhere(Employer employer) {
        return connections().anyMatch(job -> !job.organisation().isEmpty() && !isAt(job, employer));
    }

    /// Whether the archives hold that job of theirs with its title.
    boolean shows(Position position) {
        return descriptions.stream()
                .flatMap(one -> one.biography().affiliations().stream())
                .anyMatch(job ->
                        isAt(job, position.employer()) && job.title().equals(position.title()));
    }

    /// Whether the archives hold where they live.
    boolean showsPlace(Predicate<Place> place) {
        return who.stream()
                .map(person -> person.career().home())
                .filter(place)
                .anyMatch(home ->
                        descriptions.stream()
                                .anyMatch(one -> one.biography().place().contains(home.city())));
    }

    private Stream<Affiliation> connections() {
        return descriptions.stream()
                .filter(one -> one.origin().kind() == Origin.Kind.CONNECTION)
                .flatMap(one -> one.biography().affiliations().stream());
    }

    private static boolean isAt(Affiliation job, Employer employer) {
        return job.organisation().equals(employer.name());
    }

    /// Hides the person.
    @Override
    public String toString() {
        return "Acquaintance[" + id + "]";
    }
}
