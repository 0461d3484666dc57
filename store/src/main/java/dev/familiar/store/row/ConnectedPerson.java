package dev.familiar.store.row;

import dev.familiar.model.Person;
import org.jspecify.annotations.Nullable;

/// Somebody who is a connection on LinkedIn.
///
/// @param person who, with everything the archives say of them
/// @param tie as it was measured when people were last worked out, null if it was not
public record ConnectedPerson(Person person, @Nullable TieRow tie) {}
