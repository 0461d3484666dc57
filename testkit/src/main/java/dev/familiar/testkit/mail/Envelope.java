package dev.familiar.testkit.mail;

import java.time.ZonedDateTime;
import java.util.List;

/// Who wrote to whom and when, in the time zone of the writer.
record Envelope(Mailbox from, List<Mailbox> to, List<Mailbox> cc, ZonedDateTime date) {}
