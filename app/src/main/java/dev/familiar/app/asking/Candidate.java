package dev.familiar.app.asking;

import dev.familiar.app.introductions.FavourDesk;
import dev.familiar.app.people.PersonView;
import dev.familiar.network.answer.AnswerChance;
import dev.familiar.network.introduction.Draft;
import dev.familiar.traces.Exchange;
import org.jspecify.annotations.Nullable;

/// Somebody whom the owner could ask.
///
/// @param view who, and what the tie rests on
/// @param fit how well what was asked fits them, above 0 up to 1
/// @param why they fit, in words; may be empty
/// @param chance that they answer
/// @param last the last real exchange: a message either way or a meeting; null if there was none
/// @param silent days since then, 0 without one
/// @param before what was asked of them before
/// @param draft what the owner could send, null where there is nothing honest to begin with
public record Candidate(
        PersonView view,
        double fit,
        String why,
        AnswerChance chance,
        @Nullable Exchange last,
        long silent,
        FavourDesk.Before before,
        @Nullable Draft draft) {

    /// By which candidates are sorted: fit times chance of an answer, 0 to 1.
    public double score() {
        return fit * chance.probability();
    }

    /// Hides the person.
    @Override
    public String toString() {
        return "Candidate[hidden]";
    }
}
