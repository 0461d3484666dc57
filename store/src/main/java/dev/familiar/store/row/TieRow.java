package dev.familiar.store.row;

import dev.familiar.model.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The tie between the owner and a person, as computed from their exchanges.
///
/// @param person whom
/// @param strength larger is stronger; the scale is the computation's
/// @param last the last exchange, null if none
/// @param exchanges how many count
/// @param details whatever else the computation wants to keep, JSON; may be empty
public record TieRow(
        PersonId person, double strength, @Nullable Instant last, int exchanges, String details) {}
