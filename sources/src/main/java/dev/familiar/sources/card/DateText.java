package dev.familiar.sources.card;

import dev.familiar.model.PartialDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The dates of address books: birthdays and "created on", in every form the programs write.
///
/// | form | written by |
/// | --- | --- |
/// | `1987-09-07`, `19870907`, with or without a time after it | vCard 3.0 and 4.0, Google |
/// | `1604-03-07` | Apple, for a birthday without a year |
/// | `--03-07`, `--0307`, `--3-7` | vCard 4.0, Google |
/// | `1987-09`, `1987` | vCard 4.0 |
/// | `9/7/1987`, `7.9.1987` | Outlook and spreadsheets |
public final class DateText {

    private static final int APPLE_NO_YEAR = 1604;

    private static final List<Pattern> YEAR_FIRST =
            List.of(
                    Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*)?"),
                    Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:[T ].*)?"),
                    Pattern.compile("(\\d{4})/(\\d{1,2})/(\\d{1,2})(?: .*)?"),
                    Pattern.compile("(--)-?(\\d{1,2})-(\\d{1,2})(?:[T ].*)?"),
                    Pattern.compile("(--)(\\d{2})(\\d{2})(?:T.*)?"),
                    Pattern.compile("(\\d{4})-(\\d{1,2})()"),
                    Pattern.compile("(\\d{4})()()"));
    private static final Pattern SLASHES =
            Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})(?: .*)?");
    private static final Pattern DOTS =
            Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})(?: .*)?");

    private DateText() {}

    /// The date in `text`; empty if it has none of the forms or no calendar has it.
    ///
    /// `3/4/1990` is read as the 4th of March, which is what English Outlook writes; a first number
    /// above 12 is a day.
    public static Optional<PartialDate> parse(String text) {
        String bare = text.strip();
        for (Pattern form : YEAR_FIRST) {
            Matcher found = form.matcher(bare);
            if (found.matches()) {
                return date(found.group(1), found.group(2), found.group(3));
            }
        }
        Matcher slashes = SLASHES.matcher(bare);
        if (slashes.matches()) {
            boolean dayFirst = Integer.parseInt(slashes.group(1)) > 12;
            return date(
                    slashes.group(3),
                    slashes.group(dayFirst ? 2 : 1),
                    slashes.group(dayFirst ? 1 : 2));
        }
        Matcher dots = DOTS.matcher(bare);
        return dots.matches()
                ? date(dots.group(3), dots.group(2), dots.group(1))
                : Optional.empty();
    }

    /// The date of separate columns, each of which may be empty.
    public static Optional<PartialDate> ofParts(String year, String month, String day) {
        boolean digits = (year + month + day).matches("\\d{1,8}");
        return digits ? date(year, month, day) : Optional.empty();
    }

    /// Whether `text` stands for "no date": empty, or Outlook's `0/0/00`.
    public static boolean isNone(String text) {
        String bare = text.strip().toLowerCase(Locale.ROOT);
        return bare.isEmpty() || bare.matches("0{1,4}([-/.])0{1,2}\\10{1,4}");
    }

    private static Optional<PartialDate> date(String year, String month, String day) {
        int y = year.isEmpty() || year.equals("--") ? 0 : Integer.parseInt(year);
        try {
            return Optional.of(
                    new PartialDate(y == APPLE_NO_YEAR ? 0 : y, number(month), number(day)));
        } catch (IllegalArgumentException noSuchDate) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
