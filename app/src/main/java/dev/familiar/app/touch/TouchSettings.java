package dev.familiar.app.touch;

/// How quiet the owner wants it.
///
/// @param floor least strength of the tie, 0 to 1, as it was when the two were last in touch
/// @param daily how many people a day at most, from 1
public record TouchSettings(double floor, int daily) {

    /// Close ties, five a day.
    public static final TouchSettings DEFAULT = new TouchSettings(0.5, 5);

    /// More on one day are a task list, and nobody's friends.
    public static final int MOST_DAILY = 50;

    /// Checks the numbers.
    ///
    /// @throws IllegalArgumentException with what is expected
    public TouchSettings {
        if (!(floor >= 0.1 && floor <= 1)) {
            throw new IllegalArgumentException(
                    "The tie must be from 0.1 to 1: strangers are never suggested.");
        }
        if (daily < 1 || daily > MOST_DAILY) {
            throw new IllegalArgumentException(
                    "How many a day must be from 1 to " + MOST_DAILY + ".");
        }
    }
}
