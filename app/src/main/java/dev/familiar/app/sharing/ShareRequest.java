package dev.familiar.app.sharing;

import dev.familiar.network.search.Facet;
import dev.familiar.network.search.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the owner wants to hand on.
///
/// @param whom whom the asker asked for
/// @param with for whom it is, may be empty
/// @param people ids of those to keep; empty for all whom the owner knows
/// @param ticked what leaves beside names
public record ShareRequest(Whom whom, String with, Set<String> people, Ticked ticked) {

    /// Copies the set.
    public ShareRequest {
        with = with.strip();
        people = Set.copyOf(people);
    }

    /// As typed.
    ///
    /// @param query whom the asker asked for, as for `familiar people`
    public ShareRequest(String query, String with, Set<String> people, Ticked ticked) {
        this(Whom.of(query), with, people, ticked);
    }

    /// A question for people, as lists in the browser narrow it.
    ///
    /// @param text in plain words
    /// @param dropped parts of it that are left out
    /// @param narrowed values of facets that everybody on the list has
    public record Whom(String text, Set<Part> dropped, Map<Facet, String> narrowed) {

        /// Copies the collections.
        public Whom {
            text = text.strip();
            dropped = Set.copyOf(dropped);
            narrowed = Map.copyOf(narrowed);
        }

        /// A question as it was typed.
        public static Whom of(String text) {
            return new Whom(text, Set.of(), Map.of());
        }

        /// Whether nothing narrows everybody.
        public boolean isEverybody() {
            return text.isEmpty() && narrowed.isEmpty();
        }

        /// The question in words, for the ledger: what was left out and what narrowed it are part
        /// of what was asked.
        String words() {
            List<String> words = new ArrayList<>();
            if (!text.isEmpty()) {
                words.add(text);
            }
            for (Part part : Part.values()) {
                if (dropped.contains(part)) {
                    words.add("without " + part.word());
                }
            }
            for (Facet facet : Facet.values()) {
                String value = narrowed.get(facet);
                if (value != null) {
                    words.add(facet.word() + " " + value);
                }
            }
            return String.join(", ", words);
        }

        /// Hides what was asked.
        @Override
        public String toString() {
            return "Whom[hidden]";
        }
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
