/// Counts the job titles of a published classification for the parser of roles, and measures how
/// well it tells the group of titles it has not seen.
@NullMarked
package dev.familiar.bench.titles;

import org.jspecify.annotations.NullMarked;
