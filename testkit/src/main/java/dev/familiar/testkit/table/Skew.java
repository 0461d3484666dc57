package dev.familiar.testkit.table;

import dev.familiar.testkit.chance.Dice;

/// The numbers below a size, small ones far more likely: the law of Zipf and Mandelbrot with
/// exponent 1, so that number r is drawn in proportion to about 1/(r + offset).
///
/// Closed in both directions, so a list of a million costs nothing. With offset 9 and a million
/// family names the first has 0.9 % of all people, the first thousand 41 %, the first ten thousand
/// 60 %, which is about the shape of the surnames in the United States census of 2010.
///
/// @param offset how many of the first numbers are about equally likely
/// @param size how many numbers there are
record Skew(double offset, int size) {
    /// Draws a number.
    int draw(Dice dice) {
        int drawn = (int) (offset * Math.pow((size + offset) / offset, dice.unit()) - offset);
        return Math.clamp(drawn, 0, size - 1);
    }

    /// The probability of a number, from 0 to 1.
    double share(int number) {
        return Math.log1p(1 / (number + offset)) / Math.log((size + offset) / offset);
    }
}
