package dev.familiar.identity;

import dev.familiar.model.Person;
import java.util.List;

/// Somebody of the known people whom a query could be, with the comparisons that say so.
///
/// @param person who
/// @param priorBits log2 of the prior odds that somebody known who asks is this person
/// @param comparisons one line per field compared, each with its weight
public record Candidate(Person person, double priorBits, List<Comparison> comparisons) {

    /// Copies the list.
    public Candidate {
        comparisons = List.copyOf(comparisons);
    }

    /// The prior plus all weights: log2 of the odds that the query is this person.
    public double weightBits() {
        return priorBits + comparisons.stream().mapToDouble(Comparison::bits).sum();
    }
}
