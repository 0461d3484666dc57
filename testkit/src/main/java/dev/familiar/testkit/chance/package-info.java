/// Chance that can be repeated: keyed random numbers and the word lists they draw from.
@NullMarked
package dev.familiar.testkit.chance;

import org.jspecify.annotations.NullMarked;
