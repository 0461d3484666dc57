package dev.familiar.network.answer;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How one person has answered so far.
///
/// @param asked approaches to them
/// @param answered how many of them they answered within [Approaches#PATIENCE]
/// @param expected how many answers people like them would have given, from 0; an approach that is
///   still waiting counts by the time it has waited
/// @param closing how many of those asked only answered what the person had written, and were not
///   answered in turn: no silence that anybody would call one
/// @param usual by when half of their answers came; null where there are too few to say
public record Past(
        int asked, int answered, double expected, int closing, @Nullable Duration usual) {

    /// Without a word on how they answered.
    public Past(int asked, int answered, double expected) {
        this(asked, answered, expected, 0, null);
    }

    /// How many messages waited for an answer of theirs.
    public int awaited() {
        return asked - closing;
    }

    /// Of somebody who was never approached.
    public static final Past NONE = new Past(0, 0, 0);

    /// Checks the numbers.
    public Past {
        boolean counted = answered >= 0 && closing >= 0 && answered + closing <= asked;
        if (!counted || !(expected >= 0)) {
            throw new IllegalArgumentException(
                    "0 <= answered + closing <= asked and expected >= 0 expected; found "
                            + answered
                            + ", "
                            + asked
                            + ", "
                            + expected);
        }
    }
}
