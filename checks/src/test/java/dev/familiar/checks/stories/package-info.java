/// End-to-end stories: the whole program, as a process or through its one door, on archives that
/// are made up, hostile or interrupted.
///
/// Begin with [FavourStoryTest], the product's main scene: Jack asks Nora Field for people, from
/// her archives ([FavourCast]) to a thank-you. The others are about what goes wrong.
@NullMarked
package dev.familiar.checks.stories;

import org.jspecify.annotations.NullMarked;
