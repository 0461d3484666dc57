package dev.familiar.web;

import dev.familiar.app.following.FollowView;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.words.Lane;
import dev.familiar.app.words.PlainText;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `GET /`: today.
final class HomePages {

    private static final int NEXT = 5;
    private static final int TEN = 10;
    private static final int MOST_NEWS = 8;

    private final Desk desk;
    private final VerdictBoard board;
    private final Pages pages;
    private volatile @Nullable Known known;

    HomePages(Desk desk, VerdictBoard board, Pages pages) {
        this.desk = desk;
        this.board = board;
        this.pages = pages;
    }

    /// What takes longer to look up than a page may take, for one state.
    private record Known(
            long state, List<PersonView> closest, List<FollowView> follows, int questions) {
        Known {
            closest = List.copyOf(closest);
            follows = List.copyOf(follows);
        }
    }

    void show(Context ctx) {
        Known now = known();
        Board requests = board.now();
        List<RequestsPage.Tab> lanes =
                List.of(Lane.values()).stream()
                        .map(lane ->
                                new RequestsPage.Tab(
                                        lane.key(),
                                        lane.words(),
                                        RequestPages.inLane(requests, lane.key()).size(),
                                        false))
                        .toList();
        pages.show(
                ctx,
                "home",
                new HomePage(
                        pages.frame(ctx, "Today", "home"),
                        lanes,
                        RequestPages.inLane(requests, "").stream()
                                .limit(NEXT)
                                .map(view -> RequestPages.row(view, "", false))
                                .toList(),
                        now.follows().stream().limit(MOST_NEWS).map(HomePages::news).toList(),
                        now.questions(),
                        now.closest().stream().limit(TEN).map(PeoplePages::entry).toList(),
                        Circles.of(now.closest()),
                        !requests.isBegun(),
                        requests.isMoving(),
                        requests.trouble(),
                        requests.isBegun() && now.closest().isEmpty() && requests.total() == 0));
    }

    private Known known() {
        long state = desk.ask(familiar -> familiar.state());
        Known last = known;
        if (last == null || last.state() != state) {
            last =
                    desk.ask(familiar ->
                            new Known(
                                    state,
                                    familiar.people().suggested(Circles.MOST),
                                    familiar.following().all(),
                                    familiar.corrections().count()));
            known = last;
        }
        return last;
    }

    private static HomePage.News news(FollowView follow) {
        return new HomePage.News(
                PlainText.line(follow.name()),
                follow.person(),
                Days.day(follow.last()),
                Days.day(follow.follow().since()));
    }
}
