package dev.familiar.web;

import java.util.List;
import java.util.stream.Collectors;

/// Who answers a question, or everybody.
///
/// @param query what was asked; empty for everybody
/// @param understood its parts, each of which can be left out
/// @param facets what the answers have in common, to narrow them by
/// @param people those on this page
/// @param paging where in the list it is
/// @param orders in which the list can be
/// @param said what is said of the answer as a whole
/// @param closer who stands closer to those who answer, where nobody known does
/// @param share the address of a list of these people for somebody else, empty where there is none
record PeoplePage(
        Frame frame,
        String query,
        List<Chip> understood,
        List<FacetList> facets,
        List<Entry> people,
        Paging paging,
        List<SortedBy> orders,
        Said said,
        List<Closer> closer,
        String share) {

    PeoplePage {
        understood = List.copyOf(understood);
        facets = List.copyOf(facets);
        people = List.copyOf(people);
        orders = List.copyOf(orders);
        closer = List.copyOf(closer);
    }

    /// What the list is narrowed to, behind the word; empty for nothing.
    String narrowedTo() {
        String values =
                facets.stream()
                        .flatMap(facet -> facet.values().stream())
                        .filter(FacetValue::isChosen)
                        .map(FacetValue::text)
                        .collect(Collectors.joining(", "));
        return values.isEmpty() ? "" : ": " + values;
    }

    /// An order of the list.
    ///
    /// @param address of the same list in it
    /// @param isChosen whether the list is in it
    record SortedBy(String words, String address, boolean isChosen) {}

    /// A part of the question.
    ///
    /// @param part what it is, such as `place`
    /// @param text what was understood
    /// @param address of the same question without it, or with it again
    /// @param isDropped whether it is left out
    record Chip(String part, String text, String address, boolean isDropped) {}

    /// @param name such as `Company`
    record FacetList(String name, List<FacetValue> values) {
        FacetList {
            values = List.copyOf(values);
        }
    }

    /// @param address of the same question narrowed to it, or no longer
    /// @param isChosen whether it is narrowed to it
    record FacetValue(String text, String count, String address, boolean isChosen) {}

    /// @param strength 0 to 100, the width of the bar
    /// @param tie the same in words
    /// @param why a line for each part they answer; none if there is nothing to say
    /// @param last when they last were in touch, empty if never
    record Entry(
            String id,
            String name,
            String life,
            int strength,
            String tie,
            List<String> why,
            String last) {

        Entry {
            why = List.copyOf(why);
        }

        /// The same, of somebody whom nothing shows that the owner knows.
        Entry unknown() {
            return new Entry(id, name, life, strength, "not known", why, last);
        }

        Entry because(List<String> lines) {
            return new Entry(id, name, life, strength, tie, lines, last);
        }

        /// Hides the person.
        @Override
        public String toString() {
            return "Entry[" + id + "]";
        }
    }

    /// @param heading `Nobody`, or empty
    /// @param count who is listed, such as `14 people you know`
    /// @param folded whom the list leaves out, empty if nobody
    /// @param unfold the address that shows them too
    /// @param searched what was searched and what is not known; empty where nothing was asked
    /// @param akin organisations that may have been meant
    /// @param similar people whose names are spelled alike
    record Said(
            String heading,
            String count,
            String folded,
            String unfold,
            String searched,
            List<FacetValue> akin,
            List<Entry> similar) {

        Said {
            akin = List.copyOf(akin);
            similar = List.copyOf(similar);
        }

        boolean isNobody() {
            return !heading.isEmpty();
        }
    }
}
