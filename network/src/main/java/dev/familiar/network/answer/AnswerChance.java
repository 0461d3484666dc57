package dev.familiar.network.answer;

import java.time.Duration;
import java.util.Objects;

/// How likely somebody answers a message of the owner's.
///
/// @param probability that they answer within [Approaches#PATIENCE], 0 to 1
/// @param usual by when half of those who answer have done so; from the person's own answers where
///   there are enough
/// @param past how they answered so far
/// @param own how much more often they answer than their like, 1 for as often
public record AnswerChance(double probability, Duration usual, Past past, double own) {

    /// By a model.
    public static AnswerChance of(AnswerModel model, Circumstances circumstances, Past past) {
        return new AnswerChance(
                model.chance(circumstances, past),
                Objects.requireNonNullElseGet(past.usual(), () -> model.usual(circumstances, past)),
                past,
                model.own(past));
    }
}
