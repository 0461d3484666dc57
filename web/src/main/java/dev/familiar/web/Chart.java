package dev.familiar.web;

import dev.familiar.app.words.Amounts;
import dev.familiar.traces.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

// Told apart by where they stand and not by colour: what the owner wrote stands above the line,
// what they wrote hangs below it, meetings are dots in a row of their own. Across, everything is in
// percent of the width, and in pixels down, so that letters keep their size on every screen.

/// A course as a picture: a column for each year or quarter.
///
/// @param columns oldest first
/// @param shape heights, in pixels
/// @param hasMet whether there is a row of meetings
/// @param density in a word, for the style: how many of the labels there is room for
/// @param words what the picture shows, in a sentence
/// @param missing which years are not known, in a sentence; empty for none
record Chart(
        List<Column> columns,
        Shape shape,
        boolean hasMet,
        String density,
        String words,
        String missing) {

    /// Pixels for the longest bar.
    private static final int LONGEST = 84;

    /// What holds a number, and a little air.
    private static final int LINE = 16;

    private static final int MET_ROW = 30;

    /// As many labels as there is room for on a telephone.
    private static final int LABELS = 7;

    private static final int DENSE = 8;
    private static final int PACKED = 20;

    Chart {
        columns = List.copyOf(columns);
    }

    /// @param axis where the line is that bars stand on and hang from
    /// @param met the middle of the row of meetings
    /// @param labels the line of the years
    /// @param height of all
    record Shape(int axis, int met, int labels, int height) {}

    /// A year or quarter.
    ///
    /// @param left its left edge, in percent of the width
    /// @param middle in percent
    /// @param label e.g. `2019`
    /// @param name the same in full, e.g. `Quarter 2 of 2025`
    /// @param isMain whether the label is shown where there is little room
    /// @param isMissing whether it is not known what passed
    /// @param sent a bar above the line
    /// @param received a bar below it
    /// @param met meetings
    /// @param words everything in it, in words
    record Column(
            String left,
            String width,
            String middle,
            String label,
            String name,
            boolean isMain,
            boolean isMissing,
            Bar sent,
            Bar received,
            Dot met,
            String words) {}

    /// @param left in percent of the width
    /// @param y of its top, in pixels
    /// @param height 0 for none
    /// @param value as a number, empty for none
    /// @param valueAt where the number stands, in pixels
    record Bar(String left, String width, int y, int height, String value, int valueAt) {}

    /// @param radius 0 for none
    record Dot(int radius, String value) {}

    static Chart of(List<Stretch> stretches, SortedSet<Integer> missing) {
        int most =
                Math.max(
                        1,
                        stretches.stream()
                                .mapToInt(one -> Math.max(one.sent(), one.received()))
                                .max()
                                .orElse(1));
        int up = height(stretches.stream().mapToInt(Stretch::sent).max().orElse(0), most);
        int down = height(stretches.stream().mapToInt(Stretch::received).max().orElse(0), most);
        int mostMet = stretches.stream().mapToInt(Stretch::met).max().orElse(0);
        int axis = LINE + Math.max(up, LINE);
        int below = axis + Math.max(down, LINE) + LINE;
        int met = below + MET_ROW / 2;
        int labels = (mostMet > 0 ? below + MET_ROW : below) + LINE;
        Shape shape = new Shape(axis, met, labels, labels + LINE / 2);
        int step = (stretches.size() + LABELS - 1) / LABELS;
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            Stretch one = stretches.get(i);
            // Counted from the end, so that the newest has its label.
            boolean isMain = (stretches.size() - 1 - i) % step == 0;
            columns.add(
                    column(
                            one,
                            new Place(i, stretches.size()),
                            isMain,
                            missing.contains(one.year()),
                            new Scale(most, mostMet, axis)));
        }
        return new Chart(
                columns,
                shape,
                mostMet > 0,
                stretches.size() > PACKED ? "packed" : stretches.size() > DENSE ? "dense" : "wide",
                words(stretches),
                missing(missing));
    }

    /// @param at which column, from 0
    /// @param of how many
    private record Place(int at, int of) {

        String percent(double part) {
            return String.format(Locale.ROOT, "%.3f%%", 100 * (at + part) / of);
        }

        String width(double part) {
            return String.format(Locale.ROOT, "%.3f%%", 100 * part / of);
        }
    }

    private record Scale(int most, int mostMet, int axis) {}

    private static Column column(
            Stretch one, Place place, boolean isMain, boolean isMissing, Scale scale) {
        int sent = height(one.sent(), scale.most());
        int received = height(one.received(), scale.most());
        int axis = scale.axis();
        return new Column(
                place.percent(0),
                place.width(1),
                place.percent(0.5),
                label(one),
                name(one),
                isMain,
                isMissing,
                new Bar(
                        place.percent(0.16),
                        place.width(0.68),
                        axis - sent,
                        sent,
                        number(one.sent()),
                        axis - sent - 4),
                new Bar(
                        place.percent(0.16),
                        place.width(0.68),
                        axis + 1,
                        received,
                        number(one.received()),
                        axis + received + 13),
                new Dot(radius(one.met(), scale.mostMet()), number(one.met())),
                words(one, isMissing));
    }

    /// Large enough to hold two figures; its area grows with the number.
    private static int radius(int met, int most) {
        return met == 0 ? 0 : 7 + (int) Math.round(6 * Math.sqrt((double) met / most));
    }

    /// At least two pixels for anything at all.
    private static int height(int count, int most) {
        return count == 0 ? 0 : Math.max(2, (int) Math.round((double) LONGEST * count / most));
    }

    private static String number(int count) {
        return count == 0 ? "" : Amounts.count(count);
    }

    private static String label(Stretch one) {
        return one.quarter() <= 1 ? String.valueOf(one.year()) : "Q" + one.quarter();
    }

    /// The whole name of a column, for the table and the hint.
    private static String name(Stretch one) {
        return one.quarter() == 0
                ? String.valueOf(one.year())
                : "Quarter " + one.quarter() + " of " + one.year();
    }

    private static String words(Stretch one, boolean isMissing) {
        String beside = one.beside() == 0 ? "" : ", " + Amounts.count(one.beside()) + " went by";
        return name(one)
                + ": you wrote "
                + Amounts.count(one.sent())
                + ", they wrote "
                + Amounts.count(one.received())
                + ", met "
                + Amounts.count(one.met())
                + beside
                + (isMissing ? "; no mail of that year was imported" : "");
    }

    private static String words(List<Stretch> stretches) {
        return "What passed, "
                + (stretches.getFirst().quarter() == 0 ? "by year" : "by quarter")
                + ": "
                + stretches.getFirst().year()
                + " to "
                + stretches.getLast().year();
    }

    private static String missing(Set<Integer> years) {
        return years.isEmpty()
                ? ""
                : "No mail of "
                        + years.stream().map(String::valueOf).collect(Collectors.joining(", "))
                        + " was imported, so nothing can be said of it.";
    }
}
