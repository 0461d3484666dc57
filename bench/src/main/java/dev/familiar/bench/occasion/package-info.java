/// Measures who is congratulated on a new job, and who wrongly.
///
/// Begin with [OccasionsCommand], `bench/run network-occasions`.
@NullMarked
package dev.familiar.bench.occasion;

import org.jspecify.annotations.NullMarked;
