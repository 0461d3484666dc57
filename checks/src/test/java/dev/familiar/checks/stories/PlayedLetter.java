package dev.familiar.checks.stories;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A message of a story.
///
/// @param at when, in UTC
/// @param from who wrote it
/// @param to at least one
/// @param cc may be empty
/// @param subject one line
/// @param body what it says
record PlayedLetter(
        LocalDateTime at,
        Played from,
        List<Played> to,
        List<Played> cc,
        String subject,
        String body) {

    private static final DateTimeFormatter SEPARATOR =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss yyyy", Locale.ROOT);

    PlayedLetter {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
    }

    /// With the line that separates it from the one before in an mbox. The time and the writer make
    /// its Message-ID.
    String inMbox() {
        return "From %s %s\nFrom: %s\nTo: %s\n%sDate: %s\nSubject: %s\nMessage-ID: <%s.%s>\n\n%s\n\n"
                .formatted(
                        from.address(),
                        SEPARATOR.format(at),
                        from.field(),
                        fields(to),
                        cc.isEmpty() ? "" : "Cc: " + fields(cc) + "\n",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)),
                        subject,
                        at.toEpochSecond(ZoneOffset.UTC),
                        from.address(),
                        body);
    }

    private static String fields(List<Played> people) {
        return people.stream().map(Played::field).collect(Collectors.joining(", "));
    }
}
