package dev.familiar.cli;

import dev.familiar.app.paths.PathView;
import dev.familiar.app.paths.PathView.Leg;
import dev.familiar.app.paths.PathView.NoPath;
import dev.familiar.app.paths.PathView.Proof;
import dev.familiar.app.paths.PathView.Way;
import dev.familiar.app.paths.PathView.Who;
import dev.familiar.app.words.Amounts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whom to ask about somebody, in words for a terminal: a chain a line, its reasons below.
final class PathText {

    private static final int WIDEST = 100;

    private final Terminal terminal;

    PathText(Terminal terminal) {
        this.terminal = terminal;
    }

    /// Those with a way first; of the others, how many there are, and why there is none.
    List<String> page(List<PathView> views) {
        List<String> lines = new ArrayList<>();
        List<PathView> found = views.stream().filter(PathText::isAnswer).toList();
        found.forEach(view -> add(lines, view));
        List<PathView> others = views.stream().filter(view -> !isAnswer(view)).toList();
        if (found.isEmpty()) {
            addNone(lines, others);
        } else if (!others.isEmpty()) {
            lines.add("");
            lines.add(
                    terminal.paint(
                            Style.DIM,
                            "Of " + Amounts.of(others.size(), "other") + " no way is known."));
        }
        return lines;
    }

    private static boolean isAnswer(PathView view) {
        return view.isDirect() || !view.ways().isEmpty();
    }

    private void add(List<String> lines, PathView view) {
        lines.add("");
        lines.add(terminal.paint(Style.BOLD, name(view.target())) + id(view.target()));
        known(lines, view);
        if (view.isDirect()) {
            lines.add(terminal.paint(Style.GREEN, view.direct()));
            if (!view.ways().isEmpty()) {
                lines.add("");
                lines.add(terminal.paint(Style.DIM, "If you would rather go over somebody else:"));
            }
        }
        for (Way way : view.ways()) {
            lines.add("");
            lines.add(
                    terminal.paint(Style.GREEN, "Ask " + name(way.via()))
                            + terminal.paint(
                                    Style.DIM,
                                    "  " + Amounts.percent(way.probability()) + " that it helps"));
            lines.add("  " + chain(view.target(), way));
            leg(lines, "you and " + name(way.via()), way.first());
            Who between = way.between();
            Leg third = way.third();
            Who next = between == null ? view.target() : between;
            leg(lines, name(way.via()) + " and " + name(next), way.second());
            if (between != null && third != null) {
                leg(lines, name(between) + " and " + name(view.target()), third);
            }
        }
    }

    private void known(List<String> lines, PathView view) {
        if (view.strength() > 0) {
            lines.add("Your own tie to them: " + Math.round(100 * view.strength()) + " of 100.");
        }
    }

    private static String chain(Who target, Way way) {
        String between = way.between() == null ? "" : " → " + name(way.between());
        return "you → " + name(way.via()) + between + " → " + name(target);
    }

    private void leg(List<String> lines, String who, Leg leg) {
        lines.add(
                terminal.paint(
                        Style.DIM,
                        "  " + who + ": " + Amounts.percent(leg.probability()) + " acquainted"));
        for (Proof proof : leg.evidence()) {
            for (String line : Text.wrap(Text.plain(proof.text()), width() - 6)) {
                lines.add("    " + line);
            }
        }
    }

    private void addNone(List<String> lines, List<PathView> views) {
        PathView view = views.getFirst();
        lines.add(
                terminal.paint(
                        Style.BOLD,
                        views.size() == 1
                                ? name(view.target())
                                : Amounts.count(views.size()) + " people"));
        views.stream().limit(1).forEach(one -> known(lines, one));
        Text.wrap(sentence(view.none()), width()).forEach(lines::add);
        for (String line : view.searched()) {
            lines.add(terminal.paint(Style.DIM, "  " + Text.plain(line)));
        }
    }

    /// What is not known is not denied.
    private static String sentence(@Nullable NoPath none) {
        return switch (none) {
            case TARGET_UNKNOWN ->
                    "Nobody of that description is in your archives or requests, so nothing here"
                            + " can show who knows them.";
            case NOBODY_KNOWS_THEM ->
                    "They are in your archives, but nothing there shows that anybody you know knows"
                            + " them: you would be calling cold.";
            case NO_COVERAGE ->
                    "No mail, calendar or chat is imported, and only these show who knows whom:"
                            + " familiar import PATH.";
            case null -> "";
        };
    }

    private String id(Who who) {
        return who.id().isEmpty() ? "" : terminal.paint(Style.DIM, "  " + who.id());
    }

    private static String name(@Nullable Who who) {
        return who == null ? "" : Text.plain(who.name());
    }

    private int width() {
        return Math.min(terminal.width(), WIDEST);
    }
}
