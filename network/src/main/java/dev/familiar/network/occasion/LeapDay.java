package dev.familiar.network.occasion;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;

/// On which day somebody born on 29 February has their birthday in a common year: the owner's
/// choice, since laws and families differ.
public enum LeapDay {
    /// The last day of their month; calendars show it so, and it is the default.
    FEBRUARY_28,
    /// The day after.
    MARCH_1;

    /// The day in that year: 29 February where there is one.
    public LocalDate in(int year) {
        if (Year.isLeap(year)) {
            return LocalDate.of(year, Month.FEBRUARY, 29);
        }
        return switch (this) {
            case FEBRUARY_28 -> LocalDate.of(year, Month.FEBRUARY, 28);
            case MARCH_1 -> LocalDate.of(year, Month.MARCH, 1);
        };
    }
}
