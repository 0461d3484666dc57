package dev.familiar.network.search;

import dev.familiar.model.DateSpan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A job of somebody's, with what can be said today of whether they are still in it.
///
/// @param organisation its number in the book, or -1 where only a title is known
/// @param job as told
/// @param title what its title says, null if there is none
/// @param state whether they are still there
record Employment(int organisation, Job job, Titles.@Nullable Facts title, State state) {

    /// An export or a message of more than this many days ago is not now.
    static final int FRESH_DAYS = 400;

    /// A word about another employer that is so many days newer shows that somebody left; two at
    /// the same time are two jobs.
    static final int SUPERSEDED_DAYS = 180;

    /// Whether somebody is still there.
    enum State {
        NOW,
        LEFT,
        UNSURE
    }

    Employment with(State other) {
        return new Employment(organisation, job, title, other);
    }

    /// The last day on which they are known to have been there, null if no archive tells.
    @Nullable LocalDate seen() {
        DateSpan span = job.span();
        if (span.to() != null) {
            return span.to().latest();
        }
        return job.word().asOf();
    }

    /// Hides the job.
    @Override
    public String toString() {
        return "Employment[" + state + ", hidden]";
    }
}
