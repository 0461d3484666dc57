/// Calendars in iCalendar form, the Google and the Outlook way.
@NullMarked
package dev.familiar.testkit.calendar;

import org.jspecify.annotations.NullMarked;
