package dev.familiar.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Locale;

/// A date as exact as an archive gives it: a day, a month, a year, or a day without its year.
///
/// @param year the year, or 0 if not known (a birthday without a year)
/// @param month 1 to 12, or 0 if not known
/// @param day 1 to 31, or 0 if not known
public record PartialDate(int year, int month, int day) {

    /// Checks the ranges and that something is known.
    ///
    /// @throws IllegalArgumentException if no calendar has this date
    public PartialDate {
        boolean inRange =
                year >= 0 && year <= 9999 && month >= 0 && month <= 12 && day >= 0 && day <= 31;
        boolean known = year > 0 || month > 0;
        boolean dayHasMonth = day == 0 || month > 0;
        if (!inRange || !known || !dayHasMonth || day > daysIn(year, month)) {
            throw new IllegalArgumentException(
                    "no such date; expected a year, a month of a year or a day of it");
        }
    }

    private static int daysIn(int year, int month) {
        return month == 0 ? 31 : Month.of(month).length(year == 0 || Year.isLeap(year));
    }

    /// A whole day.
    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /// The first day this date can mean; where the year is not known, in year 1.
    public LocalDate earliest() {
        return date(1, 1);
    }

    /// The last day this date can mean; where the year is not known, in year 1.
    public LocalDate latest() {
        int lastMonth = month == 0 ? 12 : month;
        return date(12, Month.of(lastMonth).length(Year.isLeap(Math.max(year, 1))));
    }

    private LocalDate date(int monthIfUnknown, int dayIfUnknown) {
        try {
            return LocalDate.of(
                    Math.max(year, 1),
                    month == 0 ? monthIfUnknown : month,
                    day == 0 ? dayIfUnknown : day);
        } catch (DateTimeException leapDayOfUnknownYear) {
            return LocalDate.of(Math.max(year, 1), 2, 28);
        }
    }

    /// As ISO 8601 writes it: `2019-06-03`, `2019-06`, `2019`, `--06-03`.
    @Override
    public String toString() {
        String text = year == 0 ? "-" : String.format(Locale.ROOT, "%04d", year);
        if (month > 0) {
            text += String.format(Locale.ROOT, "-%02d", month);
        }
        return day > 0 ? text + String.format(Locale.ROOT, "-%02d", day) : text;
    }
}
