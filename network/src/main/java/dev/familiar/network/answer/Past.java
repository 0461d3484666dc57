package dev.familiar.network.answer;

/// How one person has answered so far.
///
/// @param asked approaches to them
/// @param answered how many of them they answered within [Approaches#PATIENCE]
/// @param expected how many answers people like them would have given, from 0; an approach that is
///   still waiting counts by the time it has waited
public record Past(int asked, int answered, double expected) {

    /// Of somebody who was never approached.
    public static final Past NONE = new Past(0, 0, 0);

    /// Checks the numbers.
    public Past {
        if (asked < 0 || answered < 0 || answered > asked || !(expected >= 0)) {
            throw new IllegalArgumentException(
                    "0 <= answered <= asked and expected >= 0 expected; found "
                            + answered
                            + ", "
                            + asked
                            + ", "
                            + expected);
        }
    }
}
