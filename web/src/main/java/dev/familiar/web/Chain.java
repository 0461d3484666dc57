package dev.familiar.web;

import dev.familiar.app.paths.PathView;
import dev.familiar.app.paths.PathView.Leg;
import dev.familiar.app.paths.PathView.Proof;
import dev.familiar.app.paths.PathView.Way;
import dev.familiar.app.paths.PathView.Who;
import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.PlainText;
import java.util.ArrayList;
import java.util.List;

/// A way to somebody, drawn from top to bottom: the owner, whom to ask, whom it leads to; beside
/// each line what shows that the two know each other.
///
/// From top to bottom, so that it is read in the narrowest window, and the words have room.
///
/// @param nodes the owner first
/// @param links between one node and the next, one less than there are nodes
/// @param height of the drawing, whose width is [#WIDTH]
/// @param words what it says, for those who do not see it
/// @param save address of the drawing as a file
record Chain(List<Node> nodes, List<Link> links, int height, String words, String save) {

    static final int WIDTH = 420;

    private static final int TOP = 30;
    private static final int RADIUS = 18;
    private static final int LINE = 17;
    private static final int GAP = 16;

    /// Characters that fit beside a line at the size they are drawn in.
    private static final int COLUMNS = 46;

    /// From here on scripts are drawn about twice as wide (Hangul, Han, Kana).
    private static final int WIDE = 0x1100;

    private static final int LONGEST_NAME = 40;

    Chain {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
    }

    /// Somebody on the way.
    ///
    /// @param address of their page, empty for the owner and for whoever has none
    /// @param y of the middle
    record Node(String name, String initials, String address, int y) {

        /// Hides the person.
        @Override
        public String toString() {
            return "Node[" + y + "]";
        }
    }

    /// @param from upper end of the line
    /// @param to lower end
    /// @param odds how likely the two know each other
    /// @param lines what shows it, in pieces that fit
    /// @param reasons the same in whole sentences with the records they rest on
    record Link(int from, int to, String odds, List<Text> lines, List<Reason> reasons) {
        Link {
            lines = List.copyOf(lines);
            reasons = List.copyOf(reasons);
        }
    }

    /// A line of text at a height.
    record Text(int y, String words) {

        /// Hides the words.
        @Override
        public String toString() {
            return "Text[" + y + "]";
        }
    }

    /// @param address of the record, empty for none
    record Reason(String words, String address) {

        /// Hides the words.
        @Override
        public String toString() {
            return "Reason[hidden]";
        }
    }

    /// @param view whom it leads to
    /// @param way one of its ways
    static Chain of(PathView view, Way way) {
        List<Who> people = new ArrayList<>(List.of(new Who("", "You"), way.via()));
        List<Leg> legs = new ArrayList<>(List.of(way.first(), way.second()));
        Who between = way.between();
        Leg third = way.third();
        if (between != null && third != null) {
            people.add(between);
            legs.add(third);
        }
        people.add(view.target());
        List<Node> nodes = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        int y = TOP;
        for (int i = 0; i < people.size(); i++) {
            nodes.add(node(people.get(i), y));
            if (i < legs.size()) {
                Link link = link(legs.get(i), y + RADIUS);
                links.add(link);
                y = link.to() + RADIUS;
            }
        }
        String words =
                "Ask "
                        + nodes.get(1).name()
                        + ": "
                        + Amounts.percent(way.probability())
                        + " that it helps";
        String save = "/people/" + view.target().id() + "/way.svg?via=" + way.via().id();
        return new Chain(nodes, links, y + TOP, words, view.target().id().isEmpty() ? "" : save);
    }

    private static Node node(Who who, int y) {
        String name = cut(PlainText.line(who.name()));
        String address = who.id().isEmpty() ? "" : "/people/" + who.id();
        return new Node(name, Circles.initials(name), address, y);
    }

    private static Link link(Leg leg, int from) {
        String odds = Amounts.percent(leg.probability()) + " acquainted";
        List<Text> lines = new ArrayList<>();
        int y = from + GAP;
        lines.add(new Text(y, odds));
        for (Proof proof : leg.evidence()) {
            for (String piece : pieces(PlainText.line(proof.text()))) {
                y += LINE;
                lines.add(new Text(y, piece));
            }
        }
        return new Link(
                from,
                y + GAP,
                odds,
                lines,
                leg.evidence().stream()
                        .map(proof ->
                                new Reason(
                                        PlainText.line(proof.text()),
                                        TracePages.address(proof.trace())))
                        .toList());
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }

    /// Between words; a word that is longer than a line is cut.
    static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!piece.isEmpty() && columns(piece + " " + word) > COLUMNS) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(piece.isEmpty() ? "" : " ")
                    .append(columns(word) > COLUMNS ? cut(word) : word);
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static int columns(String text) {
        return text.codePoints().map(c -> c < WIDE ? 1 : 2).sum();
    }
}
