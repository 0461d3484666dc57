package dev.familiar.network.search;

import dev.familiar.model.DateSpan;
import org.jspecify.annotations.Nullable;

/// What shows that somebody is at an organisation, or was.
///
/// @param job null if an address shows it, or a headline, or a name
/// @param account null if none of the addresses shows it
/// @param used when the account was in use
/// @param state whether they are still there, null where nothing is asked of that
/// @param fit how well it answers, above 0 up to 1
record Through(
        @Nullable Employment job,
        Entry.@Nullable Account account,
        DateSpan used,
        Employment.@Nullable State state,
        double fit) {

    /// Nothing was asked.
    static final Through NOTHING = new Through(null, null, DateSpan.UNKNOWN, null, 1);

    /// They are called so themselves.
    static final Through NAME = new Through(null, null, DateSpan.UNKNOWN, null, 0.95);

    static Through of(Employment job, double fit) {
        return new Through(job, null, DateSpan.UNKNOWN, job.state(), fit);
    }

    static Through of(Entry.Account account, DateSpan used, Employment.State state, double fit) {
        return new Through(null, account, used, state, fit);
    }

    /// A headline, which does not say since when and whether still.
    static Through headline(double fit) {
        return new Through(null, null, DateSpan.UNKNOWN, Employment.State.UNSURE, fit);
    }

    /// The one that answers better; the first of equals.
    static @Nullable Through better(@Nullable Through one, @Nullable Through other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.fit() > one.fit() ? other : one;
    }
}
