package dev.familiar.testkit.world;

import dev.familiar.testkit.career.Career;
import dev.familiar.testkit.career.Position;
import java.time.LocalDate;

/// A made-up person.
///
/// @param key the key of the truth, `p` and a number
/// @param names every name
/// @param reach addresses, telephones and profile link
/// @param career jobs, school and place
/// @param tie what ties them to the owner
public record Person(String key, PersonNames names, Reach reach, Career career, Tie tie) {
    /// The job held on a day: the first one that fits, else the present one.
    public Position positionOn(LocalDate day) {
        return career.positions().stream()
                .filter(p -> p.heldOn(day))
                .findFirst()
                .orElse(career.current());
    }

    /// The same person with another tie.
    Person withTie(Tie newTie) {
        return new Person(key, names, reach, career, newTie);
    }

    /// The same person under another headline.
    Person withHeadline(String text) {
        return new Person(key, names, reach, career.withHeadline(text), tie);
    }

    /// Shows the key only.
    @Override
    public String toString() {
        return "Person[" + key + "]";
    }
}
