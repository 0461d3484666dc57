package dev.familiar.sources.linkedin;

import dev.familiar.model.PartialDate;
import dev.familiar.model.source.Moment;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates and times as the export writes them.
///
/// Zones differ by file and were measured: times of day without a zone (`1/8/18, 6:14 PM`: sent
/// invitations, recommendations) are US Pacific wall time with daylight saving, wherever the member
/// lives; dates of connecting are UTC dates; what ends in `UTC` is UTC. Reading `Sent At` as UTC is
/// wrong by seven or eight hours.
///
/// Month names are English in every genuine export seen; those of the other European languages of
/// the site and the signs for year, month and day of the East Asian ones are read as well.
final class ExportTimes {

    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
    private static final int LONGEST = 60;

    /// `1/8/18`, `12/20/2024`, and what a spreadsheet of another country makes of it.
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4}|\\d{2})\\b(.*)");

    /// `2025-06-01 14:03:22 UTC`, `2024/02/01 15:02:55 UTC`, `2025-06-01T14:03:22Z`.
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:[T ]|\\b)(.*)");

    /// `27 Jun 2026`, `6-Feb-26`, `27. Juni 2026`.
    private static final Pattern DAY_NAME =
            Pattern.compile(
                    "(\\d{1,2})(?:\\.|er|º)?[ -]+(?:de )?(\\p{L}+)\\.?[ -]+(?:de )?"
                            + "(\\d{4}|\\d{2})\\b(.*)");

    /// `Feb 20, 1999`, `Mar 12`.
    private static final Pattern NAME_DAY =
            Pattern.compile("(\\p{L}+)\\.? +(\\d{1,2})(?:, *(\\d{4}))?");

    /// `Jun 2019`.
    private static final Pattern NAME_YEAR = Pattern.compile("(\\p{L}+)\\.? +(?:de )?(\\d{4})");

    private static final Pattern CLOCK =
            Pattern.compile(
                    "[, ]*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)? *([AaPp])?\\.?(?:[Mm]\\.?)?"
                            + " *(UTC|GMT|Z|\\+00:?00)?");

    /// `2026年6月27日`, `2026년 6월 27일`, `2026. 6. 27.`
    private static final Pattern EAST_ASIAN_DAY =
            Pattern.compile(
                    "^(\\d{4}) ?[\u5e74\ub144.] ?(\\d{1,2}) ?[\u6708\uc6d4.] ?(\\d{1,2})(?: ?[\u65e5\uc77c.]|\\b) ?");

    /// `2019年6月`, `2019년 6월`.
    private static final Pattern EAST_ASIAN_MONTH =
            Pattern.compile("^(\\d{4}) ?[\u5e74\ub144] ?(\\d{1,2}) ?[\u6708\uc6d4]$");

    private static final Pattern BEFORE_NOON =
            Pattern.compile(
                    "(?:\u5348\u524d|\u4e0a\u5348|\uc624\uc804) ?(\\d{1,2}:\\d{2}(?::\\d{2})?)");
    private static final Pattern AFTER_NOON =
            Pattern.compile(
                    "(?:\u5348\u5f8c|\u4e0b\u5348|\uc624\ud6c4) ?(\\d{1,2}:\\d{2}(?::\\d{2})?)");

    /// `2019-06`.
    private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})-(\\d{1,2})");

    /// With a day many languages write another form of the month than alone.
    private static final List<TextStyle> STYLES =
            List.of(
                    TextStyle.FULL,
                    TextStyle.SHORT,
                    TextStyle.FULL_STANDALONE,
                    TextStyle.SHORT_STANDALONE);

    private static final Map<String, Integer> MONTHS = months();

    private ExportTimes() {}

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        List<Locale> locales =
                List.of(
                        Locale.ENGLISH,
                        Locale.GERMAN,
                        Locale.FRENCH,
                        Locale.of("es"),
                        Locale.ITALIAN,
                        Locale.of("pt"),
                        Locale.of("nl"),
                        Locale.of("pl"),
                        Locale.of("tr"),
                        Locale.of("sv"),
                        Locale.of("da"),
                        Locale.of("nb"),
                        Locale.of("cs"),
                        Locale.of("ro"),
                        Locale.of("ru"),
                        Locale.of("id"));
        for (Locale locale : locales) {
            for (Month month : Month.values()) {
                for (TextStyle style : STYLES) {
                    String name = month.getDisplayName(style, locale).replace(".", "");
                    months.putIfAbsent(name.toLowerCase(Locale.ROOT), month.getValue());
                }
            }
        }
        months.putIfAbsent("sept", 9);
        return Map.copyOf(months);
    }

    private static String prepare(String text) {
        String cut = text.length() > LONGEST ? "" : text;
        String plain = cut.replaceAll("[\\s\\p{Z}]+", " ").strip();
        if (plain.isEmpty() || plain.charAt(0) < '0' || plain.charAt(0) > '9') {
            return plain;
        }
        String dashed = EAST_ASIAN_DAY.matcher(plain).replaceFirst("$1-$2-$3 ");
        dashed = EAST_ASIAN_MONTH.matcher(dashed).replaceFirst("$1-$2");
        dashed = BEFORE_NOON.matcher(dashed).replaceFirst("$1 AM");
        return AFTER_NOON.matcher(dashed).replaceFirst("$1 PM").strip();
    }

    /// The moment of a text without a zone, which is Pacific wall time; a zone in the text wins.
    /// Empty without a time of day.
    static Optional<Instant> pacific(String text) {
        return instant(text, PACIFIC);
    }

    /// The moment of a text that is in UTC, said or not. Empty without a time of day.
    static Optional<Instant> utc(String text) {
        return instant(text, ZoneOffset.UTC);
    }

    private static Optional<Instant> instant(String text, ZoneId zone) {
        return dated(prepare(text)).flatMap(dated -> dated.instant(zone));
    }

    /// The day of a text, whatever time of day it adds.
    static Optional<PartialDate> day(String text) {
        return dated(prepare(text)).map(dated -> PartialDate.of(dated.date()));
    }

    /// As exact as the text: `2019`, `Jun 2019`, `Mar 12`, `Feb 20, 1999`, or a whole day.
    static Optional<PartialDate> partial(String text) {
        String plain = prepare(text);
        try {
            Matcher yearMonth = YEAR_MONTH.matcher(plain);
            if (yearMonth.matches()) {
                return Optional.of(
                        new PartialDate(
                                Integer.parseInt(yearMonth.group(1)),
                                Integer.parseInt(yearMonth.group(2)),
                                0));
            }
            Matcher nameYear = NAME_YEAR.matcher(plain);
            if (plain.matches("\\d{4}")) {
                return Optional.of(new PartialDate(Integer.parseInt(plain), 0, 0));
            }
            if (nameYear.matches()) {
                return Optional.of(
                        new PartialDate(
                                Integer.parseInt(nameYear.group(2)), month(nameYear.group(1)), 0));
            }
            Matcher nameDay = NAME_DAY.matcher(plain);
            if (nameDay.matches()) {
                String year = nameDay.group(3);
                return Optional.of(
                        new PartialDate(
                                year == null ? 0 : Integer.parseInt(year),
                                month(nameDay.group(1)),
                                Integer.parseInt(nameDay.group(2))));
            }
        } catch (IllegalArgumentException | DateTimeException noSuchDate) {
            return Optional.empty();
        }
        return day(plain);
    }

    /// A day and the text of its time of day.
    private record Dated(LocalDate date, String clock) {

        Optional<Instant> instant(ZoneId zone) {
            Matcher matcher = CLOCK.matcher(clock);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            int hour = Integer.parseInt(matcher.group(1));
            String half = matcher.group(4);
            if (half != null && hour >= 1 && hour <= 12) {
                hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
            }
            String seconds = matcher.group(3);
            try {
                LocalDateTime time =
                        date.atTime(
                                hour,
                                Integer.parseInt(matcher.group(2)),
                                seconds == null ? 0 : Integer.parseInt(seconds));
                ZoneId said = matcher.group(5) == null ? zone : ZoneOffset.UTC;
                return Optional.of(time.atZone(said).toInstant()).filter(Moment::isPlausible);
            } catch (DateTimeException noSuchTime) {
                return Optional.empty();
            }
        }
    }

    private static Optional<Dated> dated(String plain) {
        try {
            Matcher yearFirst = YEAR_FIRST.matcher(plain);
            if (yearFirst.matches()) {
                return Optional.of(
                        dated(
                                yearFirst.group(1),
                                Integer.parseInt(yearFirst.group(2)),
                                Integer.parseInt(yearFirst.group(3)),
                                yearFirst.group(4)));
            }
            Matcher dayName = DAY_NAME.matcher(plain);
            if (dayName.matches()) {
                return Optional.of(
                        dated(
                                dayName.group(3),
                                month(dayName.group(2)),
                                Integer.parseInt(dayName.group(1)),
                                dayName.group(4)));
            }
            Matcher numbers = NUMBERS.matcher(plain);
            if (numbers.matches()) {
                int first = Integer.parseInt(numbers.group(1));
                int second = Integer.parseInt(numbers.group(2));
                boolean dayFirst = first > 12 || plain.indexOf('.') == numbers.end(1);
                return Optional.of(
                        dated(
                                numbers.group(3),
                                dayFirst ? second : first,
                                dayFirst ? first : second,
                                numbers.group(4)));
            }
            Matcher nameDay = NAME_DAY.matcher(plain);
            if (nameDay.matches() && nameDay.group(3) != null) {
                return Optional.of(
                        dated(
                                nameDay.group(3),
                                month(nameDay.group(1)),
                                Integer.parseInt(nameDay.group(2)),
                                ""));
            }
        } catch (DateTimeException noSuchDate) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /// LinkedIn opened in 2003, so a year of two digits is of this century.
    private static Dated dated(String year, int month, int day, String clock) {
        int full = year.length() == 2 ? 2000 + Integer.parseInt(year) : Integer.parseInt(year);
        return new Dated(LocalDate.of(full, month, day), clock);
    }

    private static int month(String name) {
        Integer month = MONTHS.get(name.toLowerCase(Locale.ROOT));
        if (month == null) {
            throw new DateTimeException("no month has this name");
        }
        return month;
    }
}
