package dev.familiar.network.answer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What passed between the owner and one person, as far as answers go.
///
/// @param approaches all of them, oldest first
/// @param days on how many the person wrote to the owner
/// @param last when one of the two last wrote, null if neither ever did
public record Course(List<Approach> approaches, int days, @Nullable Instant last) {

    /// Copies the list.
    public Course {
        approaches = List.copyOf(approaches);
    }

    /// How a message of the owner's to them alone would find them.
    public Circumstances on(Instant day) {
        return circumstances(days, last, day);
    }

    /// The same of numbers that were kept.
    public static Circumstances circumstances(int days, @Nullable Instant last, Instant day) {
        return Circumstances.today(
                days, last == null || last.isAfter(day) ? null : Duration.between(last, day));
    }
}
