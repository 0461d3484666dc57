package dev.familiar.testkit.career;

import java.util.List;

/// What a person does for a living.
///
/// @param positions the jobs, oldest first, at least one
/// @param school where they studied
/// @param graduated the year they left it
/// @param home where they live now
/// @param headline the line under the name on the profile
public record Career(
        List<Position> positions, String school, int graduated, Place home, String headline) {
    public Career {
        positions = List.copyOf(positions);
    }

    /// The job held now.
    public Position current() {
        return positions.getLast();
    }

    /// The same career under another headline.
    public Career withHeadline(String text) {
        return new Career(positions, school, graduated, home, text);
    }
}
