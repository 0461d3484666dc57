package dev.familiar.cli;

import dev.familiar.app.policy.PolicyView;
import dev.familiar.app.words.Amounts;
import dev.familiar.triage.Interest;
import dev.familiar.triage.Prices;
import dev.familiar.triage.calibration.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A policy in words.
final class PolicyText {

    private PolicyText() {}

    static List<String> lines(PolicyView view, Terminal terminal) {
        Prices prices = view.policy().prices();
        List<String> lines = new ArrayList<>();
        lines.add(terminal.paint(Style.BOLD, view.file().toString()));
        lines.add("");
        lines.add(thresholds(prices));
        lines.add(
                "because a wrong accept costs "
                        + price(prices.wrongAccept())
                        + ", a wrong decline "
                        + price(prices.wrongDecline())
                        + " and looking up "
                        + price(prices.lookUp())
                        + ".");
        lines.add(
                "Before anything is looked at you know "
                        + percent(view.policy().priorKnown())
                        + " of those who ask.");
        lines.add("");
        if (view.policy().interests().isEmpty()) {
            lines.add("Nobody is of interest; no request is answered with a question.");
        } else {
            lines.add("Of interest, and asked rather than declined:");
            view.policy().interests().forEach(rule -> lines.add("  " + Text.plain(words(rule))));
        }
        lines.add("");
        if (view.changed().isEmpty()) {
            lines.add("All weights are as shipped.");
        } else {
            lines.add("Weights you set:");
            for (PolicyView.Changed changed : view.changed()) {
                lines.add(
                        "  "
                                + changed.kind()
                                + " "
                                + Amounts.bits(changed.set())
                                + " bits, shipped "
                                + Amounts.bits(changed.shipped())
                                + " ("
                                + changed.meaning()
                                + ")");
            }
        }
        return lines;
    }

    private static String thresholds(Prices prices) {
        boolean looks = prices.declineBelow() < prices.acceptFrom();
        return "Accept from "
                + percent(prices.acceptFrom())
                + ", decline below "
                + percent(prices.declineBelow())
                + (looks ? ", look up in between," : ", never look up,");
    }

    private static String words(Interest rule) {
        List<String> words = new ArrayList<>();
        list(words, "titles ", rule.titles());
        list(words, "organisations ", rule.organisations());
        list(words, "names ", rule.names());
        return rule.reason() + ": " + String.join("; ", words);
    }

    private static void list(List<String> words, String what, List<String> patterns) {
        if (!patterns.isEmpty()) {
            words.add(what + String.join(", ", patterns));
        }
    }

    /// A share with one decimal below ten per cent, where whole numbers would say too little.
    static String percent(double share) {
        boolean whole = share >= 0.1 || share == 0;
        return String.format(Locale.ROOT, whole ? "%.0f %%" : "%.1f %%", 100 * share);
    }

    /// An amount in the unit of the prices, without needless decimals.
    static String price(double amount) {
        return String.format(Locale.ROOT, "%,.2f", amount).replaceFirst("[.]?0+$", "");
    }

    /// How many requests would be asked.
    static String asked(Share share) {
        return "To ask: "
                + Amounts.count(share.of())
                + " of "
                + Amounts.of(share.cases(), "request")
                + " ("
                + percent(share.value())
                + ")";
    }
}
