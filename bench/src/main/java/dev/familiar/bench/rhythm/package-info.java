/// Whether rhythms are read well: made-up pairs of whom it is known who is silent, and real
/// mailboxes whose last year is hidden.
///
/// Begin with [RhythmsCommand].
@NullMarked
package dev.familiar.bench.rhythm;

import org.jspecify.annotations.NullMarked;
