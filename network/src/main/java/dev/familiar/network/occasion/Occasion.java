package dev.familiar.network.occasion;

import dev.familiar.model.PartialDate;
import java.time.LocalDate;

/// A dated reason to write to somebody.
public sealed interface Occasion {

    /// What there is to be glad about.
    enum Kind {
        /// A new employer, or a promotion.
        NEW_JOB,
        /// So many years in a job.
        ANNIVERSARY,
        /// A birthday.
        BIRTHDAY
    }

    /// Which it is.
    Kind kind();

    /// The day it falls on; of a new job the day by which the archives show it.
    LocalDate on();

    /// The last day on which it is not too late to write.
    LocalDate until();

    /// Whether the number of years is a round one; a new job is always one.
    boolean isMilestone();

    /// The record that shows it: of an interaction or of a description.
    String trace();

    /// A new job.
    ///
    /// @param change what changed, and what shows it
    record NewJob(JobChange change) implements Occasion {

        /// Who hears of it later has heard it from others.
        static final int WEEKS = 12;

        @Override
        public Kind kind() {
            return Kind.NEW_JOB;
        }

        @Override
        public LocalDate on() {
            return change.noticed();
        }

        @Override
        public LocalDate until() {
            return change.noticed().plusWeeks(WEEKS);
        }

        @Override
        public boolean isMilestone() {
            return true;
        }

        @Override
        public String trace() {
            return change.signs().getFirst().trace();
        }
    }

    /// Years in a job that somebody still has.
    ///
    /// @param post the job
    /// @param start when it began: a day, or a month
    /// @param years how many, 1 or more
    /// @param on the day; the first of the month where the day is not known
    /// @param trace the record that shows when it began
    record Anniversary(Post post, PartialDate start, int years, LocalDate on, String trace)
            implements Occasion {

        private static final int EVERY = 5;

        @Override
        public Kind kind() {
            return Kind.ANNIVERSARY;
        }

        /// Where only the month is known, all of it is right.
        @Override
        public LocalDate until() {
            return start.day() > 0 ? on : on.plusMonths(1).minusDays(1);
        }

        /// The first and every fifth.
        @Override
        public boolean isMilestone() {
            return years == 1 || years % EVERY == 0;
        }

        /// Hides the job.
        @Override
        public String toString() {
            return "Anniversary[" + years + ", " + on + ", hidden]";
        }
    }

    /// A birthday.
    ///
    /// @param born the day, with the year if it is known
    /// @param on the day it is kept on
    /// @param age how old they become, 0 if the year is not known
    /// @param trace the record that says so
    record Birthday(PartialDate born, LocalDate on, int age, String trace) implements Occasion {

        private static final int ROUND = 10;

        @Override
        public Kind kind() {
            return Kind.BIRTHDAY;
        }

        @Override
        public LocalDate until() {
            return on;
        }

        /// Every tenth, where the age is known.
        @Override
        public boolean isMilestone() {
            return age > 0 && age % ROUND == 0;
        }

        /// Hides the day.
        @Override
        public String toString() {
            return "Birthday[hidden]";
        }
    }
}
