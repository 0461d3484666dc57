package dev.familiar.app.occasion;

import dev.familiar.model.Person;
import dev.familiar.network.occasion.Anniversaries.Held;
import dev.familiar.network.occasion.BirthdayWord;
import dev.familiar.network.occasion.JobChange;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Somebody with all that their occasions follow from.
///
/// @param person who
/// @param name how they are called
/// @param life their latest job and place
/// @param strength the owner's tie
/// @param changes of job, oldest first
/// @param jobs they still have, with what is known of their beginning
/// @param birthday what the records say of it
/// @param changed by the key of a record the day on which it came to say what it does
record Known(
        Person person,
        String name,
        String life,
        double strength,
        List<JobChange> changes,
        List<Held> jobs,
        BirthdayWord birthday,
        Map<String, LocalDate> changed) {

    /// Hides the person.
    @Override
    public String toString() {
        return "Known[" + person.id() + "]";
    }
}
