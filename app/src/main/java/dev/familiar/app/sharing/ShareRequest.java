package dev.familiar.app.sharing;

import java.util.Set;

/// What the owner wants to hand on.
///
/// @param query whom the asker asked for, as for `familiar people`
/// @param with for whom it is, may be empty
/// @param people ids of those to keep; empty for all who are found
/// @param ticked what leaves beside names
public record ShareRequest(String query, String with, Set<String> people, Ticked ticked) {

    /// Copies the set.
    public ShareRequest {
        query = query.strip();
        with = with.strip();
        people = Set.copyOf(people);
    }

    /// What the owner ticked, person by person; jobs are public and go for all or none.
    ///
    /// @param work whether job and place leave
    /// @param addresses ids of those whose mail addresses leave
    /// @param notes ids of those of whom the owner's note leaves
    /// @param strengths ids of those of whom leaves how well the owner knows them
    public record Ticked(
            boolean work, Set<String> addresses, Set<String> notes, Set<String> strengths) {

        /// Names only.
        public static final Ticked NAMES = new Ticked(false, Set.of(), Set.of(), Set.of());

        /// Copies the sets.
        public Ticked {
            addresses = Set.copyOf(addresses);
            notes = Set.copyOf(notes);
            strengths = Set.copyOf(strengths);
        }
    }

    /// Hides the words.
    @Override
    public String toString() {
        return "ShareRequest[hidden]";
    }
}
