package dev.familiar.identity.roster;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Birth dates as tables write them, brought to eight characters `yyyymmdd`, `?` for what is not
/// known.
///
/// Impossible months and days stay as they are written: a slip of the pen is evidence, too.
final class DateText {

    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2}).*");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
    private static final Pattern NO_YEAR = Pattern.compile("--?(\\d{2})-?(\\d{2})");
    private static final Pattern WORDS =
            Pattern.compile("(\\d{1,2})\\.?[ -]([A-Za-z]{3})[A-Za-z]*\\.?[ -,]+(\\d{4})");
    private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private DateText() {}

    /// Eight characters, or none if the text is no date.
    static String fold(String text) {
        String bare = text.strip();
        if (bare.length() == 8 && bare.chars().allMatch(c -> c == '?' || Character.isDigit(c))) {
            return bare;
        }
        Matcher iso = ISO.matcher(bare);
        if (iso.matches()) {
            return iso.group(1) + two(iso.group(2)) + two(iso.group(3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(bare);
        if (dayFirst.matches()) {
            return dayFirst(dayFirst);
        }
        Matcher words = WORDS.matcher(bare);
        if (words.matches()) {
            int month = MONTHS.indexOf(words.group(2).toLowerCase(Locale.ROOT)) + 1;
            return month == 0 ? "" : words.group(3) + two("" + month) + two(words.group(1));
        }
        Matcher noYear = NO_YEAR.matcher(bare);
        if (noYear.matches()) {
            return "????" + noYear.group(1) + noYear.group(2);
        }
        Matcher yearMonth = YEAR_MONTH.matcher(bare);
        if (yearMonth.matches()) {
            return yearMonth.group(1) + yearMonth.group(2) + "??";
        }
        return bare.matches("\\d{4}") ? bare + "????" : "";
    }

    /// Day before month, as most of the world writes, unless only the other way gives a month.
    private static String dayFirst(Matcher parts) {
        String first = two(parts.group(1));
        String second = two(parts.group(2));
        boolean monthFirst = Integer.parseInt(second) > 12 && Integer.parseInt(first) <= 12;
        return parts.group(3) + (monthFirst ? first + second : second + first);
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
