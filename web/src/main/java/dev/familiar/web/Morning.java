package dev.familiar.web;

import dev.familiar.app.Familiar;
import dev.familiar.app.corrections.ReviewView;
import dev.familiar.app.durable.DurableView;
import dev.familiar.app.following.FollowView;
import dev.familiar.app.occasion.OccasionView;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.refusal.ConfigurationException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What of the owner's people is to be said today, for one state of the home. Looking it up takes
/// longer than a page may take, so it is done once for a state, beside the pages.
///
/// @param state of the home that it is true of
/// @param closest the closest people, at most [Circles#MOST]
/// @param follows whom the owner follows and of whom there is news
/// @param questions pairs that may be one person, of those where it matters
/// @param occasions reasons to write to somebody close, at most [#MOST_OCCASIONS]
/// @param lost the one close tie with the most to lose; null if there is none
/// @param left how many things are left to press
record Morning(
        long state,
        List<PersonView> closest,
        List<FollowView> follows,
        List<ReviewView> questions,
        List<OccasionView> occasions,
        @Nullable DurableView lost,
        int left) {

    /// More are no morning.
    private static final int MOST_QUESTIONS = 5;

    /// Five letters are a morning's work.
    private static final int MOST_OCCASIONS = 5;

    /// So many are looked through for those that matter.
    private static final int LOOKED_AT = 60;

    static final Morning NONE =
            new Morning(-1, List.of(), List.of(), List.of(), List.of(), null, 0);

    Morning {
        closest = List.copyOf(closest);
        follows = List.copyOf(follows);
        questions = List.copyOf(questions);
        occasions = List.copyOf(occasions);
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
                occasions(familiar),
                familiar.durable().first().orElse(null),
                familiar.pressing().left().size());
    }

    /// Settings that cannot be used are said where they are changed; the morning goes on without.
    private static List<OccasionView> occasions(Familiar familiar) {
        try {
            LocalDate today = familiar.occasions().today();
            return familiar.occasions().due(today, today).stream().limit(MOST_OCCASIONS).toList();
        } catch (ConfigurationException unusable) {
            return List.of();
        }
    }

    /// Who is who matters for the people the owner cares about; the rest can wait for ever.
    private static boolean isAmong(Set<String> close, PersonView view) {
        return close.contains(view.person().id().value());
    }
}
