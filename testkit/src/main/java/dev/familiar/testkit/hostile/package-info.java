/// Files that attack a reader: cut, oversized, endless or out of bounds.
@NullMarked
package dev.familiar.testkit.hostile;

import org.jspecify.annotations.NullMarked;
