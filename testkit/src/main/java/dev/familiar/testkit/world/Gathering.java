package dev.familiar.testkit.world;

import dev.familiar.testkit.career.Place;
import java.time.LocalDate;

/// A conference.
///
/// @param name its name
/// @param place where it was held
/// @param day its first day
/// @param attended whether the owner was there, so that the calendar shows it
public record Gathering(String name, Place place, LocalDate day, boolean attended) {}
