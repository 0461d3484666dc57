package dev.familiar.app.paths;

import java.util.List;
import java.util.stream.Stream;

/// Whom somebody must be one of: all that is not empty must fit.
///
/// @param company the employer, by its whole name: legal forms do not matter
/// @param role words of the title
/// @param place words of the place
public record PathWish(String company, String role, String place) {

    /// Strips the texts.
    ///
    /// @throws IllegalArgumentException if all are empty: everybody would fit
    public PathWish {
        company = company.strip();
        role = role.strip();
        place = place.strip();
        if (company.isEmpty() && role.isEmpty() && place.isEmpty()) {
            throw new IllegalArgumentException(
                    "Say whom you are looking for: a name, or --company, --role or --place.");
        }
    }

    /// Everything said.
    List<String> parts() {
        return Stream.of(role, company, place).filter(part -> !part.isEmpty()).toList();
    }

    /// Hides what was typed, which may be a person's employer.
    @Override
    public String toString() {
        return "PathWish[hidden]";
    }
}
