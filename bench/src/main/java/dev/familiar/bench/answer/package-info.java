/// Measures whether chances of an answer come true, on mail they were not learned from.
///
/// Begin with [AnswersCommand]. [AnswerTrial] parts an owner's mail by time, learns from what came
/// before and forecasts what came after; [MadeUpAnswers] makes owners whose people answer with
/// known chances. `AnswerTrialTest` goes through one of them.
@NullMarked
package dev.familiar.bench.answer;

import org.jspecify.annotations.NullMarked;
