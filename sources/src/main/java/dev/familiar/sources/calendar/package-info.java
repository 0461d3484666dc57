/// Calendars in iCalendar form (RFC 5545): Google, Outlook and Exchange, Apple, and whatever a mail
/// program saved.
///
/// Each event, or each occurrence of a recurring one, becomes an
/// [dev.familiar.model.source.Interaction] with the key `event:<UID>/<start instant>`. Read twice:
/// [dev.familiar.sources.calendar.CalendarSource] first surveys the file for time zones, moved
/// occurrences and the calendar's owner, all of which may stand at its end, then reads the events.
@NullMarked
package dev.familiar.sources.calendar;

import org.jspecify.annotations.NullMarked;
