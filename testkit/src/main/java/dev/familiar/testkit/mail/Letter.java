package dev.familiar.testkit.mail;

/// One message, without its text.
///
/// @param id its number, which keys its text
/// @param kind what it is
/// @param envelope who, to whom, when
/// @param place where in which thread it stands
/// @param outgoing whether the owner wrote it
record Letter(int id, LetterKind kind, Envelope envelope, Place place, boolean outgoing) {
    /// The place in a thread.
    ///
    /// @param thread number of the thread
    /// @param subject the person, bulk sender or request the thread belongs to
    /// @param at position in the thread, from 0
    record Place(int thread, int subject, int at) {}
}
