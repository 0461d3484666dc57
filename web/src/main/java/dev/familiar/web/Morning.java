package dev.familiar.web;

import dev.familiar.app.Familiar;
import dev.familiar.app.corrections.ReviewView;
import dev.familiar.app.durable.DurableView;
import dev.familiar.app.following.FollowView;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.refusal.ConfigurationException;
import dev.familiar.app.touch.TouchView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What of the owner's people is to be said today, for one state of the home. Looking it up takes
/// longer than a page may take, so it is done once for a state, beside the pages.
///
/// @param state of the home that it is true of
/// @param closest the closest people, at most [Circles#MOST]
/// @param follows whom the owner follows and of whom there is news
/// @param questions pairs that may be one person and of which something hangs on the answer
/// @param due whom to write to, at most as many as the owner wants a day
/// @param lost the one close tie with the most to lose; null if there is none
/// @param left how many things are left to press
record Morning(
        long state,
        List<PersonView> closest,
        List<FollowView> follows,
        List<ReviewView> questions,
        List<TouchView> due,
        @Nullable DurableView lost,
        int left) {

    /// More are no morning.
    private static final int MOST_QUESTIONS = 5;

    static final Morning NONE =
            new Morning(-1, List.of(), List.of(), List.of(), List.of(), null, 0);

    Morning {
        closest = List.copyOf(closest);
        follows = List.copyOf(follows);
        questions = List.copyOf(questions);
        due = List.copyOf(due);
    }

    static Morning of(Familiar familiar) {
        // Asked first: what changes meanwhile makes it out of date.
        long state = familiar.state();
        List<PersonView> closest = familiar.people().suggested(Circles.MOST);
        return new Morning(
                state,
                closest,
                familiar.following().news(),
                familiar.corrections().questions(MOST_QUESTIONS),
                due(familiar),
                familiar.durable().first().orElse(null),
                familiar.pressing().left().size());
    }

    /// Settings that cannot be used are said where they are changed; the morning goes on without.
    private static List<TouchView> due(Familiar familiar) {
        try {
            return familiar.touch().today().due();
        } catch (ConfigurationException unusable) {
            return List.of();
        }
    }
}
