package dev.familiar.model.verdict;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How far one kind of archive was searched for a person, and what was found. Absence is stated
/// with it.
///
/// @param source the kind, e.g. `mail`, `address-book`, `calendar`, `facebook`, `linkedin`
/// @param items how many records of it were searched; 0 if no such archive was imported
/// @param from day of the oldest record, null if undated or none
/// @param to day of the newest record, null if undated or none
/// @param found how many of them are about this person
public record Searched(
        String source, long items, @Nullable LocalDate from, @Nullable LocalDate to, long found) {}
