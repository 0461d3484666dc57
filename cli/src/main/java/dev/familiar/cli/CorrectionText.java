package dev.familiar.cli;

import dev.familiar.app.corrections.CorrectionView;
import dev.familiar.app.json.ReviewJson;

/// Says what a word on who is who did, and who is who now.
final class CorrectionText {

    private CorrectionText() {}

    /// A word just said.
    static void print(Output output, CorrectionView view, boolean json) {
        print(output, view, json, done(view.word()));
    }

    /// A word just taken back.
    static void printUndone(Output output, CorrectionView view, boolean json) {
        print(output, view, json, "Taken back: " + view.word());
    }

    private static void print(Output output, CorrectionView view, boolean json, String what) {
        if (json) {
            output.line(ReviewJson.line(view));
            return;
        }
        output.line(what + (view.about().isEmpty() ? "" : " · " + Text.plain(view.about())));
        output.lines(PersonText.table(view.people()).lines(Terminal.ofOutput()));
        if (view.overturns()) {
            output.say(CorrectionView.OVERTURNED);
        }
    }

    private static String done(String word) {
        return switch (word) {
            case "same", "merge" -> "One person now";
            case "different", "apart" -> "Two people for good";
            case "later" -> "Put off";
            default -> "Taken apart";
        };
    }
}
