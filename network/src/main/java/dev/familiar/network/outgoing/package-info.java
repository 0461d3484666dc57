/// The one sentence that goes with an outgoing connection request: how the two know each other, as
/// the recipient will remember it.
///
/// Begin with [dev.familiar.network.outgoing.InviteNote]: it makes a sentence of the strongest
/// [dev.familiar.network.outgoing.Memory] within the platform's limit. What others wrote goes into
/// it only as far as `SafeTitle` lets it.
///
/// `InviteNoteTest` shows the sentences, `EveryInviteNoteTest` that none is ever too long.
@NullMarked
package dev.familiar.network.outgoing;

import org.jspecify.annotations.NullMarked;
