package dev.familiar.web;

import dev.familiar.app.requests.RequestView;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The pending requests as last judged.
///
/// @param views judged ones, in the order they are shown
/// @param total how many are pending, judged or not
/// @param isFresh whether nothing has changed since
/// @param isBegun whether it is known who waits: not in the first moments after the start
/// @param trouble what keeps these from being right, in a sentence or two; empty if nothing does
record Board(List<RequestView> views, int total, boolean isFresh, boolean isBegun, String trouble) {

    static final Board EMPTY = new Board(List.of(), 0, false, false, "");

    Board {
        views = List.copyOf(views);
    }

    Board without(String request) {
        List<RequestView> left = views.stream().filter(view -> !view.id().equals(request)).toList();
        return new Board(left, total - (views.size() - left.size()), false, isBegun, trouble);
    }

    Board with(List<RequestView> more, Comparator<RequestView> order) {
        List<RequestView> all = Stream.concat(views.stream(), more.stream()).sorted(order).toList();
        return new Board(all, total + more.size(), false, isBegun, trouble);
    }

    /// The same verdicts, of a state that has passed.
    Board outdated() {
        return isFresh ? new Board(views, total, false, isBegun, trouble) : this;
    }

    /// The same verdicts, which cannot be renewed.
    Board troubled(String words) {
        return new Board(
                views,
                total,
                false,
                isBegun,
                "No verdict can be given now: "
                        + words
                        + (isBegun
                                ? ". The list shows the verdicts from before."
                                : ". They are given as soon as that is mended."));
    }

    /// How many are still to be decided: those put off or asked wait for something else.
    int waiting() {
        return total - (int) views.stream().filter(view -> !view.decision().isEmpty()).count();
    }

    /// How many are still to be judged for the first time.
    int unjudged() {
        return total - views.size();
    }

    /// Whether more is to come without anybody doing anything.
    boolean isMoving() {
        return !isFresh || !trouble.isEmpty();
    }
}
