package dev.familiar.network.introduction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An introduction that the owner was asked for, with all that happened to it.
///
/// @param id stable, e.g. `i-12`
/// @param asker who wants to be introduced
/// @param wanted to whom
/// @param steps the first is that it was asked for, with its time; at least one, in their order
public record Introduction(String id, Side asker, Side wanted, List<Step> steps) {

    /// Copies the list.
    public Introduction {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("an introduction begins with a step; it has none");
        }
    }

    /// One of the two.
    ///
    /// @param person id of the person by today's linkage; empty if their records are gone
    /// @param name as they are called
    /// @param reason why it is good for them, in the owner's words; may be empty
    public record Side(String person, String name, String reason) {

        /// Hides the person.
        @Override
        public String toString() {
            return "Side[hidden]";
        }
    }

    /// It came into a state.
    ///
    /// @param state which
    /// @param at when: of a step found in the mail the time of that mail
    /// @param trace key of the interaction by which it was found; empty where the owner said it
    /// @param note the owner's words, may be empty
    public record Step(State state, Instant at, String trace, String note) {

        /// Whether it was found in what passed, and not said by the owner.
        public boolean isFound() {
            return !trace.isEmpty();
        }

        /// Hides the note.
        @Override
        public String toString() {
            return "Step[" + state.word() + ", " + at + ", hidden]";
        }
    }

    /// The last step.
    public Step last() {
        return steps.getLast();
    }

    /// How far it has come.
    public State state() {
        return last().state();
    }

    /// When it was asked for.
    public Instant asked() {
        return steps.getFirst().at();
    }

    /// When it first came into a state of that word; empty if it never did.
    public Optional<Instant> first(String word) {
        return steps.stream()
                .filter(step -> step.state().word().equals(word))
                .map(Step::at)
                .findFirst();
    }

    /// Whether it ever came into a state of that word.
    public boolean has(String word) {
        return first(word).isPresent();
    }

    /// Hides the people.
    @Override
    public String toString() {
        return "Introduction[" + id + ", " + state().word() + ", hidden]";
    }
}
