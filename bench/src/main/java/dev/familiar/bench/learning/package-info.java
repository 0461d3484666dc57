/// Learning the shipped weights of evidence from made-up owners whose truth is known.
///
/// Start at [dev.familiar.bench.learning.LearnWeightsCommand].
@NullMarked
package dev.familiar.bench.learning;

import org.jspecify.annotations.NullMarked;
