package dev.familiar.bench.network;

import dev.familiar.app.Familiar;
import dev.familiar.app.people.FindRequest;
import dev.familiar.app.people.FindView;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.PersonDescription;
import dev.familiar.network.search.Someone;
import dev.familiar.testkit.world.Person;
import dev.familiar.testkit.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells who of a home's people is who of the world it was made from, by addresses and profiles.
final class HomePeople {

    private HomePeople() {}

    /// Everybody of the home.
    static List<Acquaintance> of(Familiar familiar, World world) {
        Map<String, Person> byAddress = new HashMap<>();
        Map<String, Person> bySlug = new HashMap<>();
        for (Person person : world.people()) {
            person.reach()
                    .texts()
                    .forEach(text -> byAddress.put(text.toLowerCase(Locale.ROOT), person));
            bySlug.put(person.reach().slug(), person);
        }
        List<Acquaintance> found = new ArrayList<>();
        for (FindView.Hit hit :
                familiar.finding().find(FindRequest.of("", Integer.MAX_VALUE)).people()) {
            List<PersonDescription> descriptions = hit.view().person().descriptions();
            Set<Person> who = new LinkedHashSet<>();
            for (PersonDescription one : descriptions) {
                for (EmailAddress address : one.addresses()) {
                    add(who, byAddress.get(address.value()));
                }
                bySlug.forEach((slug, person) -> {
                    if (one.key().contains("/in/" + slug)) {
                        add(who, person);
                    }
                });
            }
            boolean known =
                    hit.fit().person().closeness().known() != Someone.Acquaintance.NOT_AT_ALL;
            found.add(
                    new Acquaintance(
                            hit.fit().person().id(), descriptions, List.copyOf(who), known));
        }
        return found;
    }

    private static void add(Set<Person> who, @Nullable Person person) {
        if (person != null) {
            who.add(person);
        }
    }
}
