/// Use cases and wiring; owns clock, configuration, executors and progress.
@NullMarked
package dev.familiar.app;

import org.jspecify.annotations.NullMarked;
