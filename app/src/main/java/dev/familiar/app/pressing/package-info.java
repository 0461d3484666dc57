/// What the owner decided and has still to press on the platform: Familiar presses nothing itself.
///
/// Terms: a *press* is one button on one profile; it is *left* until the owner ticks it, or an
/// archive proves that it was pressed ([dev.familiar.store.Answers] says what proves it).
///
/// Begin with [PressDesk]: [PressDesk#left] is the list, each a [PressView] with its [Press], the
/// link and the note; [PressDesk#tick] takes any number of them off as one word of the owner's,
/// kept in the ledger, and [PressDesk#done] tells how others came off.
///
/// `PressDeskTest` presses, takes back, and lets an export close what was pressed elsewhere.
@NullMarked
package dev.familiar.app.pressing;

import org.jspecify.annotations.NullMarked;
