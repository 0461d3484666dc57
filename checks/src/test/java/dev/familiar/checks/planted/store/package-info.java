/// Planted violations.
@NullMarked
package dev.familiar.checks.planted.store;

import org.jspecify.annotations.NullMarked;
