package dev.familiar.app.corrections;

import dev.familiar.app.people.PersonView;
import java.util.List;

/// The open questions about one person.
///
/// @param person who, the first side of every question
/// @param questions the most important first, none empty
public record QuestionGroup(PersonView person, List<ReviewView> questions) {

    /// Copies the list.
    public QuestionGroup {
        questions = List.copyOf(questions);
    }

    /// Hides the people.
    @Override
    public String toString() {
        return "QuestionGroup[" + questions.size() + "]";
    }
}
