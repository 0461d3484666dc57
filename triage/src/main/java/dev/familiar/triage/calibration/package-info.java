/// How good probabilities turned out to be, held against what the owner decided, and what advice
/// would have cost.
@NullMarked
package dev.familiar.triage.calibration;

import org.jspecify.annotations.NullMarked;
