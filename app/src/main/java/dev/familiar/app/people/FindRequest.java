package dev.familiar.app.people;

import dev.familiar.network.search.Facet;
import dev.familiar.network.search.Order;
import dev.familiar.network.search.Part;
import java.util.Map;
import java.util.Set;

/// A question for people.
///
/// @param text in plain words; empty for everybody
/// @param dropped parts of it that are to be left out
/// @param narrowed values of facets that the answers must have
/// @param page which of those who answer to give, and in what order
public record FindRequest(String text, Set<Part> dropped, Map<Facet, String> narrowed, Page page) {

    /// Copies the collections.
    public FindRequest {
        dropped = Set.copyOf(dropped);
        narrowed = Map.copyOf(narrowed);
    }

    /// A stretch of an answer.
    ///
    /// @param from how many to pass over, 0 or more
    /// @param size the most to give
    /// @param by the order of the whole answer
    public record Page(int from, int size, Order by) {

        /// The best first.
        public Page(int from, int size) {
            this(from, size, Order.BEST);
        }
    }

    /// A question as it was typed.
    ///
    /// @param limit the most people to give
    public static FindRequest of(String text, int limit) {
        return new FindRequest(text, Set.of(), Map.of(), new Page(0, limit));
    }

    /// Hides what was asked.
    @Override
    public String toString() {
        return "FindRequest[hidden]";
    }
}
