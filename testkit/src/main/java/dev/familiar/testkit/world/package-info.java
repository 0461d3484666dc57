/// The made-up population: an owner, the people around them, what passed between them, and their
/// requests.
///
/// Owners differ as people do: [OwnerKind] says how. Everything follows from [WorldPlan]: the same
/// plan gives the same world, down to the last letter. A [World] holds people, events and requests
/// in memory; messages are never held (see the mail package).
@NullMarked
package dev.familiar.testkit.world;

import org.jspecify.annotations.NullMarked;
