/// Introductions with the consent of both sides, and what became of them.
///
/// Begin with [Introduction]: its [State]s, sealed, with the moves the owner may make from each.
/// [Progress] finds moves in what passed between the owner and the two; [Reminder] says when a side
/// has been silent for too long; [Asking] is the rule of how often somebody may be asked;
/// [Standing] sums up how introductions went; [Draft] writes what the owner may send.
///
/// Terms: the *asker* wants to be introduced, the one *wanted* is asked for consent first. Nothing
/// here opens a store, sends anything, or looks at the clock. `IntroductionTest` goes through all
/// states.
@NullMarked
package dev.familiar.network.introduction;

import org.jspecify.annotations.NullMarked;
