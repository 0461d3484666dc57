/// Resolution: who of the known people somebody could be.
///
/// Terms: a *query* describes somebody who is not linked yet, mostly a requester; a *candidate* is
/// a known person the query could be, with its prior and one comparison per field. A *near name* is
/// a candidate whose given name differs, kept so that a reader sees that the nearest is somebody
/// else. The front door is [dev.familiar.identity.resolution.EvidenceResolver].
@NullMarked
package dev.familiar.identity.resolution;

import org.jspecify.annotations.NullMarked;
