/// Killing the program at random moments, and looking at what is left.
@NullMarked
package dev.familiar.bench.kills;

import org.jspecify.annotations.NullMarked;
