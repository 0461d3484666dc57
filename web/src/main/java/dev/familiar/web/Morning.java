package dev.familiar.web;

import dev.familiar.app.Familiar;
import dev.familiar.app.corrections.ReviewView;
import dev.familiar.app.following.FollowView;
import dev.familiar.app.people.PersonView;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What of the owner's people is to be said today, for one state of the home. Looking it up takes
/// longer than a page may take, so it is done once for a state, beside the pages.
///
/// @param state of the home that it is true of
/// @param closest the closest people, at most [Circles#MOST]
/// @param follows whom the owner follows and of whom there is news
/// @param questions pairs that may be one person, of those where it matters
/// @param left how many things are left to press
record Morning(
        long state,
        List<PersonView> closest,
        List<FollowView> follows,
        List<ReviewView> questions,
        int left) {

    /// More are no morning.
    private static final int MOST_QUESTIONS = 5;

    /// So many are looked through for those that matter.
    private static final int LOOKED_AT = 60;

    static final Morning NONE = new Morning(-1, List.of(), List.of(), List.of(), 0);

    Morning {
        closest = List.copyOf(closest);
        follows = List.copyOf(follows);
        questions = List.copyOf(questions);
    }

    static Morning of(Familiar familiar) {
        // Asked first: what changes meanwhile makes it out of date.
        long state = familiar.state();
        List<PersonView> closest = familiar.people().suggested(Circles.MOST);
        Set<String> close =
                closest.stream()
                        .map(view -> view.person().id().value())
                        .collect(Collectors.toUnmodifiableSet());
        return new Morning(
                state,
                closest,
                familiar.following().news(),
                familiar.corrections().questions(LOOKED_AT).stream()
                        .filter(question ->
                                isAmong(close, question.one()) || isAmong(close, question.other()))
                        .limit(MOST_QUESTIONS)
                        .toList(),
                familiar.pressing().left().size());
    }

    /// Who is who matters for the people the owner cares about; the rest can wait for ever.
    private static boolean isAmong(Set<String> close, PersonView view) {
        return close.contains(view.person().id().value());
    }
}
