/// What passed between the owner and a person, and how strong the tie is.
///
/// Terms: an *exchange* is one interaction seen between the owner and one person. A *trace* is an
/// exchange, or a card or connection, that shows the two have met; bulk and automatic mail, spam,
/// drafts and what only went by on a mailing list are no traces. A *tie* is what the traces add up
/// to.
///
/// The path through the room: the store hands over [dev.familiar.traces.Exchange]s,
/// [dev.familiar.traces.TieMeter] folds them into [dev.familiar.traces.TieFacts] and a
/// [dev.familiar.traces.Tie] whose strength comes with its reasons. Who the person is, is
/// identity's work; what follows from a tie, triage's.
@NullMarked
package dev.familiar.traces;

import org.jspecify.annotations.NullMarked;
