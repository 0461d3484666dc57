/// Metamorphic tests of verdicts: nobody knows the right probability, but how two of them must
/// compare is known. What does not concern a requester moves nothing, what agrees never lowers, and
/// how an archive comes in does not matter.
///
/// Start at [dev.familiar.checks.metamorphic.MetamorphicTest].
@NullMarked
package dev.familiar.checks.metamorphic;

import org.jspecify.annotations.NullMarked;
