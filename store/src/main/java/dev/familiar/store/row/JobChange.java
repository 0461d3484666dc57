package dev.familiar.store.row;

import dev.familiar.model.Affiliation;
import dev.familiar.model.PersonName;
import java.time.LocalDate;

/// A new employer or title, seen as the difference between an older and a newer archive.
///
/// @param description key of the description that changed
/// @param name the person's name there
/// @param before the job in the older archive
/// @param after the job in the newer
/// @param noticed the day (UTC) of the first archive that shows the new job
public record JobChange(
        String description,
        PersonName name,
        Affiliation before,
        Affiliation after,
        LocalDate noticed) {

    /// Hides the person.
    @Override
    public String toString() {
        return "JobChange[" + noticed + ", hidden]";
    }
}
