package dev.familiar.network.search;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who answers a question.
///
/// @param understood what was asked
/// @param counts how many
/// @param people the first of them: those the owner knows before the others, within both those who
///   fit well and are well known first
/// @param similar people whose names are spelled much like the words, if the question is words
///   only; none of them is counted
/// @param akin organisations of these archives with a word of what was asked in their names, with
///   how many people; only where nobody is at one of just that name
/// @param facets the answers counted, for each facet the most frequent values first
/// @param gaps what the archives do not tell
public record Answer(
        Question understood,
        Counts counts,
        List<Fit> people,
        List<Fit> similar,
        List<Facet.Count> akin,
        Map<Facet, List<Facet.Count>> facets,
        Gaps gaps) {

    /// Copies the collections.
    public Answer {
        people = List.copyOf(people);
        similar = List.copyOf(similar);
        akin = List.copyOf(akin);
        facets = Map.copyOf(facets);
    }

    /// How many people answer.
    ///
    /// @param people all of them
    /// @param known those the owner knows well or somewhat
    /// @param connectedNotKnown those the owner is connected with and does not know
    public record Counts(int people, int known, int connectedNotKnown) {

        /// Those whom the archives show and the owner neither knows nor is connected with.
        public int onlySeen() {
            return people - known - connectedNotKnown;
        }
    }

    /// What is known of the people whom the owner knows or is connected with, in percent of them.
    ///
    /// @param people how many they are
    /// @param employers of how many an employer is known
    /// @param kinds of how many the kind of an employer is known
    /// @param places of how many a place is known
    /// @param roles of how many a title or headline is known
    public record Gaps(int people, int employers, int kinds, int places, int roles) {}

    /// Whether nobody whom the owner knows answers. With words only, whoever is called so answers,
    /// known or not.
    public boolean isNobody() {
        boolean strangers =
                understood.tie().known().equals(Set.of(Someone.Acquaintance.NOT_AT_ALL));
        return understood.isWordsOnly() || strangers ? counts.people() == 0 : counts.known() == 0;
    }
}
