/// Close ties that would be lost with a job, with a platform, or are lost already.
///
/// Begin with [DurableDesk]: it lists them as [DurableView]s, each with a letter that asks for a
/// personal address. `Ways` sorts a person's addresses into their own and their employer's.
///
/// `DurableDeskTest` shows who is listed and who is not.
@NullMarked
package dev.familiar.app.durable;

import org.jspecify.annotations.NullMarked;
