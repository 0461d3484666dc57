package dev.familiar.traces;

import dev.familiar.model.source.Channel;
import java.time.Instant;
import java.util.List;

/// What belongs together of what passed with a person: a thread of mail, a talk in a chat, a series
/// of meetings.
///
/// @param channel by which it was held
/// @param passages newest first, at least one
public record Conversation(Channel channel, List<Passage> passages) {

    /// Copies the list.
    ///
    /// @throws IllegalArgumentException if it is empty
    public Conversation {
        passages = List.copyOf(passages);
        if (passages.isEmpty()) {
            throw new IllegalArgumentException("a conversation has at least one message");
        }
    }

    /// What it began with.
    public Passage first() {
        return passages.getLast();
    }

    /// What it ended with, so far.
    public Passage last() {
        return passages.getFirst();
    }

    /// When it began.
    public Instant from() {
        return first().at();
    }

    /// When it ended, so far.
    public Instant to() {
        return last().at();
    }

    /// How many messages or meetings of it went that way.
    public int count(Way way) {
        return (int) passages.stream().filter(passage -> passage.way() == way).count();
    }
}
