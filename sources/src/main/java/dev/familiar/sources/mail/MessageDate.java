package dev.familiar.sources.mail;

import dev.familiar.model.source.Moment;
import dev.familiar.sources.mail.header.DateField;
import dev.familiar.sources.mail.header.HeaderBlock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/// When a message was written: its Date field, else the mbox separator, else the first Received
/// field, which the owner's own server wrote. A Date more than a day after that server had the
/// message is a clock that was wrong, or a lie to stay on top of a list; then the server is
/// believed.
final class MessageDate {

    /// Zones written wrongly are off by less.
    private static final Duration MOST_AHEAD = Duration.ofHours(26);

    private MessageDate() {}

    /// The moment, without offset where it is not the sender's own; empty if nothing has a date.
    static Optional<Moment> find(HeaderBlock header, String separator) {
        return DateField.parse(header.raw("date"))
                .map(written -> notLater(written, header))
                .or(() -> ofSeparator(separator))
                .or(() -> ofReceived(header.raw("received")));
    }

    private static Moment notLater(Moment written, HeaderBlock header) {
        return ofReceived(header.raw("received"))
                .filter(came -> written.at().isAfter(came.at().plus(MOST_AHEAD)))
                .orElse(written);
    }

    private static Optional<Moment> ofSeparator(String separator) {
        byte[] bytes = separator.getBytes(StandardCharsets.ISO_8859_1);
        int start = SeparatorDate.start(bytes, 0, bytes.length);
        return start < 0
                ? Optional.empty()
                : DateField.parse(separator.substring(start).strip()).map(MessageDate::bare);
    }

    private static Optional<Moment> ofReceived(String received) {
        int semicolon = received.lastIndexOf(';');
        return semicolon < 0
                ? Optional.empty()
                : DateField.parse(received.substring(semicolon + 1).strip()).map(MessageDate::bare);
    }

    private static Moment bare(Moment moment) {
        return Moment.of(moment.at());
    }
}
