package dev.familiar.model;

/// Names one person in this home, e.g. `p-5f0c9a2b71`.
///
/// Derived from the keys of the person's descriptions, so that the same archives give the same ids.
///
/// @param value `p-` and lower-case letters or digits
public record PersonId(String value) implements Comparable<PersonId> {

    /// Checks the shape.
    public PersonId {
        if (!value.matches("p-[0-9a-z]{1,32}")) {
            throw new IllegalArgumentException(
                    "not a person id: " + value + "; expected one like p-5f0c9a2b71");
        }
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
