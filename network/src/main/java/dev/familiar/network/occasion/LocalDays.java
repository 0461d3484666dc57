package dev.familiar.network.occasion;

import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;

/// Days as they are lived in a time zone.
public final class LocalDays {

    private LocalDays() {}

    /// The day of a month in a year; 29 February as the owner chose.
    static LocalDate of(int year, int month, int day, LeapDay leapDay) {
        return month == Month.FEBRUARY.getValue() && day == 29
                ? leapDay.in(year)
                : LocalDate.of(year, month, day);
    }

    /// The day itself, or the next one where the zone never had it: Samoa crossed the date line and
    /// had no 30 December 2011, but everybody there had a birthday that year.
    ///
    /// Source: the time zone database, as the JDK ships it.
    public static LocalDate lived(LocalDate day, ZoneId zone) {
        LocalDate first = day.atStartOfDay(zone).toLocalDate();
        return first.isAfter(day) ? first : day;
    }
}
