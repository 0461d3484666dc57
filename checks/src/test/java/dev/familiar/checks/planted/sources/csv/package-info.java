/// Planted violations.
@NullMarked
package dev.familiar.checks.planted.sources.csv;

import org.jspecify.annotations.NullMarked;
