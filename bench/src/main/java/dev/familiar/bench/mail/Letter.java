package dev.familiar.bench.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One message before it is written.
///
/// @param number from 0 on, in the order of the mailbox
/// @param second when it was sent, in seconds since 1970
/// @param kind which sort of mail it is
/// @param route from whom to whom
/// @param topic what it belongs to
record Letter(int number, long second, Kind kind, Route route, Topic topic) {

    /// A sort of mail.
    enum Kind {
        /// Between people.
        PERSONAL,
        /// To a mailing list.
        LIST,
        /// From a machine to many, mostly pictures and links.
        NEWSLETTER,
        /// From a machine to the owner: tickets, builds, bookings.
        NOTICE
    }

    /// From whom to whom.
    ///
    /// @param from who sends it
    /// @param to whom it is for; the list, if it goes to one
    /// @param copied who gets a copy
    record Route(Correspondent from, Correspondent to, List<Correspondent> copied) {
        Route {
            copied = List.copyOf(copied);
        }
    }

    /// What a message belongs to.
    ///
    /// @param id the Message-ID with its brackets
    /// @param subject without marks of an answer
    /// @param parent what it answers to; null for the first of a thread
    record Topic(String id, String subject, @Nullable Posted parent) {}
}
