package dev.familiar.app.people;

import dev.familiar.network.organisation.OwnerOrganisations;
import dev.familiar.network.search.Answer;
import dev.familiar.network.search.Fit;
import dev.familiar.network.search.Question;
import java.util.List;

/// Who answers a question.
///
/// @param asked the question with all its parts
/// @param answer to what was left of it
/// @param people the answer's people, each as lists show them
/// @param faults what could not be read of `organisations.tsv`
public record FindView(
        Question asked, Answer answer, List<Hit> people, List<OwnerOrganisations.Fault> faults) {

    /// Copies the lists.
    public FindView {
        people = List.copyOf(people);
        faults = List.copyOf(faults);
    }

    /// A person who answers.
    ///
    /// @param fit why
    /// @param view the person
    public record Hit(Fit fit, PersonView view) {}

    /// Hides the people.
    @Override
    public String toString() {
        return "FindView[" + people.size() + "]";
    }
}
