package dev.familiar.web;

import java.util.List;

/// A request with its verdict, as its card shows it.
///
/// @param id of the request
/// @param who the requester
/// @param lane key of the lane, e.g. `look-up`
/// @param laneWords the lane as a heading
/// @param verdict the sentences of the verdict
/// @param waterfall how it adds up
/// @param doubt what is not known
/// @param searched what was looked through
/// @param person the known person it most likely is; without an id if nobody
/// @param draft what would be saved or asked
/// @param decision what was decided, empty while open
record CardView(
        String id,
        Who who,
        String lane,
        String laneWords,
        String verdict,
        Waterfall waterfall,
        Doubts doubt,
        List<Source> searched,
        Match person,
        Draft draft,
        String decision) {

    CardView {
        searched = List.copyOf(searched);
    }

    /// The requester, in their own words.
    ///
    /// @param profile where the profile is, or else the platform's search for the name
    /// @param isProfile whether the profile is known
    /// @param asked when, empty if unknown
    /// @param mutuals e.g. `4 connections in common`, empty if unknown
    record Who(
            String name,
            String life,
            String profile,
            boolean isProfile,
            String asked,
            String mutuals,
            String note) {}

    /// @param range e.g. `between 60 and 89 %`, empty if narrow
    record Doubts(String range, List<String> flips, List<String> lookUps) {
        Doubts {
            flips = List.copyOf(flips);
            lookUps = List.copyOf(lookUps);
        }
    }

    /// @param found what was found, in words
    /// @param isMissing whether it was never imported
    record Source(String name, String items, String years, String found, boolean isMissing) {}

    /// @param id empty if nobody
    /// @param said the owner's last word on them, empty for none
    record Match(String id, String name, String strength, String said) {}

    /// @param note drafted note of how they know each other, or the question to ask
    /// @param addresses of the card to be saved, in its order
    /// @param isQuestion whether the note is a question to the requester
    record Draft(String note, List<String> addresses, boolean isQuestion) {
        Draft {
            addresses = List.copyOf(addresses);
        }
    }

    /// Hides the people.
    @Override
    public String toString() {
        return "CardView[" + id + "]";
    }
}
