package dev.familiar.web;

import dev.familiar.app.people.PersonView;
import dev.familiar.app.words.PlainText;
import dev.familiar.identity.name.FoldedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Who else may be a person.
///
/// @param id of the person
/// @param query what was typed
record PickPage(Frame frame, String id, String name, String query, List<Candidate> candidates) {

    PickPage {
        candidates = List.copyOf(candidates);
    }

    /// Somebody who may be meant.
    ///
    /// @param why what the two have in common, in words; may be empty
    record Candidate(String id, String name, String life, String tie, String why) {

        static Candidate of(PersonView view, PersonView person) {
            return new Candidate(
                    view.person().id().value(),
                    PlainText.line(view.name()),
                    PlainText.line(view.life()),
                    Ties.words(view.tie().strength()),
                    common(view, person));
        }

        /// Hides the person.
        @Override
        public String toString() {
            return "Candidate[" + id + "]";
        }
    }

    private static String common(PersonView one, PersonView other) {
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

    /// Hides the people.
    @Override
    public String toString() {
        return "PickPage[" + candidates.size() + "]";
    }
}
