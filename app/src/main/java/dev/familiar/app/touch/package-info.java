/// With whom to be in touch again: who is due, why, and what to write.
///
/// Begin with [TouchDesk]. It puts together silences measured against each pair's own rhythm
/// ([dev.familiar.network.rhythm.Cadence]) and what the owner said: how often to hear of whom, not
/// now, never, done. `TouchDeskTest` asks it about a made-up owner.
@NullMarked
package dev.familiar.app.touch;

import org.jspecify.annotations.NullMarked;
