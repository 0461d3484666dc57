package dev.familiar.cli;

import dev.familiar.app.corrections.PersonWhy;
import dev.familiar.app.words.Amounts;
import dev.familiar.model.PersonDescription;
import java.util.ArrayList;
import java.util.List;

/// Why records are one person's, link by link, for a terminal.
final class PersonWhyText {

    /// More questions make the page long; `familiar review` has them all.
    private static final int MOST_OPEN = 5;

    private PersonWhyText() {}

    static List<String> lines(PersonWhy why, Terminal terminal) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        if (why.merged().isEmpty()) {
            lines.add("One record only; nothing was merged.");
        } else {
            lines.add("Why these records are one person");
        }
        for (PersonWhy.Merged link : why.merged()) {
            lines.add("");
            lines.add("  " + terminal.paint(Style.BOLD, record(link.record())));
            lines.add("  with " + record(link.with()));
            lines.addAll(WaterfallText.lines(link.waterfall(), outcome(link.ground())));
        }
        open(lines, why, terminal);
        return lines;
    }

    private static void open(List<String> lines, PersonWhy why, Terminal terminal) {
        for (PersonWhy.Open link : why.open().stream().limit(MOST_OPEN).toList()) {
            lines.add("");
            lines.add(
                    "Left open: may be "
                            + terminal.paint(Style.BOLD, Text.plain(link.other().name()))
                            + terminal.paint(Style.DIM, "  " + link.other().person().id()));
            lines.add("  " + record(link.record()));
            lines.add("  with " + record(link.with()));
            lines.addAll(WaterfallText.lines(link.waterfall(), "kept apart until you say"));
            lines.add(
                    terminal.paint(
                            Style.DIM, "  familiar review " + link.question() + " same|different"));
        }
        int more = why.open().size() - MOST_OPEN;
        if (more > 0) {
            lines.add("");
            lines.add("and " + Amounts.of(more, "question") + " more: familiar review");
        }
    }

    private static String outcome(PersonWhy.Ground ground) {
        return switch (ground) {
            case OWNER -> "one person by your word";
            case PROFILE -> "one person by the same profile";
            case ACCOUNT -> "one person, the same account";
            case EVIDENCE -> "one person";
        };
    }

    private static String record(PersonDescription description) {
        return Text.plain(description.key()) + ", " + PersonText.record(description);
    }
}
