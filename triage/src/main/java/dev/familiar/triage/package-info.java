/// From a connection request and its evidence to a verdict.
@NullMarked
package dev.familiar.triage;

import org.jspecify.annotations.NullMarked;
