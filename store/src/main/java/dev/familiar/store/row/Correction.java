package dev.familiar.store.row;

import dev.familiar.identity.Overrides;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// One thing the owner said about who is who. It may settle many pairs, and is taken back as a
/// whole.
///
/// @param kind what was done
/// @param about the people as they were called at the time, for the owner to read
/// @param at when
/// @param overrides the pairs it settles, by description keys; none for [Kind#LATER]
/// @param later the pairs it puts off; none but for [Kind#LATER]
public record Correction(
        Kind kind, String about, Instant at, Overrides overrides, List<Overrides.Pair> later) {

    /// Copies the list.
    public Correction {
        later = List.copyOf(later);
    }

    /// What the owner can do.
    public enum Kind {
        /// Answered the question about a possible link: one person.
        SAME,
        /// Answered it: two people.
        DIFFERENT,
        /// Put the question off.
        LATER,
        /// Joined two people unasked.
        MERGE,
        /// Took records of a person apart from the rest.
        SPLIT,
        /// Said unasked that two people are never one.
        APART
    }

    /// The keys of all descriptions it speaks of, sorted.
    public Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        Stream.of(overrides.same(), overrides.different(), later)
                .flatMap(List::stream)
                .forEach(pair -> {
                    keys.add(pair.one());
                    keys.add(pair.other());
                });
        return keys;
    }

    /// Whether who is who must be worked out anew for it.
    public boolean changesPeople() {
        return !overrides.same().isEmpty() || !overrides.different().isEmpty();
    }

    /// Hides the people.
    @Override
    public String toString() {
        return "Correction[" + kind + ", " + at + ", hidden]";
    }
}
