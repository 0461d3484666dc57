/// What Familiar says about a connection request: a verdict, its evidence in bits, and what was
/// searched.
///
/// Start at [dev.familiar.model.verdict.Verdict].
@NullMarked
package dev.familiar.model.verdict;

import org.jspecify.annotations.NullMarked;
