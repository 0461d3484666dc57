/// The rhythm of each pair: how long the owner and somebody usually are silent between two
/// conversations, and how surprising the present silence is.
///
/// Begin with [Cadence]. [Contacts] tells real contacts from group mail, newsletters and greetings
/// of programs and puts them together to conversations; [OwnerClock] takes out the days on which
/// the owner was away or the archive has nothing; [RhythmLearner] learns from all pairs how the
/// gaps of people who are in touch so often are spread, and [RhythmModel] says by that and by the
/// pair's own gaps ([Rhythm]) how probable a silence is. [WorkEnds] tells silences that ended with
/// a job.
///
/// Terms: a *gap* is the time from the last day of a conversation to the first of the next; the
/// *silence* is the gap that is still open, which is never counted as one; its *surprise* is minus
/// the logarithm of the probability of a gap at least as long. `RhythmLearnerTest` learns from
/// pairs whose true rhythm is known.
@NullMarked
package dev.familiar.network.rhythm;

import org.jspecify.annotations.NullMarked;
