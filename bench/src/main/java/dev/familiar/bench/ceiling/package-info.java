/// How right anybody could be who sees the same facts: boosted trees, which may combine evidence in
/// any way, beside Familiar, whose weights add up and can be said in sentences.
///
/// Start at [dev.familiar.bench.ceiling.CeilingCommand].
@NullMarked
package dev.familiar.bench.ceiling;

import org.jspecify.annotations.NullMarked;
