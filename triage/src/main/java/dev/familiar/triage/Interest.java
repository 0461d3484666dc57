package dev.familiar.triage;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A rule for people of interest: those the owner wants to hear from though they never met.
///
/// Patterns are words with `*` for anything, matched without case against whole phrases. An empty
/// list matches all.
///
/// @param reason why they matter, shown to the owner, e.g. `head of marketing at a large company`
/// @param titles at least one must occur in the headline
/// @param organisations at least one must occur in the headline or company
/// @param names at least one must be the name
public record Interest(
        String reason, List<String> titles, List<String> organisations, List<String> names) {

    /// Copies the lists.
    ///
    /// @throws IllegalArgumentException if all are empty: such a rule would match everybody
    public Interest {
        titles = List.copyOf(titles);
        organisations = List.copyOf(organisations);
        names = List.copyOf(names);
        if (titles.isEmpty() && organisations.isEmpty() && names.isEmpty()) {
            throw new IllegalArgumentException(
                    "an interest needs titles, organisations or names; \""
                            + reason
                            + "\" has none");
        }
    }

    /// Whether a request with these texts is of interest.
    boolean matches(String name, String headline, String company) {
        return any(titles, headline)
                && any(organisations, headline + " · " + company)
                && any(names, name);
    }

    private static boolean any(List<String> patterns, String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        return patterns.isEmpty() || patterns.stream().anyMatch(p -> occurs(p, folded));
    }

    private static boolean occurs(String pattern, String text) {
        String regex = Pattern.quote(pattern.toLowerCase(Locale.ROOT)).replace("*", "\\E.*\\Q");
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + regex + "(?![\\p{L}\\p{N}])")
                .matcher(text)
                .find();
    }
}
