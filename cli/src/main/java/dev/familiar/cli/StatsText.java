package dev.familiar.cli;

import dev.familiar.app.policy.StatsView;
import dev.familiar.app.words.Amounts;
import dev.familiar.triage.calibration.Advice;
import dev.familiar.triage.calibration.Calibration;
import dev.familiar.triage.calibration.ReliabilityBin;
import dev.familiar.triage.calibration.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How well the advice did, as text.
final class StatsText {

    private static final List<String> CHOICES =
            List.of("accept", "decline", "follow", "ask", "later");

    private final Terminal terminal;

    StatsText(Terminal terminal) {
        this.terminal = terminal;
    }

    List<String> lines(StatsView view) {
        List<String> lines = new ArrayList<>(decisions(view));
        Calibration calibration = view.calibration();
        if (calibration != null) {
            lines.addAll(calibration(calibration));
            lines.addAll(recent(view));
            lines.addAll(loss(view.loss()));
        }
        lines.addAll(asking(view.asking()));
        return lines;
    }

    private List<String> decisions(StatsView view) {
        if (view.settled() + view.open() == 0) {
            return List.of("Nothing decided yet: decide on requests with familiar decide.");
        }
        List<String> lines = new ArrayList<>();
        lines.add(
                terminal.paint(Style.BOLD, Amounts.of(view.settled(), "request") + " decided")
                        + (view.open() == 0
                                ? ""
                                : "; " + Amounts.count(view.open()) + " asked or put off"));
        if (view.withoutAdvice() > 0) {
            lines.add(
                    "No advice is kept with "
                            + Amounts.count(view.withoutAdvice())
                            + " of them; they are left out below.");
        }
        if (view.settled() + view.open() > view.withoutAdvice()) {
            lines.add("");
            lines.addAll(advised(view).lines(terminal));
        }
        return lines;
    }

    private static Table advised(StatsView view) {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.words("Advised", Style.BOLD));
        CHOICES.forEach(choice -> columns.add(Table.Column.numbers(choice)));
        Table table = new Table(columns.toArray(Table.Column[]::new));
        for (StatsView.Row row : view.advised()) {
            List<String> cells = new ArrayList<>();
            cells.add(word(row.advice()));
            CHOICES.forEach(
                    choice -> cells.add(Amounts.count(row.decided().getOrDefault(choice, 0))));
            table.add(cells.toArray(String[]::new));
        }
        return table;
    }

    private List<String> calibration(Calibration calibration) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        if (!calibration.isTelling()) {
            lines.add(
                    "Whether the probabilities hold cannot be told yet: that takes "
                            + Calibration.ENOUGH
                            + " decisions, there "
                            + (calibration.count() == 1
                                    ? "is 1."
                                    : "are " + calibration.count() + "."));
            lines.add("");
        }
        Table table =
                new Table(
                        Table.Column.words("Given", Style.BOLD),
                        Table.Column.numbers("requests"),
                        Table.Column.numbers("mean"),
                        Table.Column.numbers("known"),
                        Table.Column.numbers("95 % interval"));
        for (ReliabilityBin bin : calibration.bins()) {
            Share known = bin.known();
            table.add(
                    whole(bin.from()) + "–" + whole(bin.to()) + " %",
                    Amounts.count(bin.count()),
                    Amounts.percent(bin.predicted()),
                    whole(known.value()) + " %",
                    whole(known.low()) + "–" + whole(known.high()) + " %");
        }
        lines.addAll(table.lines(terminal));
        lines.add("");
        lines.add(
                "Brier score        "
                        + three(calibration.brier())
                        + "  (0 is best; "
                        + three(calibration.brierOfShare())
                        + " for giving everybody "
                        + whole(calibration.known().value())
                        + " %, the share you know)");
        lines.add(
                "Log loss           "
                        + three(calibration.logLoss())
                        + "  bits (0 is best; 1 for always saying 50 %)");
        lines.add(
                "Calibration error  "
                        + three(calibration.expectedError())
                        + "  (mean distance of the columns mean and known)");
        return lines;
    }

    private static List<String> recent(StatsView view) {
        Calibration recent = view.recent();
        return recent == null
                ? List.of()
                : List.of(
                        "The last "
                                + recent.count()
                                + ": Brier score "
                                + three(recent.brier())
                                + ", log loss "
                                + three(recent.logLoss())
                                + ", calibration error "
                                + three(recent.expectedError()));
    }

    private static List<String> loss(StatsView.Loss loss) {
        return List.of(
                "",
                "At your prices the advice would have cost "
                        + PolicyText.price(loss.advice())
                        + "; accepting all "
                        + PolicyText.price(loss.acceptAll())
                        + ", declining all "
                        + PolicyText.price(loss.declineAll())
                        + ".");
    }

    private static List<String> asking(StatsView.Asking asking) {
        Share share = asking.share();
        if (share.cases() == 0) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(PolicyText.asked(share) + "; fewer than 1 in 100 is expected.");
        if (asking.isTooWide()) {
            lines.add(
                    "Your rules of interest are too wide: narrow their titles or name organisations in"
                            + " policy.toml,");
            lines.add("and see with familiar policy test what that changes.");
        }
        return lines;
    }

    static String word(Advice advice) {
        return switch (advice) {
            case ACCEPT -> "accept";
            case DECLINE -> "decline";
            case LOOK_UP -> "look up";
            case ASK -> "ask";
        };
    }

    private static String whole(double share) {
        return String.valueOf(Math.round(100 * share));
    }

    private static String three(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
