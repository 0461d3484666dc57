/// Planted violations.
@NullMarked
package dev.familiar.checks.planted.crowd;

import org.jspecify.annotations.NullMarked;
