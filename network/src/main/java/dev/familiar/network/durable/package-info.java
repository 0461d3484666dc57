/// Close ties that would be lost: those reachable at work only, on a platform only, or not at all.
///
/// Begin with [dev.familiar.network.durable.Hold]: what holds a tie, how likely it is to break, and
/// what to do about it. [dev.familiar.network.durable.DurableDraft] asks for a personal address.
///
/// `HoldTest` shows who is listed, `DurableDraftTest` the drafts.
@NullMarked
package dev.familiar.network.durable;

import org.jspecify.annotations.NullMarked;
