package dev.familiar.web;

import dev.familiar.app.learning.LearningView;
import dev.familiar.app.policy.ReliabilityDiagram;
import dev.familiar.app.policy.StatsView;
import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.Lane;
import dev.familiar.triage.calibration.Calibration;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// `GET /stats`: whether the advice can be trusted.
final class StatsPages {

    private static final List<String> CHOICES =
            List.of("accept", "decline", "follow", "ask", "later");

    private final Desk desk;
    private final Pages pages;

    StatsPages(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    void show(Context ctx) {
        StatsView stats = desk.ask(familiar -> familiar.stats().past());
        LearningView learning = desk.ask(familiar -> familiar.learning().view());
        Calibration calibration = stats.calibration();
        pages.show(
                ctx,
                "stats",
                new StatsPage(
                        pages.frame(ctx, "Stats", "stats"),
                        stats.settled() + stats.open(),
                        CHOICES,
                        stats.advised().stream().map(StatsPages::row).toList(),
                        summary(stats),
                        calibration != null,
                        calibration != null && calibration.isTelling(),
                        learning.weights().stream().map(StatsPages::lesson).toList()));
    }

    /// `GET /stats/reliability.svg`.
    void diagram(Context ctx) {
        Calibration calibration = desk.ask(familiar -> familiar.stats().past()).calibration();
        if (calibration == null) {
            throw Problem.notFound("There is nothing to draw before the first decision.");
        }
        // A picture is no page: its own style may stand in it, and nothing else.
        ctx.header(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        ctx.contentType("image/svg+xml")
                .result(ReliabilityDiagram.svg("Advised and decided", calibration));
    }

    private static StatsPage.Row row(StatsView.Row row) {
        return new StatsPage.Row(
                Lane.valueOf(row.advice().name()).words(),
                CHOICES.stream().map(choice -> row.decided().getOrDefault(choice, 0)).toList());
    }

    private static StatsPage.Lesson lesson(LearningView.Moved moved) {
        return new StatsPage.Lesson(
                moved.meaning(),
                Amounts.bits(moved.before()),
                Amounts.bits(moved.after()),
                moved.cases());
    }

    private static List<String> summary(StatsView stats) {
        List<String> lines = new ArrayList<>();
        Calibration calibration = stats.calibration();
        if (calibration != null) {
            if (!calibration.isTelling()) {
                lines.add(
                        "Whether the probabilities hold cannot be told yet: that takes "
                                + Calibration.ENOUGH
                                + " decisions.");
            }
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "Brier score %.3f (0 is best; %.3f for giving everybody the same),"
                                    + " calibration error %.3f.",
                            calibration.brier(),
                            calibration.brierOfShare(),
                            calibration.expectedError()));
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "At your prices the advice would have cost %.0f; accepting all %.0f,"
                                    + " declining all %.0f.",
                            stats.loss().advice(),
                            stats.loss().acceptAll(),
                            stats.loss().declineAll()));
        }
        return lines;
    }
}
