/// Lists of people that the owner makes for somebody else: names, and nothing that was not ticked.
///
/// Begin with [ShareDesk]: [ShareDesk#preview] makes a [SharedList] of exactly the cells that would
/// leave, from a [ShareRequest]; [ShareDesk#share] writes it and keeps in the ledger what left, for
/// whom; [ShareDesk#handOn] does the same for a list that was looked at and leaves by other hands.
/// `ShareDeskTest` shows that nothing else leaves.
@NullMarked
package dev.familiar.app.sharing;

import org.jspecify.annotations.NullMarked;
