package dev.familiar.web;

import dev.familiar.app.people.PersonView;
import dev.familiar.app.words.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

// Support clique, sympathy group, affinity group, active network: the sizes at which the number of
// ties at a level of closeness clusters (Zhou, Sornette, Hill & Dunbar, Discrete hierarchical
// organization of social group sizes, Proc. R. Soc. B 272 (2005)).

/// The closest 5, 15, 50 and 150 people on four rings around the owner.
///
/// @param nodes the innermost first
record Circles(List<Node> nodes) {

    /// How many people the rings hold together.
    static final int MOST = 150;

    private static final List<Integer> SIZES = List.of(5, 15, 50, MOST);
    private static final List<Integer> RADII = List.of(78, 150, 222, 286);
    private static final List<Integer> DOTS = List.of(24, 19, 13, 6);

    Circles {
        nodes = List.copyOf(nodes);
    }

    /// One person, in a square from -330 to 330.
    ///
    /// @param ring 0 to 3
    /// @param radius of the dot
    /// @param initials empty on the outermost ring
    /// @param given the name below the dot, empty but on the innermost ring
    record Node(
            String id,
            String name,
            String initials,
            String given,
            int ring,
            double x,
            double y,
            int radius) {

        /// Hides the person.
        @Override
        public String toString() {
            return "Node[" + id + "]";
        }
    }

    /// @param people closest first
    static Circles of(List<PersonView> people) {
        List<Node> nodes = new ArrayList<>();
        int from = 0;
        for (int ring = 0; ring < SIZES.size(); ring++) {
            int to = Math.min(people.size(), SIZES.get(ring));
            for (int i = from; i < to; i++) {
                nodes.add(node(people.get(i), ring, i - from, to - from));
            }
            from = Math.max(from, to);
        }
        return new Circles(nodes);
    }

    /// Spread evenly over the ring, each ring turned a little against the one inside.
    private static Node node(PersonView view, int ring, int place, int places) {
        double turn = 2 * Math.PI * (place + 0.37 * ring) / places - Math.PI / 2;
        String name = PlainText.line(view.name());
        return new Node(
                view.person().id().value(),
                name,
                ring == SIZES.size() - 1 ? "" : initials(name),
                ring == 0 ? first(name) : "",
                ring,
                tenths(RADII.get(ring) * Math.cos(turn)),
                tenths(RADII.get(ring) * Math.sin(turn)),
                DOTS.get(ring));
    }

    private static String first(String name) {
        int space = name.indexOf(' ');
        String given = space < 0 ? name : name.substring(0, space);
        return given.length() > 12 ? given.substring(0, 11) + "…" : given;
    }

    /// The first letters of the first and the last word.
    static String initials(String name) {
        List<String> words =
                Stream.of(name.split("[\\s,]+"))
                        .filter(word -> !word.isEmpty() && Character.isLetter(word.codePointAt(0)))
                        .toList();
        Stream<String> ends =
                words.size() < 2 ? words.stream() : Stream.of(words.getFirst(), words.getLast());
        return ends.map(word -> Character.toString(word.codePointAt(0)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }

    /// The radii of the rings.
    static List<Integer> rings() {
        return RADII;
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
