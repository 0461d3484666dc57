package dev.familiar.traces;

import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Moment;
import java.util.Set;

/// One interaction as seen between the owner and one person.
///
/// @param interaction the key of the interaction
/// @param channel the way it took
/// @param direction which way it went
/// @param moment when; the offset is the sender's
/// @param setting how many took part, what sets it apart, and its subject
public record Exchange(
        String interaction, Channel channel, Direction direction, Moment moment, Setting setting) {

    /// Whether a third person introduced the owner and the person to each other.
    public boolean isIntroduction() {
        return direction == Direction.BESIDE && setting.marks().contains(Mark.INTRODUCTION);
    }

    /// The circumstances of an exchange.
    ///
    /// @param others how many people besides the owner took part or were addressed, at least 1
    /// @param marks what sets it apart
    /// @param subject subject or title, may be empty
    public record Setting(int others, Set<Mark> marks, String subject) {

        /// Copies the set.
        public Setting {
            marks = Set.copyOf(marks);
        }

        /// Whether no person wrote it, or nobody was meant to see it.
        public boolean isNoise() {
            return marks.stream().anyMatch(Mark.NOISE::contains);
        }

        /// Hides the subject.
        @Override
        public String toString() {
            return "Setting[" + others + ", " + marks + ", hidden]";
        }
    }
}
