/// Planted violations.
@NullMarked
package dev.familiar.checks.planted.sources.first;

import org.jspecify.annotations.NullMarked;
