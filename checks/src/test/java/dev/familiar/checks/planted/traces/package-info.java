/// Planted violations.
@NullMarked
package dev.familiar.checks.planted.traces;

import org.jspecify.annotations.NullMarked;
