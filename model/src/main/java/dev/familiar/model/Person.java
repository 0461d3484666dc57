package dev.familiar.model;

import java.util.List;
import java.util.stream.Stream;

/// One human being, as the descriptions that linkage found to be about them.
///
/// @param id stable for the same archives
/// @param descriptions at least one, sorted by key
public record Person(PersonId id, List<PersonDescription> descriptions) {

    /// Copies the list.
    ///
    /// @throws IllegalArgumentException if there is no description
    public Person {
        descriptions = List.copyOf(descriptions);
        if (descriptions.isEmpty()) {
            throw new IllegalArgumentException("a person needs at least one description");
        }
    }

    /// All names, without repetition, in the order of the descriptions.
    public List<PersonName> names() {
        return descriptions.stream().flatMap(d -> d.names().stream()).distinct().toList();
    }

    /// All handles, without repetition, in the order of the descriptions.
    public List<Handle> handles() {
        return descriptions.stream().flatMap(d -> d.handles().stream()).distinct().toList();
    }

    /// The e-mail addresses, without repetition.
    public List<EmailAddress> addresses() {
        return descriptions.stream().flatMap(d -> d.addresses().stream()).distinct().toList();
    }

    /// Jobs and schools from all descriptions.
    public Stream<Affiliation> affiliations() {
        return descriptions.stream().flatMap(d -> d.biography().affiliations().stream());
    }

    /// Hides everything but the id.
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
