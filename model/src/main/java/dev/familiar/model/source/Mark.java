package dev.familiar.model.source;

import java.util.Set;

/// What sets an interaction apart from one person writing to another.
public enum Mark {
    /// Sent to many by a machine or a service: newsletter, notification, receipt.
    BULK,
    /// Came through a mailing list (RFC 2919 List-Id, or Precedence: list).
    LIST,
    /// Sent by a program on somebody's behalf: vacation note, bounce (RFC 3834 Auto-Submitted).
    AUTOMATIC,
    /// Answers an earlier message (In-Reply-To or References given).
    REPLY,
    /// Filed as spam or trash by the owner's mail program, or found to be spam or forged by their
    /// mail server.
    SPAM,
    /// Never sent.
    DRAFT,
    /// The note of an invitation, shown again as a first message; not an exchange by itself.
    INVITATION_NOTE,
    /// An answer to a calendar invitation (iTIP REPLY, RFC 5546 section 3.2.3).
    CALENDAR_REPLY,
    /// Carries an event and no answer: an invitation to it, a change of it (iTIP REQUEST and the
    /// other methods but REPLY, RFC 5546 section 3.2).
    CALENDAR_NOTICE,
    /// The event was called off.
    CANCELLED,
    /// The sender introduces those it is addressed to to each other.
    INTRODUCTION,
    /// An automatic answer saying that the person has left their employer.
    LEFT;

    /// One of these says that no person wrote it, or that nobody was meant to see it.
    public static final Set<Mark> NOISE = Set.of(BULK, AUTOMATIC, SPAM, DRAFT);
}
