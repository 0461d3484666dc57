/// End-to-end stories: the whole program, as a process or through its one door, on archives that
/// are made up, hostile or interrupted.
@NullMarked
package dev.familiar.checks.stories;

import org.jspecify.annotations.NullMarked;
