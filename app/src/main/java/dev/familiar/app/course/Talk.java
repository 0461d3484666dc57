package dev.familiar.app.course;

import dev.familiar.traces.Conversation;

/// A conversation with what it was about.
///
/// @param conversation its messages or meetings
/// @param subject of the first of them that has one, without signs of an answer; empty where it has
///   none, as chats
/// @param trace key of the last of them, to open it by
public record Talk(Conversation conversation, String subject, String trace) {

    /// Hides the subject.
    @Override
    public String toString() {
        return "Talk[" + conversation.channel() + ", hidden]";
    }
}
