package dev.familiar.app.paths;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whom somebody must be one of: all that is not empty must fit. Who does is the search's to say.
///
/// @param company the employer, by its whole name
/// @param kind what kind of organisation they work for, such as `retailer`
/// @param role what they are
/// @param place where they live
public record PathWish(String company, String kind, String role, String place) {

    /// Strips the texts.
    ///
    /// @throws IllegalArgumentException if all are empty: everybody would fit
    public PathWish {
        company = company.strip();
        kind = kind.strip();
        role = role.strip();
        place = place.strip();
        if (company.isEmpty() && kind.isEmpty() && role.isEmpty() && place.isEmpty()) {
            throw new IllegalArgumentException(
                    "Say whom you are looking for: a name, or --company, --kind, --role or --place.");
        }
    }

    /// The same as a question in plain words.
    String question() {
        return Stream.of(
                        after("", role),
                        after("at ", company),
                        after("at a ", kind),
                        after("in ", place))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String after(String word, String part) {
        return part.isEmpty() ? "" : word + part;
    }

    /// Hides what was typed, which may be a person's employer.
    @Override
    public String toString() {
        return "PathWish[hidden]";
    }
}
