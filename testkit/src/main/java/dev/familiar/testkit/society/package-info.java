/// Who knows whom among the people of a made-up world, and what of it reaches the owner.
///
/// A [dev.familiar.testkit.world.World] says how everybody stands to the owner; a [Society] adds
/// how they stand to one another. It is decided first, from jobs held at one time, circles and
/// chance ([Bond]); only then [Company] draws threads, circulars and meetings from it, with all
/// that puts people side by side who do not know each other: assistants, large lists, guests. The
/// owner's archives hold what of this was sent to the owner, and nothing else of it.
///
/// Everything follows from the plan of the world, by random numbers of its own: a world is the same
/// with its society and without.
@NullMarked
package dev.familiar.testkit.society;

import org.jspecify.annotations.NullMarked;
