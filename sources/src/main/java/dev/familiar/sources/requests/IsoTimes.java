package dev.familiar.sources.requests;

import dev.familiar.model.source.Moment;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// Times in ISO 8601 as people write it: with or without zone (then UTC), with `T` or a space, or
/// the day alone.
final class IsoTimes {

    /// With fractions of a second, zone and blanks; the patterns are not made for more.
    private static final int LONGEST = 100;

    private IsoTimes() {}

    /// Empty if `text` is none, or none that a request can have.
    static Optional<Instant> parse(String text) {
        return read(text).filter(Moment::isPlausible);
    }

    private static Optional<Instant> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = text.strip().replaceFirst("(?<=^\\d{4}-\\d\\d-\\d\\d) +", "T");
        try {
            if (plain.length() == 10) {
                return Optional.of(LocalDate.parse(plain).atStartOfDay().toInstant(ZoneOffset.UTC));
            }
            if (plain.matches(".*(?:[Zz]|[+-]\\d\\d(?::?\\d\\d)?)") && plain.indexOf('T') > 0) {
                return Optional.of(OffsetDateTime.parse(withColon(plain)).toInstant());
            }
            return Optional.of(LocalDateTime.parse(plain).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    /// `+0100` and `+01` as Java wants them, `+01:00`.
    private static String withColon(String text) {
        return text.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2")
                .replaceFirst("(T[^+-]*[+-]\\d\\d)$", "$1:00");
    }
}
