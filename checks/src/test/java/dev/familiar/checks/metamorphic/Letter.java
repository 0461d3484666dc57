package dev.familiar.checks.metamorphic;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A message.
///
/// @param from who wrote it
/// @param to at least one
/// @param cc may be empty
/// @param at with the zone that its Date field shows
/// @param id the Message-ID without brackets
/// @param more further header fields with their line ends, or empty
/// @param body its text
record Letter(
        Account from,
        List<Account> to,
        List<Account> cc,
        OffsetDateTime at,
        String id,
        String more,
        String body) {

    private static final DateTimeFormatter SEPARATOR =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss yyyy", Locale.ROOT);

    Letter {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
    }

    /// The same moment by another clock.
    Letter by(ZoneOffset clock) {
        return new Letter(from, to, cc, at.withOffsetSameInstant(clock), id, more, body);
    }

    /// As RFC 5322 has it, with bare line feeds.
    String text() {
        return "From: "
                + from.field()
                + "\nTo: "
                + fields(to)
                + (cc.isEmpty() ? "" : "\nCc: " + fields(cc))
                + "\nDate: "
                + DateTimeFormatter.RFC_1123_DATE_TIME.format(at)
                + "\nSubject: hello\nMessage-ID: <"
                + id
                + ">\n"
                + more
                + "\n"
                + body
                + "\n";
    }

    /// With the line that separates it from the one before in an mbox.
    String inMbox() {
        return "From " + from.address() + " " + SEPARATOR.format(at) + "\n" + text() + "\n";
    }

    private static String fields(List<Account> accounts) {
        return accounts.stream().map(Account::field).collect(Collectors.joining(", "));
    }
}
