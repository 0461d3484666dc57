package dev.familiar.web;

import dev.familiar.app.corrections.ReviewView;
import dev.familiar.app.durable.DurableView;
import dev.familiar.app.durable.DurableWords;
import dev.familiar.app.following.FollowView;
import dev.familiar.app.requests.RequestGroup;
import dev.familiar.app.requests.RequestView;
import dev.familiar.app.touch.TouchView;
import dev.familiar.app.words.Lane;
import dev.familiar.app.words.PlainText;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

// The page shows at once what is known: requests as last judged, people as last looked up. Whatever
// is out of date is worked out beside it, and the page looks again by itself.

/// `GET /`: today.
final class HomePages {

    /// Of each lane, beside what can be answered at once.
    private static final int NEXT = 3;

    private static final int TEN = 10;
    private static final int MOST_NEWS = 5;

    /// A page waits for so long and shows what was known before.
    private static final Duration PATIENCE = Duration.ofMillis(60);

    private final Errands errands;
    private final VerdictBoard board;
    private final Groups groups;
    private final Pages pages;
    private final StartPages start;
    private volatile Morning last = Morning.NONE;

    /// @param start what is shown while nothing was imported
    HomePages(Errands errands, VerdictBoard board, Groups groups, Pages pages, StartPages start) {
        this.errands = errands;
        this.board = board;
        this.groups = groups;
        this.pages = pages;
        this.start = start;
    }

    void show(Context ctx) {
        boolean isFresh = refresh(board.state());
        Morning morning = last;
        boolean isKnown = morning.state() >= 0;
        Board requests = board.now();
        if (requests.isBegun() && isKnown && morning.closest().isEmpty() && requests.total() == 0) {
            start.show(ctx, pages.frame(ctx, "Today", "home"));
            return;
        }
        pages.show(
                ctx,
                "home",
                new HomePage(
                        pages.frame(ctx, "Today", "home"),
                        parts(requests),
                        morning.left(),
                        morning.follows().stream().limit(MOST_NEWS).map(HomePages::news).toList(),
                        morning.questions().stream().map(HomePages::question).toList(),
                        morning.due().stream().map(HomePages::reason).toList(),
                        lost(morning.lost()),
                        morning.closest().stream().limit(TEN).map(PeoplePages::entry).toList(),
                        Circles.of(morning.closest()),
                        new HomePage.Now(
                                !requests.isBegun(),
                                requests.isMoving() || !isFresh,
                                !isKnown,
                                requests.trouble())));
    }

    /// Sees to it that what is known of people is of now, or soon will be.
    ///
    /// @return whether it is
    private boolean refresh(long state) {
        take();
        if (last.state() != state) {
            boolean _ = errands.morning().start(() -> errands.desk().ask(Morning::of));
            errands.morning().await(PATIENCE);
            take();
        }
        return last.state() == state;
    }

    private void take() {
        if (errands.morning().state() instanceof Errand.State.Done<Morning> done) {
            last = done.result();
        }
    }

    private List<RequestsPage.Part> parts(Board now) {
        List<RequestsPage.Part> parts = new ArrayList<>();
        for (Lane lane : Lane.values()) {
            List<RequestView> views = RequestPages.inLane(now, lane.key());
            List<RequestGroup> together = groups.of(now, lane);
            Set<String> grouped = new HashSet<>();
            together.forEach(group -> grouped.addAll(group.ids()));
            if (!views.isEmpty()) {
                parts.add(
                        new RequestsPage.Part(
                                lane.key(),
                                lane.words(),
                                views.size(),
                                together.stream().map(Groups::view).toList(),
                                views.stream()
                                        .filter(view -> !grouped.contains(view.id()))
                                        .limit(NEXT)
                                        .map(view -> RequestPages.row(view, "", false))
                                        .toList()));
            }
        }
        return parts;
    }

    private static HomePage.News news(FollowView follow) {
        return new HomePage.News(
                PlainText.line(follow.name()),
                follow.person(),
                Days.day(follow.last()),
                Days.day(follow.follow().since()));
    }

    private static HomePage.Reason reason(TouchView view) {
        return new HomePage.Reason(
                view.id(), PlainText.line(view.name()), PlainText.line(view.signs().getFirst()));
    }

    private static HomePage.@Nullable Reason lost(@Nullable DurableView view) {
        return view == null
                ? null
                : new HomePage.Reason(
                        view.person(),
                        PlainText.line(view.name()),
                        PlainText.line(DurableWords.why(view)));
    }

    private static HomePage.Question question(ReviewView view) {
        return new HomePage.Question(
                PlainText.line(view.one().name()), PlainText.line(view.other().name()));
    }
}
