package dev.familiar.traces;

import dev.familiar.model.source.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

// Mail says what belongs together: each answer names the first message of its thread (RFC 5322,
// section 3.6.4), and the dates of a series of events share their id (RFC 5545, section 3.8.4.7).
// Chats say nothing of the kind; there a silence ends a talk.

/// Tells the conversations apart in what passed with a person.
///
/// Cost: linear in the number of messages, some tens of nanoseconds each. Stateless.
public final class Conversations {

    /// The silence that ends a talk in a chat. Set by hand: people who answer at all answer within
    /// days, and who writes after a week begins anew.
    static final Duration SILENCE = Duration.ofDays(7);

    private Conversations() {}

    /// @param channel apart, since threads of two channels may have one number
    private record Key(Channel channel, long thread) {}

    /// The conversations, those that went on last first.
    ///
    /// What shows nothing ([Way#NOTHING]) is in none of them.
    ///
    /// @param course what passed, newest first
    public static List<Conversation> of(List<Passage> course) {
        // In the order in which they are met, which is that of their ends.
        Map<Key, List<Passage>> threads = new LinkedHashMap<>();
        Map<Channel, Instant> oldest = new EnumMap<>(Channel.class);
        Map<Channel, Long> talks = new EnumMap<>(Channel.class);
        for (Passage passage : course) {
            if (passage.way() == Way.NOTHING) {
                continue;
            }
            Channel channel = passage.channel();
            long thread = passage.thread();
            if (isChat(channel)) {
                Instant after = oldest.put(channel, passage.at());
                boolean goesOn =
                        after != null
                                && Duration.between(passage.at(), after).compareTo(SILENCE) <= 0;
                // The number of the newest message names the whole talk.
                thread = goesOn ? talks.getOrDefault(channel, passage.number()) : passage.number();
                talks.put(channel, thread);
            }
            threads.computeIfAbsent(new Key(channel, thread), _ -> new ArrayList<>()).add(passage);
        }
        List<Conversation> conversations = new ArrayList<>(threads.size());
        threads.forEach(
                (key, passages) -> conversations.add(new Conversation(key.channel(), passages)));
        return conversations;
    }

    private static boolean isChat(Channel channel) {
        return switch (channel) {
            case CHAT, LINKEDIN_MESSAGE -> true;
            case MAIL, EVENT, RECOMMENDATION, ENDORSEMENT -> false;
        };
    }
}
