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
record Board(List<RequestView> views, int total, boolean isFresh, boolean isBegun) {

    static final Board EMPTY = new Board(List.of(), 0, false, false);

    Board {
        views = List.copyOf(views);
    }

    Board without(String request) {
        List<RequestView> left = views.stream().filter(view -> !view.id().equals(request)).toList();
        return new Board(left, total - (views.size() - left.size()), false, isBegun);
    }

    Board with(List<RequestView> more, Comparator<RequestView> order) {
        List<RequestView> all = Stream.concat(views.stream(), more.stream()).sorted(order).toList();
        return new Board(all, total + more.size(), false, isBegun);
    }

    /// How many are still to be judged for the first time.
    int unjudged() {
        return total - views.size();
    }
}
