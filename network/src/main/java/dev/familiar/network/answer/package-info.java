/// How likely somebody answers the owner, learned from the owner's own mail.
///
/// Begin with [AnswerModel]. [Approaches] finds in a course of [dev.familiar.traces.Turn]s each
/// time the owner wrote to somebody and whether they answered; [AnswerLearner] learns from the
/// approaches to everybody how people like that answer, and gives each person a [Past] by which the
/// model tells them from their like.
///
/// Terms: an *approach* is a message of the owner's that waits for an answer; its [Circumstances]
/// are what was known when it was sent; an *answer* is a message of the person's in the same
/// conversation. `AnswerLearnerTest` learns from made-up people whose true chances are known.
@NullMarked
package dev.familiar.network.answer;

import org.jspecify.annotations.NullMarked;
