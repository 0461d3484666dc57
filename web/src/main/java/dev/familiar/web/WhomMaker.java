package dev.familiar.web;

import dev.familiar.app.paths.PathView;
import dev.familiar.app.paths.PathView.Near;
import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.PlainText;
import java.util.List;

/// Makes the part of a person's page that says whom they know, and who stands closer to them.
final class WhomMaker {

    static final int MOST_NEAR = 12;
    static final int MOST_WAYS = 3;

    /// A list is read down; the drawing has them all.
    private static final int MOST_REASONS = 1;

    private WhomMaker() {}

    static PersonPage.Whom of(List<Near> near, List<PathView> paths) {
        return new PersonPage.Whom(
                near.stream().map(WhomMaker::acquainted).toList(),
                paths.stream()
                        .map(PathView::direct)
                        .filter(words -> !words.isEmpty())
                        .findFirst()
                        .orElse(""),
                paths.stream()
                        .filter(view -> !view.isDirect())
                        .flatMap(view -> view.ways().stream().map(way -> Chain.of(view, way)))
                        .toList());
    }

    private static PersonPage.Acquainted acquainted(Near near) {
        return new PersonPage.Acquainted(
                near.who().id(),
                PlainText.line(near.who().name()),
                Amounts.percent(near.edge().probability()) + " acquainted",
                near.edge().evidence().stream()
                        .limit(MOST_REASONS)
                        .map(proof ->
                                new Chain.Reason(
                                        PlainText.line(proof.text()),
                                        TracePages.address(proof.trace())))
                        .toList());
    }
}
