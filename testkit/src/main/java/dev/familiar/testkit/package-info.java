/// Made-up worlds with their truth, from a seed.
@NullMarked
package dev.familiar.testkit;

import org.jspecify.annotations.NullMarked;
