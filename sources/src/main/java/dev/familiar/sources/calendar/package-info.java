/// Calendars in iCalendar form (RFC 5545): Google, Outlook and Exchange, Apple, and whatever a mail
/// program saved. Their events are read by [dev.familiar.sources.event.EventText].
@NullMarked
package dev.familiar.sources.calendar;

import org.jspecify.annotations.NullMarked;
