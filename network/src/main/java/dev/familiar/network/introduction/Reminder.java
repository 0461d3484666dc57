package dev.familiar.network.introduction;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the owner should be reminded of about an introduction.
///
/// @param kind what it is about
/// @param days how many whole days nothing has happened
public record Reminder(Kind kind, int days) {

    /// A side that says nothing for so many days is silent.
    public static final int SILENT_DAYS = 10;

    /// What there can be.
    public enum Kind {
        /// The owner has not asked the one wanted yet.
        NOT_ASKED_YET,
        /// The one wanted wrote to the owner since they were asked: it may be the answer.
        THEY_WROTE,
        /// The one wanted says nothing.
        WANTED_SILENT,
        /// They are willing, and the owner has not introduced them yet.
        NOT_INTRODUCED_YET,
        /// Nothing has been heard since they were introduced.
        HOW_DID_IT_GO
    }

    /// What is due; empty if nothing is.
    ///
    /// @param wrote when the one wanted last wrote to the owner, null if never
    public static Optional<Reminder> of(
            Introduction introduction, @Nullable Instant wrote, Instant now) {
        Instant since = introduction.last().at();
        int days = Math.clamp(Duration.between(since, now).toDays(), 0, Integer.MAX_VALUE);
        boolean late = days >= SILENT_DAYS;
        boolean answered = wrote != null && wrote.isAfter(since);
        Kind kind =
                switch (introduction.state()) {
                    case State.Asked _ -> late ? Kind.NOT_ASKED_YET : null;
                    case State.Asking _ ->
                            answered ? Kind.THEY_WROTE : late ? Kind.WANTED_SILENT : null;
                    case State.Willing _ -> late ? Kind.NOT_INTRODUCED_YET : null;
                    case State.Introduced _ -> late ? Kind.HOW_DID_IT_GO : null;
                    case State.Silent _ -> answered ? Kind.THEY_WROTE : null;
                    case State.Declined _, State.Outcome _ -> null;
                };
        return Optional.ofNullable(kind).map(due -> new Reminder(due, days));
    }
}
