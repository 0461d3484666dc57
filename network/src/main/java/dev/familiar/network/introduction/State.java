package dev.familiar.network.introduction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How far an introduction has come. Values; the word of each is stable, for the command line, JSON
/// and the store.
public sealed interface State {

    /// The owner was asked for it and has done nothing yet.
    record Asked() implements State {}

    /// The one wanted has been asked whether they would like it.
    record Asking() implements State {}

    /// They would.
    record Willing() implements State {}

    /// They would not; or the owner does not ask them.
    record Declined() implements State {}

    /// They did not answer, which is an answer.
    record Silent() implements State {}

    /// The owner wrote to both.
    record Introduced() implements State {}

    /// What came of it. There may be several, one after the other.
    ///
    /// @param result what
    record Outcome(Result result) implements State {}

    /// What can come of an introduction.
    enum Result {
        /// The two are in touch.
        MET,
        /// One works for the other now, or does business with them.
        HIRED,
        /// Nothing.
        NOTHING,
        /// The asker thanked the owner.
        THANKS
    }

    /// The word for it, e.g. `asking` or `met`.
    default String word() {
        return switch (this) {
            case Asked _ -> "asked";
            case Asking _ -> "asking";
            case Willing _ -> "willing";
            case Declined _ -> "declined";
            case Silent _ -> "silent";
            case Introduced _ -> "introduced";
            case Outcome(Result result) -> result.name().toLowerCase(Locale.ROOT);
        };
    }

    /// The states that the owner may say it came to from here.
    ///
    /// Nobody is introduced without a yes: only [Willing] leads to [Introduced]. Who was silent, or
    /// said no, may still say yes later.
    default List<State> next() {
        return switch (this) {
            case Asked _ -> List.of(new Asking(), new Declined());
            case Asking _ -> List.of(new Willing(), new Declined(), new Silent());
            case Willing _ -> List.of(new Introduced(), new Declined());
            case Declined _ -> List.of(new Willing());
            case Silent _ -> List.of(new Asking(), new Willing(), new Declined());
            case Introduced _ -> outcomes(Result.MET, Result.HIRED, Result.NOTHING, Result.THANKS);
            case Outcome(Result result) ->
                    switch (result) {
                        case MET -> outcomes(Result.HIRED, Result.NOTHING, Result.THANKS);
                        case HIRED -> outcomes(Result.THANKS);
                        case NOTHING -> outcomes(Result.MET, Result.HIRED, Result.THANKS);
                        case THANKS -> outcomes(Result.MET, Result.HIRED, Result.NOTHING);
                    };
        };
    }

    private static List<State> outcomes(Result... results) {
        return Arrays.stream(results).<State>map(Outcome::new).toList();
    }

    /// Whether something is still to be done by the owner or waited for.
    default boolean isOpen() {
        return switch (this) {
            case Asked _, Asking _, Willing _, Introduced _ -> true;
            case Declined _, Silent _, Outcome _ -> false;
        };
    }

    /// Every state there is, in the order in which they come about.
    static List<State> all() {
        List<State> all =
                new ArrayList<>(
                        List.of(
                                new Asked(),
                                new Asking(),
                                new Willing(),
                                new Declined(),
                                new Silent(),
                                new Introduced()));
        all.addAll(outcomes(Result.values()));
        return List.copyOf(all);
    }

    /// The state of a word; empty if there is none.
    static Optional<State> of(String word) {
        return all().stream().filter(state -> state.word().equals(word)).findFirst();
    }
}
