/// Planted violations.
@NullMarked
package dev.familiar.checks.planted.traces.internal;

import org.jspecify.annotations.NullMarked;
