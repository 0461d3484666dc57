package dev.familiar.sources.calendar;

import dev.familiar.model.Biography;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Origin;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.source.Position;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.sources.Entry;
import dev.familiar.sources.Reading;
import dev.familiar.sources.ReadingSink;
import dev.familiar.sources.Recognition;
import dev.familiar.sources.Source;
import dev.familiar.sources.event.EventText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/// Calendars in iCalendar form, one event in memory at a time ([EventText]).
///
/// Of recurring events nothing after now is delivered. A calendar called by an address
/// (`X-WR-CALNAME`, as Google exports the main calendar) tells the owner's. Gives no checkpoints.
public final class CalendarSource implements Source {

    private static final Recognition STARTS_WITH_A_CALENDAR = new Recognition(95);

    private final InstantSource clock;

    /// A source that expands recurring events up to the instant at which an entry is read.
    public CalendarSource(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "icalendar";
    }

    @Override
    public Recognition recognise(Entry entry) throws IOException {
        String head =
                new String(entry.head(), StandardCharsets.ISO_8859_1)
                        .replace("\0", "")
                        .replaceFirst("^(\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)", "")
                        .stripLeading()
                        .toUpperCase(Locale.ROOT);
        return head.startsWith("BEGIN:VCALENDAR") ? STARTS_WITH_A_CALENDAR : Recognition.NO;
    }

    @Override
    public void read(Entry entry, long resume, ReadingSink sink) throws IOException {
        EventText calendar = EventText.of(entry);
        calendar.owner()
                .ifPresent(owner ->
                        sink.accept(
                                new Reading.Read(
                                        new SourceRecord.Owned(described(owner)),
                                        new Position(entry.name(), "calendar name"))));
        calendar.read(clock.instant(), sink);
    }

    private static PersonDescription described(EmailAddress owner) {
        return new PersonDescription(
                "calendar:owner:" + owner.value(),
                Origin.of(Origin.Kind.CARD),
                List.of(),
                List.of(owner),
                Biography.NONE);
    }

    /// Until its second edition an event did not say which of its changes it is.
    @Override
    public int edition() {
        return 2;
    }

    @Override
    public Grouping grouping() {
        return Grouping.BY_FILE;
    }
}
