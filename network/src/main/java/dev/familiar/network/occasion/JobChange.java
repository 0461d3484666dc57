package dev.familiar.network.occasion;

import dev.familiar.model.PartialDate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A change of job worth congratulating on, with what shows it.
///
/// Nothing else is one: another title of the same rank, a step down, and a job lost are passed over
/// before this is made.
///
/// @param kind new employer or promotion
/// @param before the job left, its texts empty where it is not known
/// @param after the job taken
/// @param signs at least one, the weightiest first
/// @param since when the new job began, to the month or the day; null if not known to the month
/// @param noticed the first day on which it could be seen
/// @param certainty whether to congratulate
public record JobChange(
        Kind kind,
        Post before,
        Post after,
        List<JobSign> signs,
        @Nullable PartialDate since,
        LocalDate noticed,
        Certainty certainty) {

    /// Copies the list.
    ///
    /// @throws IllegalArgumentException if nothing shows it
    public JobChange {
        signs = List.copyOf(signs);
        if (signs.isEmpty()) {
            throw new IllegalArgumentException("a change of job needs a sign");
        }
    }

    /// What changed.
    public enum Kind {
        /// They work for somebody else.
        NEW_EMPLOYER,
        /// The same employer, a higher rank.
        PROMOTION
    }

    /// Whether it is sure.
    public enum Certainty {
        /// One sign, or one that may mean something else: worth a look, not a congratulation.
        PERHAPS,
        /// Their own words, or two signs.
        SURE
    }

    /// Whether to congratulate.
    public boolean isSure() {
        return certainty == Certainty.SURE;
    }

    /// Hides the jobs.
    @Override
    public String toString() {
        return "JobChange[" + kind + ", " + certainty + ", " + noticed + ", hidden]";
    }
}
