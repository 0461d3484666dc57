package dev.familiar.triage;

import java.util.List;

/// A rule for people of interest: those the owner wants to hear from though they never met.
///
/// Patterns are matched without case against whole words: a phrase with `*` for anything, or `~`
/// before words in any order, as in `~head marketing`. An empty list matches all.
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
}
