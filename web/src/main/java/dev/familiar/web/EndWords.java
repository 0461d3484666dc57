package dev.familiar.web;

import dev.familiar.app.words.Amounts;
import java.util.ArrayList;
import java.util.List;

/// What was done in a sitting, in sentences.
final class EndWords {

    private EndWords() {}

    /// At least one; for instance `17 accepted, 34 declined in 3:10.`
    static List<String> of(Tally.Summary summary) {
        List<String> counted = new ArrayList<>();
        count(counted, summary.of("accept"), "accepted");
        count(counted, summary.of("decline"), "declined");
        count(counted, summary.of("follow"), "declined and followed");
        count(counted, summary.of("ask"), "to be asked");
        count(counted, summary.of("later"), "put off");
        List<String> sentences = new ArrayList<>();
        sentences.add(String.join(", ", counted) + " in " + summary.time() + ".");
        if (summary.wellKnown() > 0) {
            sentences.add(
                    summary.wellKnown() == 1
                            ? "One of those you accepted you know well."
                            : Amounts.count(summary.wellKnown())
                                    + " of those you accepted you know well.");
        }
        return sentences;
    }

    private static void count(List<String> counted, int count, String done) {
        if (count > 0) {
            counted.add(Amounts.count(count) + " " + done);
        }
    }
}
