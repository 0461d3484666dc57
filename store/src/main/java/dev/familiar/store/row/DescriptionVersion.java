package dev.familiar.store.row;

import dev.familiar.model.PersonDescription;
import java.time.Instant;

/// One version of a description, and the time over which archives show it.
///
/// @param from the first archive that shows it so
/// @param to the last
/// @param value what it says
public record DescriptionVersion(Instant from, Instant to, PersonDescription value) {}
