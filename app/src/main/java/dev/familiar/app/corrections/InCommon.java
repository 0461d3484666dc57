package dev.familiar.app.corrections;

import dev.familiar.app.people.PersonView;
import dev.familiar.identity.name.FoldedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What two people have in common at a glance, for a list from which the owner picks who is meant.
/// No evidence: whether they are one is weighed by linkage.
public final class InCommon {

    private InCommon() {}

    /// Such as "In common: a word of the name, an employer"; empty if nothing.
    public static String words(PersonView one, PersonView other) {
        List<String> common = new ArrayList<>();
        if (share(names(one), names(other))) {
            common.add("a word of the name");
        }
        if (share(Set.copyOf(one.person().handles()), Set.copyOf(other.person().handles()))) {
            common.add("an address or number");
        }
        if (share(employers(one), employers(other))) {
            common.add("an employer");
        }
        return common.isEmpty() ? "" : "In common: " + String.join(", ", common);
    }

    private static <T> boolean share(Set<T> some, Set<T> others) {
        return some.stream().anyMatch(others::contains);
    }

    private static Set<String> names(PersonView view) {
        Set<String> words = new HashSet<>();
        view.person().names().forEach(name -> words.addAll(FoldedText.words(name.text())));
        return words;
    }

    private static Set<String> employers(PersonView view) {
        Set<String> words = new HashSet<>();
        view.person()
                .affiliations()
                .forEach(job -> words.add(String.join(" ", FoldedText.words(job.organisation()))));
        words.remove("");
        return words;
    }
}
