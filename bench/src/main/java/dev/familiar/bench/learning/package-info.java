/// Learning the shipped weights of evidence from owners, made-up and real, whose truth is known.
///
/// Start at [dev.familiar.bench.learning.LearnWeightsCommand].
@NullMarked
package dev.familiar.bench.learning;

import org.jspecify.annotations.NullMarked;
