package dev.familiar.web;

import dev.familiar.app.requests.RequestGroup;
import dev.familiar.app.requests.RequestGroups;
import dev.familiar.app.requests.RequestView;
import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.Lane;
import dev.familiar.app.words.PlainText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The groups among the requests of a board, found once for each board. For many threads.
final class Groups {

    /// What of a campaign's note stands in its heading.
    private static final int LONGEST_NOTE = 160;

    private volatile @Nullable Found found;

    private record Found(Board board, List<RequestGroup> groups) {
        Found {
            groups = List.copyOf(groups);
        }
    }

    /// Of those that are still to be decided.
    // A board is replaced with every change, and comparing two would compare all verdicts.
    @SuppressWarnings("ReferenceEquality")
    List<RequestGroup> of(Board board) {
        Found last = found;
        if (last == null || last.board() != board) {
            last =
                    new Found(
                            board,
                            RequestGroups.of(
                                    board.views().stream()
                                            .filter(view -> view.decision().isEmpty())
                                            .toList()));
            found = last;
        }
        return last.groups();
    }

    List<RequestGroup> of(Board board, Lane lane) {
        return of(board).stream().filter(group -> lane(group) == lane).toList();
    }

    /// The group of exactly these requests; empty if it is another by now.
    Optional<RequestGroup> of(Board board, List<String> requests) {
        return of(board).stream().filter(group -> group.ids().equals(requests)).findFirst();
    }

    /// In which lane it stands.
    static Lane lane(RequestGroup group) {
        return Lane.of(group.members().getFirst().judgement().verdict());
    }

    /// Those that are folded into one row, instead of standing in the list too.
    static boolean isFolded(RequestGroup group) {
        return group.kind() == RequestGroup.Kind.PITCH;
    }

    static GroupView view(RequestGroup group) {
        List<RequestView> sample = group.sample();
        int count = group.members().size();
        return new GroupView(
                title(group),
                (group.kind().word().equals("accept") ? "Accept all " : "Decline all ")
                        + Amounts.count(count),
                Groups.isFolded(group) ? note(sample.getFirst()) : "",
                String.join(" ", group.ids()),
                sample.stream().map(view -> RequestPages.row(view, "", false)).toList(),
                group.members().stream()
                        .filter(view -> !sample.contains(view))
                        .map(view -> RequestPages.row(view, "", false))
                        .toList());
    }

    private static String title(RequestGroup group) {
        String count = Amounts.count(group.members().size());
        return switch (group.kind()) {
            case KNOWN -> count + " you know for sure, each above 99 %";
            case PITCH -> count + " of one pitch campaign";
            case NO_TRACE ->
                    count + " with no trace, all below " + Math.round(100 * group.limit()) + " %";
        };
    }

    private static String note(RequestView view) {
        String note = PlainText.line(view.judgement().request().invitation().note());
        return note.length() <= LONGEST_NOTE
                ? note
                : note.substring(0, note.lastIndexOf(' ', LONGEST_NOTE)) + " …";
    }
}
