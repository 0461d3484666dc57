package dev.familiar.network.search;

import dev.familiar.identity.lexicon.OccupationFamily;
import dev.familiar.identity.lexicon.Seniority;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Counts answers by what they have in common. For one thread.
final class FacetCounter {

    /// As many as somebody reads in a list.
    private static final int MOST_VALUES = 12;

    private final Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);

    FacetCounter() {
        for (Facet facet : Facet.values()) {
            counts.put(facet, new HashMap<>());
        }
    }

    void add(Entry entry) {
        counts.forEach((facet, values) ->
                values(facet, entry).forEach(value -> values.merge(value, 1, Integer::sum)));
    }

    /// The values of a person, each once; none where nothing is known.
    static Collection<String> values(Facet facet, Entry entry) {
        return switch (facet) {
            case COMPANY -> company(entry);
            case PLACE -> {
                List<Someone.Said> places = entry.who().life().places();
                yield places.isEmpty() ? Set.of() : Set.of(places.getFirst().text());
            }
            case FUNCTION -> functions(entry);
            case SENIORITY -> seniority(entry);
            case CONTACT -> Set.of(contact(entry.who().closeness().last()));
            case TAG -> new TreeSet<>(entry.who().noted().tags());
            case KNOWN ->
                    Set.of(
                            switch (entry.who().closeness().known()) {
                                case WELL -> "well";
                                case SOMEWHAT -> "somewhat";
                                case NOT_AT_ALL -> "not at all";
                            });
        };
    }

    private static Collection<String> company(Entry entry) {
        Employment present = entry.present();
        return present == null ? Set.of() : Set.of(present.job().organisation());
    }

    private static Collection<String> functions(Entry entry) {
        Set<OccupationFamily> families = EnumSet.noneOf(OccupationFamily.class);
        present(entry).forEach(title -> families.addAll(title.families()));
        return families.stream().map(OccupationFamily::word).toList();
    }

    private static Collection<String> seniority(Entry entry) {
        return present(entry).stream()
                .map(Titles.Facts::seniority)
                .max(Comparator.naturalOrder())
                .filter(rank -> rank != Seniority.PLAIN)
                .map(rank -> Set.of(rank.name().toLowerCase(Locale.ROOT)))
                .orElse(Set.of());
    }

    private static List<Titles.Facts> present(Entry entry) {
        List<Titles.Facts> titles = new ArrayList<>();
        for (Employment job : entry.employments()) {
            Titles.Facts title = job.title();
            if (title != null && job.state() != Employment.State.LEFT) {
                titles.add(title);
            }
        }
        entry.titles().forEach(headline -> titles.add(headline.facts()));
        return titles;
    }

    /// By calendar year, so that a link stays true for as long as the page is open.
    private static String contact(@Nullable LocalDate last) {
        return last == null ? "never" : String.valueOf(last.getYear());
    }

    Map<Facet, List<Facet.Count>> counts() {
        Map<Facet, List<Facet.Count>> sorted = new EnumMap<>(Facet.class);
        counts.forEach((facet, values) ->
                sorted.put(
                        facet,
                        values.entrySet().stream()
                                .sorted(
                                        Comparator.comparingInt((Map.Entry<String, Integer> one) ->
                                                        -one.getValue())
                                                .thenComparing(Map.Entry::getKey))
                                .limit(MOST_VALUES)
                                .map(one -> new Facet.Count(one.getKey(), one.getValue()))
                                .toList()));
        return sorted;
    }
}
