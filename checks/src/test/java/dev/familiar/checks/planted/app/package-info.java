/// Planted violations.
@NullMarked
package dev.familiar.checks.planted.app;

import org.jspecify.annotations.NullMarked;
