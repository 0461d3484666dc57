package dev.familiar.cli;

import dev.familiar.app.words.Amounts;
import dev.familiar.triage.Doubt;
import dev.familiar.triage.Judgement;
import java.util.ArrayList;
import java.util.List;

/// How sure a verdict is and what would change it, as text.
final class DoubtText {

    private static final double WIDE = 0.1;

    private final Terminal terminal;

    DoubtText(Terminal terminal) {
        this.terminal = terminal;
    }

    /// Nothing where the probability is sharp and nothing is near to flipping.
    List<String> lines(Judgement judgement) {
        Doubt doubt = judgement.doubt();
        List<String> lines = new ArrayList<>();
        if (doubt.high() - doubt.low() >= WIDE) {
            lines.add("");
            lines.addAll(
                    wrapped(
                            "Between "
                                    + Amounts.percent(doubt.low())
                                    + " and "
                                    + Amounts.percent(doubt.high())
                                    + ", four times out of five, for what was not searched and what is not known of the weights."));
        }
        if (!doubt.flips().isEmpty()) {
            lines.add("");
            lines.add("What would flip it");
            for (Doubt.Flip flip : doubt.flips()) {
                lines.addAll(indented(word(flip.verdict()) + ": " + flip.text()));
            }
        }
        if (!doubt.lookUps().isEmpty()) {
            lines.add("");
            lines.add("Where to look next");
            for (Doubt.LookUp look : doubt.lookUps()) {
                lines.addAll(
                        indented(
                                look.text()
                                        + ": a chance of "
                                        + Amounts.percent(look.settles())
                                        + " of settling it"));
            }
        }
        return lines;
    }

    private static String word(String verdict) {
        return verdict.replace('_', ' ');
    }

    private List<String> indented(String text) {
        return wrapped(text).stream().map(line -> "  " + line).toList();
    }

    private List<String> wrapped(String text) {
        return Text.wrap(Text.plain(text), Math.min(terminal.width(), 100) - 2);
    }
}
