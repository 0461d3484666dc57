/// Weights from cases: the shipped ones from made-up owners, an owner's own from their decisions.
///
/// Start at [dev.familiar.triage.learning.WeightLearner].
@NullMarked
package dev.familiar.triage.learning;

import org.jspecify.annotations.NullMarked;
