/// What shows that two *others* know each other, as far as the owner's archives can: who wrote to
/// whom, who answered whom, who was at the same small table.
///
/// Begin with [Edge] and [EdgeMeter], which measures it as ties are measured
/// ([dev.familiar.traces.TieMeter]), so that both numbers mean the same; [PairCounter] reads off a
/// [Gathering] what it says of two of its people. [PathFinder] ranks whom to ask. The store finds
/// gatherings ([EdgeBook]); nothing here opens it.
@NullMarked
package dev.familiar.network.edge;

import org.jspecify.annotations.NullMarked;
