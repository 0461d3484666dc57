package dev.familiar.network.search;

import java.util.List;

/// A person who answers a question.
///
/// @param person who
/// @param role their title, as far as known; may be empty
/// @param organisation where they are now or were last, as far as known; may be empty
/// @param place where they live or work; may be empty
/// @param fit how well they answer, above 0 up to 1
/// @param matched why, part by part
public record Fit(
        Someone person,
        String role,
        String organisation,
        String place,
        double fit,
        List<Match> matched) {

    /// Copies the list.
    public Fit {
        matched = List.copyOf(matched);
    }

    /// Hides the person.
    @Override
    public String toString() {
        return "Fit[" + person.id() + "]";
    }
}
