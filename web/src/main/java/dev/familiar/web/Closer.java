package dev.familiar.web;

import dev.familiar.app.paths.PathView;
import dev.familiar.app.paths.PathView.Leg;
import dev.familiar.app.paths.PathView.Proof;
import dev.familiar.app.paths.PathView.Way;
import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.PlainText;

/// Somebody known who stands closer to a stranger, in a line of a list; the stranger's page draws
/// the way.
///
/// @param target id of the stranger
/// @param targetName what they are called
/// @param via id of whom to ask
/// @param viaName what they are called
/// @param odds such as `41 % that it helps`
/// @param reason the weightiest of what shows that the two know each other, may be empty
record Closer(
        String target, String targetName, String via, String viaName, String odds, String reason) {

    /// As many as a list shows.
    static final int MOST = 5;

    /// @param view with at least one way, of which the likeliest is taken
    static Closer of(PathView view) {
        return of(view, view.ways().getFirst());
    }

    /// @param way one of the ways
    static Closer of(PathView view, Way way) {
        Leg third = way.third();
        return new Closer(
                view.target().id(),
                PlainText.line(view.target().name()),
                way.via().id(),
                PlainText.line(way.via().name()),
                Amounts.percent(way.probability()).replace(" %", "\u00a0%") + " that it helps",
                (third == null ? way.second() : third)
                        .evidence().stream()
                                .map(Proof::text)
                                .findFirst()
                                .map(PlainText::line)
                                .orElse(""));
    }

    /// Hides the people.
    @Override
    public String toString() {
        return "Closer[hidden]";
    }
}
