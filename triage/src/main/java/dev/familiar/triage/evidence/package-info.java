/// Evidence in bits: what was found, what each kind of finding weighs, and how the two make odds.
///
/// A [dev.familiar.triage.evidence.Clue] is a finding not yet weighed. A
/// [dev.familiar.triage.evidence.Case] is all that bears on one request as numbers, without words;
/// with [dev.familiar.triage.evidence.Weights] it gives the odds that the owner knows the
/// requester. [dev.familiar.triage.evidence.Waterfall] writes down what every line added.
@NullMarked
package dev.familiar.triage.evidence;

import org.jspecify.annotations.NullMarked;
