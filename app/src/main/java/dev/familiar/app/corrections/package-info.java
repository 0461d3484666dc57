/// Who is who: why records are one person's, and what the owner says to that.
///
/// Terms: a *question* is a pair of people who may be one; a *correction* is one word of the owner,
/// which no evidence outweighs, and one step for undo.
///
/// Begin with [CorrectionDesk]: it answers questions, merges, splits and keeps apart. A word is on
/// the disk at once, and worked into the people with all others that wait. A [Review] is a sitting
/// that does so at its end. `OwnersWord` makes a correction of what was said; [QuestionKeeper]
/// knows which questions matter, `PairWeigher` says what speaks for and against; [ReasonDesk] gives
/// the [PersonWhy], a waterfall per merge.
///
/// `WhoIsWhoTest` goes through all of it, `QuestionsTest` through what is asked and when answers
/// are worked in, `OwnersWordTest` through what a word means for records.
@NullMarked
package dev.familiar.app.corrections;

import org.jspecify.annotations.NullMarked;
