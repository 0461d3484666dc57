/// How right the verdicts are on real owners: folders with a mailbox, requests made from the names
/// in it and beside it, and the truth.
///
/// Start at [dev.familiar.bench.truth.RealOwner]. Nothing of such a folder is printed but its name
/// and counts.
@NullMarked
package dev.familiar.bench.truth;

import org.jspecify.annotations.NullMarked;
