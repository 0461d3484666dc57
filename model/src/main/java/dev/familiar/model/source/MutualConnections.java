package dev.familiar.model.source;

import dev.familiar.model.PersonName;
import java.util.List;

/// The connections a requester and the owner share, as the platform shows them.
///
/// @param count how many, or [#UNKNOWN]
/// @param names those named; never more than `count` where that is known
public record MutualConnections(int count, List<PersonName> names) {

    /// The count where the platform says nothing: not zero.
    public static final int UNKNOWN = -1;

    /// Nothing said.
    public static final MutualConnections NOT_SAID = new MutualConnections(UNKNOWN, List.of());

    /// Copies the list.
    public MutualConnections {
        names = List.copyOf(names);
        if (count < UNKNOWN) {
            throw new IllegalArgumentException("mutual connections cannot be " + count);
        }
    }

    /// Whether the platform gave a count.
    public boolean isKnown() {
        return count != UNKNOWN;
    }
}
