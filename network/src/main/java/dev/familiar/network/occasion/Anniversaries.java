package dev.familiar.network.occasion;

import dev.familiar.model.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Reckons the anniversaries of a job that somebody still has.
public final class Anniversaries {

    /// A job shown by nothing younger may be over since.
    private static final int YEARS_TRUSTED = 2;

    private Anniversaries() {}

    /// A job somebody has.
    ///
    /// @param post the job
    /// @param start when it began, as exact as is known
    /// @param seen the last day on which anything shows them there
    /// @param trace key of the record that shows the start
    public record Held(Post post, PartialDate start, LocalDate seen, String trace) {

        /// Hides the job.
        @Override
        public String toString() {
            return "Held[" + start + ", hidden]";
        }
    }

    /// The anniversaries from one day to another, both included, in order; none where only the year
    /// is known, and none more than two years after anything showed them there.
    public static List<Occasion.Anniversary> between(
            Held job, LocalDate from, LocalDate to, LeapDay leapDay) {
        PartialDate start = job.start();
        List<Occasion.Anniversary> all = new ArrayList<>();
        if (start.year() == 0 || start.month() == 0) {
            return all;
        }
        int day = Math.max(1, start.day());
        LocalDate trusted = job.seen().plusYears(YEARS_TRUSTED);
        for (int year = Math.max(from.getYear(), start.year() + 1); year <= to.getYear(); year++) {
            LocalDate on = LocalDays.of(year, start.month(), day, leapDay);
            if (!on.isBefore(from) && !on.isAfter(to) && !on.isAfter(trusted)) {
                all.add(
                        new Occasion.Anniversary(
                                job.post(), start, year - start.year(), on, job.trace()));
            }
        }
        return all;
    }
}
