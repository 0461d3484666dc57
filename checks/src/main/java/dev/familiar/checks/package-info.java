/// What holds for the whole program and no compiler says: which room may use which, where the
/// network, the clock and SQL stay out, and that the documents have not fallen behind the code.
///
/// A rule is a method of `HouseRules`, checked on the program by `ArchitectureTest` and shown able
/// to fail by `PlantedViolationsTest` on the classes below `planted`, each of which breaks one.
@NullMarked
package dev.familiar.checks;

import org.jspecify.annotations.NullMarked;
