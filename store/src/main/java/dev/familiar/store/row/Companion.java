package dev.familiar.store.row;

import dev.familiar.model.Person;

/// Somebody who took part in the same messages and meetings as another person.
///
/// @param person who
/// @param times in how many
public record Companion(Person person, int times) {}
