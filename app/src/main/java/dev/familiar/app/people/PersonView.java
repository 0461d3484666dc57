package dev.familiar.app.people;

import dev.familiar.model.Person;
import dev.familiar.traces.Tie;

/// A person with the owner's tie to them.
///
/// @param person who
/// @param name the name to show
/// @param life latest job and place in one line, may be empty
/// @param tie how well the owner knows them, and why
/// @param history introductions, changes of job, dead addresses
public record PersonView(Person person, String name, String life, Tie tie, PersonHistory history) {}
