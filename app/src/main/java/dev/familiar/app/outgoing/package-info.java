/// The note for an outgoing connection request.
///
/// Begin with [InviteDesk]: it looks for what both will remember and gives an [InviteView] with the
/// sentence, or with why there is none. `MemoryReader` finds the memories in what passed.
///
/// `InviteDeskTest` shows who gets a sentence and who is to be followed instead.
@NullMarked
package dev.familiar.app.outgoing;

import org.jspecify.annotations.NullMarked;
