package dev.familiar.network.occasion;

import dev.familiar.model.PartialDate;
import dev.familiar.network.occasion.JobSign.Witness;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A job as one record shows it.
///
/// @param witness the kind of record
/// @param record its key, the same in all versions of it
/// @param account the address it speaks for (of a signature the sender's); empty for other kinds
/// @param post the job; both texts empty where a version of the record shows none
/// @param first the first day on which the record shows it
/// @param last the last day
/// @param start when the job began, if the record says so
public record JobSighting(
        Witness witness,
        String record,
        String account,
        Post post,
        LocalDate first,
        LocalDate last,
        @Nullable PartialDate start) {

    /// Hides the person.
    @Override
    public String toString() {
        return "JobSighting[" + witness + ", " + first + ", hidden]";
    }
}
