package dev.familiar.traces;

/// An exchange with its place in a conversation.
///
/// @param exchange what passed, perhaps without key and subject
/// @param thread equal for the messages of one conversation, and of no other
/// @param addressed whether the person was named in To, and not only copied
public record Turn(Exchange exchange, long thread, boolean addressed) {}
