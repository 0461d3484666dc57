/// Planted violations.
@NullMarked
package dev.familiar.checks.planted.model;

import org.jspecify.annotations.NullMarked;
