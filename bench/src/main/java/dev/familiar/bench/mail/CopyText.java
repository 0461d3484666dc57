package dev.familiar.bench.mail;

import dev.familiar.model.source.Moment;
import dev.familiar.sources.mail.header.DateField;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// Makes a message another one: `<id>` becomes `<c3.id>` in the third copy wherever a field names a
/// message, and the date goes back by 29 days per copy. For one thread.
final class CopyText {
    private static final Duration STEP = Duration.ofDays(29);
    private static final DateTimeFormatter FIELD =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    private static final DateTimeFormatter SEPARATOR =
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH);

    /// What a line of the header belongs to.
    private enum Field {
        NAMES_MESSAGES,
        DATE,
        OTHER
    }

    /// Appends copy number `copy` of a message, which begins with its separator line; copy 0 is the
    /// message itself.
    void write(ByteText message, int copy, ByteText out) {
        int size = message.length();
        int start = copy == 0 ? size : message.lineEnd(0, size) + 1;
        if (copy == 0) {
            out.put(message, 0, size);
        } else {
            separator(message.text(0, start), copy, out);
        }
        Field field = Field.OTHER;
        while (start < size && !isBlank(message, start)) {
            int end = Math.min(size, message.lineEnd(start, size) + 1);
            boolean continues = message.at(start) == ' ' || message.at(start) == '\t';
            field = continues ? field : field(message, start, end);
            switch (field) {
                case NAMES_MESSAGES -> ids(message.copy(start, end), copy, out);
                case DATE -> date(message.copy(start, end), copy, out);
                case OTHER -> out.put(message, start, end);
            }
            start = end;
        }
        out.put(message, start, size);
        if (size > 0 && message.at(size - 1) != '\n') {
            out.put('\n');
        }
    }

    private static boolean isBlank(ByteText message, int start) {
        return message.at(start) == '\n' || message.at(start) == '\r';
    }

    private static Field field(ByteText message, int start, int end) {
        // The longest name looked for is in-reply-to:, the rest of the line is of no interest.
        String name = message.text(start, Math.min(end, start + 12)).toLowerCase(Locale.ROOT);
        if (name.startsWith("message-id:")
                || name.startsWith("in-reply-to:")
                || name.startsWith("references:")) {
            return Field.NAMES_MESSAGES;
        }
        return name.startsWith("date:") ? Field.DATE : Field.OTHER;
    }

    private static void ids(byte[] line, int copy, ByteText out) {
        for (byte letter : line) {
            out.put(letter);
            if (letter == '<') {
                out.put('c').number(copy, 1, '0').put('.');
            }
        }
    }

    private static void date(byte[] line, int copy, ByteText out) {
        String text = new String(line, StandardCharsets.ISO_8859_1);
        int colon = text.indexOf(':');
        Optional<Moment> read = DateField.parse(text.substring(colon + 1).strip());
        if (read.isEmpty()) {
            out.put(line);
            return;
        }
        Moment moment = read.orElseThrow();
        ZoneOffset zone = moment.offset() == null ? ZoneOffset.UTC : moment.offset();
        out.ascii("Date: ");
        out.ascii(FIELD.format(earlier(moment.at(), copy).atOffset(zone))).put('\n');
    }

    private static void separator(String line, int copy, ByteText out) {
        int sender = line.indexOf(' ', 5);
        Optional<Moment> read =
                sender < 0 ? Optional.empty() : DateField.parse(line.substring(sender).strip());
        if (read.isEmpty()) {
            out.utf8(line);
            return;
        }
        Instant shifted = earlier(read.orElseThrow().at(), copy);
        out.utf8(line.substring(0, sender)).put(' ');
        out.ascii(SEPARATOR.format(shifted.atOffset(ZoneOffset.UTC))).put('\n');
    }

    private static Instant earlier(Instant instant, int copy) {
        return instant.minus(STEP.multipliedBy(copy));
    }
}
