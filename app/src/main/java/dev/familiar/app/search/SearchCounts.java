package dev.familiar.app.search;

import dev.familiar.model.PersonId;
import dev.familiar.model.source.Channel;
import dev.familiar.store.row.Facets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// All answers to a query, counted.
///
/// @param total how many there are
/// @param years how many in each calendar year (UTC)
/// @param channels how many on each channel
/// @param people the people who took part in most of them, most first
public record SearchCounts(
        long total,
        SortedMap<Integer, Long> years,
        Map<Channel, Long> channels,
        List<Share> people) {

    /// Nothing counted.
    public static final SearchCounts NONE =
            new SearchCounts(0, new TreeMap<>(), Map.of(), List.of());

    /// Copies the collections.
    public SearchCounts {
        channels = Map.copyOf(channels);
        people = List.copyOf(people);
    }

    /// One person's part.
    ///
    /// @param person who
    /// @param name as known best; may be empty
    /// @param count of how many of the answers, each of their accounts counted for itself
    public record Share(PersonId person, String name, long count) {

        /// Hides the name.
        @Override
        public String toString() {
            return "Share[" + person + ", hidden]";
        }
    }

    static SearchCounts of(Facets facets) {
        return new SearchCounts(
                facets.total(),
                facets.years(),
                facets.channels(),
                facets.people().stream()
                        .map(share -> new Share(share.person(), share.name(), share.count()))
                        .toList());
    }
}
