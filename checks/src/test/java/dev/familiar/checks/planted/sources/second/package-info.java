/// Planted violations.
@NullMarked
package dev.familiar.checks.planted.sources.second;

import org.jspecify.annotations.NullMarked;
