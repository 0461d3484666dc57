/// What the owner may write to somebody to keep in touch.
///
/// Begin with [TouchDraft]. `TouchPhrases` holds what a draft says in each language of each;
/// [Subject] makes of a subject what may be quoted; [Pace] is how often the owner wants to be in
/// touch by their own word. Nothing here opens a store, sends anything, or looks at the clock.
/// `TouchDraftTest` shows all of it.
@NullMarked
package dev.familiar.network.touch;

import org.jspecify.annotations.NullMarked;
