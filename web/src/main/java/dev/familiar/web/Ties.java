package dev.familiar.web;

/// How close a tie is, in words.
final class Ties {

    private Ties() {}

    /// @param strength 0 to 1
    static String words(double strength) {
        if (strength >= 0.7) {
            return "very close";
        }
        if (strength >= 0.5) {
            return "close";
        }
        if (strength >= 0.3) {
            return "well known";
        }
        return strength >= 0.1 ? "loosely known" : "hardly known";
    }
}
