package dev.familiar.app.glance;

import dev.familiar.identity.name.FoldedText;
import dev.familiar.model.Affiliation;
import dev.familiar.model.Person;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The employers and schools of some people that have what was typed in their names.
final class Organisations {

    private final Typed typed;

    /// How often each way of writing one occurs, by its folded name.
    private final Map<String, Map<String, Integer>> written = new HashMap<>();

    private final Map<String, Integer> people = new HashMap<>();

    private Organisations(Typed typed) {
        this.typed = typed;
    }

    /// @param isCut whether there are more people with these words
    /// @param most the most to give
    static List<GlanceView.Organisation> of(
            Typed typed, List<Person> said, boolean isCut, int most) {
        Organisations organisations = new Organisations(typed);
        said.forEach(organisations::add);
        return organisations.people.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(entry ->
                        new GlanceView.Organisation(
                                organisations.name(entry.getKey()), entry.getValue(), isCut))
                .toList();
    }

    private void add(Person person) {
        Set<String> own = new HashSet<>();
        person.affiliations()
                .map(Affiliation::organisation)
                .filter(typed::isIn)
                .forEach(organisation -> {
                    String folded = String.join(" ", FoldedText.words(organisation));
                    written.computeIfAbsent(folded, _ -> new TreeMap<>())
                            .merge(organisation, 1, Integer::sum);
                    own.add(folded);
                });
        own.forEach(organisation -> people.merge(organisation, 1, Integer::sum));
    }

    /// As most write it; the first by the alphabet of several.
    private String name(String folded) {
        Stream<Map.Entry<String, Integer>> ways =
                written.getOrDefault(folded, Map.of()).entrySet().stream();
        return ways.max(
                        Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(
                                        Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(folded);
    }
}
