package dev.familiar.network.introduction;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How often somebody may be asked for introductions.
public enum Asking {
    /// Whenever there is a reason.
    YES,
    /// At most once a quarter of a year.
    QUARTERLY,
    /// Never.
    NO;

    private static final Duration QUARTER = Duration.ofDays(91);

    /// The word for it, e.g. `quarterly`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The rule of a word; empty if there is none.
    public static Optional<Asking> of(String word) {
        return Arrays.stream(values()).filter(rule -> rule.word().equals(word)).findFirst();
    }

    /// When they may be asked: now, later, or never.
    ///
    /// @param asked when they were asked before, in any order
    /// @return the day from which on, which may have passed; null for never
    public @Nullable Instant from(List<Instant> asked) {
        return switch (this) {
            case YES -> Instant.MIN;
            case QUARTERLY ->
                    asked.stream()
                            .max(Comparator.naturalOrder())
                            .map(last -> last.plus(QUARTER))
                            .orElse(Instant.MIN);
            case NO -> null;
        };
    }
}
