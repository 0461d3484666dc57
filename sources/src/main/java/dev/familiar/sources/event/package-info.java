/// Events in iCalendar form (RFC 5545), wherever they come from: calendars of Google, Outlook and
/// Exchange, Apple, and what mail brings (RFC 6047).
///
/// Each event, or each occurrence of a recurring one, becomes an
/// [dev.familiar.model.source.Interaction] with the key `event:<UID>/<start instant>`. Read twice:
/// [dev.familiar.sources.event.EventText] first surveys the text for time zones, moved occurrences
/// and the calendar's owner, all of which may stand at its end, then reads the events. What is said
/// in a mail is believed less than what stands in the owner's calendar:
/// [dev.familiar.sources.event.Hearsay].
@NullMarked
package dev.familiar.sources.event;

import org.jspecify.annotations.NullMarked;
