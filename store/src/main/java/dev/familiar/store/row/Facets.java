package dev.familiar.store.row;

import dev.familiar.model.PersonId;
import dev.familiar.model.source.Channel;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The answers to a query, counted.
///
/// @param total how many there are
/// @param years how many in each calendar year (UTC)
/// @param channels how many on each channel
/// @param people the people who took part in most of them, most first
public record Facets(
        long total,
        SortedMap<Integer, Long> years,
        Map<Channel, Long> channels,
        List<Share> people) {

    /// Nothing found.
    public static final Facets NONE = new Facets(0, new TreeMap<>(), Map.of(), List.of());

    /// Copies the collections.
    public Facets {
        channels = Map.copyOf(channels);
        people = List.copyOf(people);
    }

    /// One person's part.
    ///
    /// @param person who
    /// @param name as known best
    /// @param count of how many of the answers, each of their accounts counted for itself
    public record Share(PersonId person, String name, long count) {}
}
