/// Reads broken files by the thousand and says what that took.
@NullMarked
package dev.familiar.bench.hostile;

import org.jspecify.annotations.NullMarked;
