/// Who is who: why records are one person's, and what the owner says to that.
///
/// Terms: a *question* is a pair of people who may be one; a *correction* is one word of the owner,
/// which no evidence outweighs, and one step for undo.
///
/// Begin with [CorrectionDesk]: it answers questions, merges, splits and keeps apart, and links
/// anew after each. A [Review] is a sitting that links once at its end. `OwnersWord` makes a
/// correction of what was said; [ReasonDesk] gives the [PersonWhy], a waterfall per merge.
///
/// `WhoIsWhoTest` goes through all of it, `OwnersWordTest` through what a word means for records.
@NullMarked
package dev.familiar.app.corrections;

import org.jspecify.annotations.NullMarked;
