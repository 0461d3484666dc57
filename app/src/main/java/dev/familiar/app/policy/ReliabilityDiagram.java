package dev.familiar.app.policy;

import dev.familiar.triage.calibration.Calibration;
import dev.familiar.triage.calibration.ReliabilityBin;
import java.util.Locale;

/// Draws a reliability diagram as one SVG file that needs nothing else: the probability given
/// against the share the owner did know, a point per range with its 95 % interval, and below how
/// many requests each range holds. It is drawn for light and dark screens and says in words what it
/// shows. Nothing personal is in it.
///
/// How to read it: points on the dashed line are advice that is right as often as it says; below
/// the line it promised too much, above it too little. See DeGroot and Fienberg, *The comparison
/// and evaluation of forecasters*, The Statistician 32 (1983).
public final class ReliabilityDiagram {

    // Places and sizes in units of the drawing, 496 by 592, from its left and upper edge: the
    // square of the diagram, below it the strip of counts on the same axis.
    private static final double LEFT = 64;
    private static final double TOP = 56;
    private static final double SIDE = 400;
    private static final double STRIP = 64;
    private static final double GAP = 16;
    private static final double BOTTOM = TOP + SIDE + GAP + STRIP;

    /// Without custom properties, which viewers other than browsers do not know.
    private static final String STYLE =
            """
            <style>
              svg { color-scheme: light dark; }
              .paper { fill: #ffffff; }
              text { fill: #1f2328; font: 13px system-ui, sans-serif; }
              text.title { font-size: 16px; font-weight: 600; }
              text.faint { fill: #59636e; font-size: 12px; }
              .grid { stroke: #d8dee4; }
              .frame { stroke: #59636e; fill: none; }
              .ideal { stroke: #59636e; stroke-dasharray: 5 4; }
              .interval { stroke: #0b62c4; stroke-width: 1.5; }
              .point { fill: #0b62c4; stroke: #ffffff; stroke-width: 1.5; }
              .bar { fill: #0b62c4; opacity: .65; }
              @media (prefers-color-scheme: dark) {
                .paper { fill: #0f1419; }
                text { fill: #e6edf3; }
                text.faint { fill: #9aa4af; }
                .grid { stroke: #2f3742; }
                .frame, .ideal { stroke: #9aa4af; }
                .interval { stroke: #6cb2ff; }
                .point { fill: #6cb2ff; stroke: #0f1419; }
                .bar { fill: #6cb2ff; }
              }
            </style>
            """;

    private ReliabilityDiagram() {}

    /// The whole file. The same numbers give the same text.
    ///
    /// Brings its own style and loads nothing.
    ///
    /// @param title what was judged, a few words without markup, like "Advised and decided"
    public static String svg(String title, Calibration calibration) {
        StringBuilder svg = new StringBuilder();
        svg.append(
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 496 592" width="496" height="592" \
                role="img" aria-labelledby="title desc">
                <title id="title">How often you knew those whom Familiar gave each probability</title>
                """);
        svg.append("<desc id=\"desc\">").append(words(calibration)).append("</desc>\n");
        svg.append(STYLE).append("<rect class=\"paper\" width=\"496\" height=\"592\"/>\n");
        // Under a few dozen requests any picture looks like something; it says so itself.
        String few = calibration.isTelling() ? "" : ": too few to tell";
        text(svg, "title", LEFT, 21, "start", title + few);
        text(svg, "faint", LEFT, 38, "start", heading(calibration));
        axes(svg);
        calibration.bins().forEach(bin -> point(svg, bin, calibration));
        strip(svg, calibration);
        return svg.append("</svg>\n").toString();
    }

    /// The measures of all, in one line.
    private static String heading(Calibration calibration) {
        return format(
                "%,d request%s · Brier score %.3f · calibration error %.3f",
                calibration.count(),
                calibration.count() == 1 ? "" : "s",
                calibration.brier(),
                calibration.expectedError());
    }

    /// All that is drawn, as sentences: for who cannot see it, and for search.
    private static String words(Calibration calibration) {
        StringBuilder words = new StringBuilder(heading(calibration)).append(".");
        for (ReliabilityBin bin : calibration.bins()) {
            words.append(
                    format(
                            " From %.0f to %.0f %%: %,d given %.0f %% on average, %.0f %% known"
                                    + " (95 %% interval %.0f to %.0f %%).",
                            100 * bin.from(),
                            100 * bin.to(),
                            bin.count(),
                            100 * bin.predicted(),
                            100 * bin.known().value(),
                            100 * bin.known().low(),
                            100 * bin.known().high()));
        }
        return words.toString();
    }

    /// The grid, its numbers, and the line on which a perfect adviser's points would lie.
    private static void axes(StringBuilder svg) {
        // Lines through both parts, so that a bar is read against the point above it.
        for (int percent = 0; percent <= 100; percent += 20) {
            double share = percent / 100.0;
            line(svg, "grid", x(share), TOP, x(share), BOTTOM);
            line(svg, "grid", x(0), y(share), x(1), y(share));
            text(svg, "faint", x(share), BOTTOM + 18, "middle", percent + " %");
            text(svg, "faint", LEFT - 8, y(share) + 4, "end", percent + " %");
        }
        svg.append(
                format(
                        "<rect class=\"frame\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>%n",
                        LEFT, TOP, SIDE, SIDE));
        line(svg, "ideal", x(0), y(0), x(1), y(1));
        text(svg, "", x(0.5), BOTTOM + 40, "middle", "Probability given that you know them");
        svg.append(
                format(
                        "<text x=\"16\" y=\"%.1f\" text-anchor=\"middle\""
                                + " transform=\"rotate(-90 16 %.1f)\">Share you did know</text>%n",
                        y(0.5), y(0.5)));
    }

    /// The dot grows with the number of requests.
    private static void point(StringBuilder svg, ReliabilityBin bin, Calibration calibration) {
        // By area, not by radius: twice the requests look like twice as much.
        double radius = 4 + 8 * Math.sqrt((double) bin.count() / calibration.count());
        // Where the mean of the range lies, not its middle: the ideal line goes through the means.
        double at = x(bin.predicted());
        line(svg, "interval", at, y(bin.known().low()), at, y(bin.known().high()));
        svg.append(
                format(
                        "<circle class=\"point\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"><title>%,d of %,d"
                                + " known; given %.0f %% on average</title></circle>%n",
                        at,
                        y(bin.known().value()),
                        radius,
                        bin.known().of(),
                        bin.count(),
                        100 * bin.predicted()));
    }

    /// How many requests each range holds: a point far off the line says little where it rests on
    /// two.
    private static void strip(StringBuilder svg, Calibration calibration) {
        // The highest bar fills the strip but for the room of its number.
        int most = calibration.bins().stream().mapToInt(ReliabilityBin::count).max().orElse(1);
        for (ReliabilityBin bin : calibration.bins()) {
            double height = (STRIP - 16) * bin.count() / most;
            svg.append(
                    format(
                            "<rect class=\"bar\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>%n",
                            x(bin.from()) + 2,
                            BOTTOM - height,
                            SIDE * (bin.to() - bin.from()) - 4,
                            height));
            String count = format("%,d", bin.count());
            double middle = x((bin.from() + bin.to()) / 2);
            text(svg, "faint", middle, BOTTOM - height - 4, "middle", count);
        }
        line(svg, "frame", x(0), BOTTOM, x(1), BOTTOM);
    }

    /// @param kind a class of the style
    private static void line(
            StringBuilder svg, String kind, double x1, double y1, double x2, double y2) {
        svg.append(
                format(
                        "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n",
                        kind, x1, y1, x2, y2));
    }

    private static void text(
            StringBuilder svg, String kind, double x, double y, String anchor, String words) {
        svg.append(
                format(
                        "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
                        kind, x, y, anchor, words));
    }

    /// @param share 0 to 1, from the left edge of the square
    private static double x(double share) {
        return LEFT + SIDE * share;
    }

    /// @param share 0 to 1, from its lower edge
    private static double y(double share) {
        return TOP + SIDE * (1 - share);
    }

    /// Without a language, so that a decimal point is one in every country: SVG knows no comma.
    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format.replace("%n", "\n"), values);
    }
}
