/// Planted violations.
@NullMarked
package dev.familiar.checks.planted.sources;

import org.jspecify.annotations.NullMarked;
