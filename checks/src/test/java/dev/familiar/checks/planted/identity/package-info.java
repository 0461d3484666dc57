/// Planted violations.
@NullMarked
package dev.familiar.checks.planted.identity;

import org.jspecify.annotations.NullMarked;
