package dev.familiar.sources.requests;

import dev.familiar.model.PersonName;
import dev.familiar.model.ProfileUrl;
import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.model.source.Invitation;
import dev.familiar.model.source.MutualConnections;
import dev.familiar.model.source.Position;
import dev.familiar.model.source.Requester;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.sources.Entry;
import dev.familiar.sources.FaultCode;
import dev.familiar.sources.InvitationNotes;
import dev.familiar.sources.Keys;
import dev.familiar.sources.Nobody;
import dev.familiar.sources.Openings;
import dev.familiar.sources.PassedBy;
import dev.familiar.sources.Reading;
import dev.familiar.sources.ReadingSink;
import dev.familiar.sources.Recognition;
import dev.familiar.sources.Source;
import dev.familiar.sources.csv.CsvHeader;
import dev.familiar.sources.csv.CsvRow;
import dev.familiar.sources.csv.CsvTable;
import dev.familiar.sources.csv.RowRule;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A table of incoming connection requests with the header `Name,Headline,Location,Company,Mutual
/// Connections,Mutual Names,Note,Profile URL,Sent At`.
///
/// Any column but `Name` may be missing or empty, in any order. Several mutual names are parted by
/// ` ; `. An empty count of mutual connections means unknown, not zero. Times are ISO 8601, a day
/// alone is its first moment in UTC.
public final class RequestTable implements Source {

    private static final List<String> COLUMNS =
            List.of(
                    "Name",
                    "Headline",
                    "Location",
                    "Company",
                    "Mutual Connections",
                    "Mutual Names",
                    "Note",
                    "Profile URL",
                    "Sent At");

    private static final int MOST_NAMES = 500;

    /// A source for any number of tables.
    public RequestTable() {}

    @Override
    public String name() {
        return "requests-csv";
    }

    @Override
    public Grouping grouping() {
        return Grouping.BY_FILE;
    }

    /// Sure where the columns on mutual connections stand, which nobody else has; likely where a
    /// headline comes with a link, a note or a time; a weak guess where nothing but the name of the
    /// file speaks for it.
    @Override
    public Recognition recognise(Entry entry) throws IOException {
        if (Openings.isData(entry.head())) {
            return Recognition.NO;
        }
        Optional<CsvHeader> header =
                CsvTable.header(entry.head(), h -> h.hasAll("Name") && looksLike(h));
        if (header.isPresent()) {
            boolean sure = header.get().hasAny("Mutual Connections", "Mutual Names");
            return sure ? Recognition.SURE : new Recognition(70);
        }
        String file = entry.name().substring(entry.name().lastIndexOf('/') + 1);
        boolean named = file.toLowerCase(Locale.ROOT).contains("request");
        return named && CsvTable.header(entry.head(), RequestTable::isOurs).isPresent()
                ? new Recognition(40)
                : Recognition.NO;
    }

    private static boolean looksLike(CsvHeader header) {
        return header.hasAny("Mutual Connections", "Mutual Names")
                || (header.hasAll("Headline") && header.hasAny("Note", "Profile URL", "Sent At"));
    }

    /// Whether every named column is one of the table's, and the name is there.
    private static boolean isOurs(CsvHeader header) {
        long known = COLUMNS.stream().filter(header::hasAll).count();
        long named = header.names().stream().filter(name -> !name.isBlank()).count();
        return header.hasAll("Name") && known == named;
    }

    @Override
    public void read(Entry entry, long resume, ReadingSink sink) throws IOException {
        try (InputStream in = entry.open(0)) {
            CsvTable table =
                    CsvTable.open(
                                    in,
                                    entry.name(),
                                    h -> h.hasAll("Name"),
                                    fault -> sink.accept(new Reading.Skipped(fault)))
                            .orElse(null);
            if (table == null) {
                new Row(entry.name(), 1, sink)
                        .fault(FaultCode.FIELD_MISSING, "no column is called Name; not read");
                return;
            }
            for (CsvRow row = table.next(RowRule.PADDED);
                    row != null;
                    row = table.next(RowRule.PADDED)) {
                request(row, new Row(entry.name(), row.line(), sink));
            }
        }
    }

    /// Where the readings of one row go.
    private record Row(String entry, int line, ReadingSink sink) {

        Position position() {
            return new Position(entry, "line " + line);
        }

        void fault(FaultCode code, String message) {
            sink.accept(new Reading.Skipped(code.at(position(), message)));
        }
    }

    private static void request(CsvRow row, Row at) {
        PersonName name = PersonName.of(row.get("Name"));
        if (name.isEmpty()) {
            at.fault(FaultCode.FIELD_MISSING, "\"Name\" is empty; the row was skipped");
            return;
        }
        ProfileUrl profile = profile(row.get("Profile URL"), at);
        boolean nobody = Nobody.is(name.text());
        if (nobody && profile == null) {
            at.sink().accept(new Reading.Passed(PassedBy.CLOSED_ACCOUNT, at.position()));
            return;
        }
        Instant sentAt = sentAt(row.get("Sent At"), at);
        String id = profile == null ? Keys.fold(name.text()) : profile.slug();
        String when = sentAt == null ? "unknown" : Long.toString(sentAt.getEpochSecond());
        ConnectionRequest request =
                new ConnectionRequest(
                        "request:requests-csv:" + id + ":" + when,
                        new Requester(
                                nobody ? PersonName.NONE : name,
                                profile,
                                row.get("Headline"),
                                row.get("Location"),
                                row.get("Company")),
                        new Invitation(
                                true,
                                sentAt,
                                InvitationNotes.personal(row.get("Note")),
                                mutuals(row, at),
                                ""));
        at.sink().accept(new Reading.Read(new SourceRecord.Requested(request), at.position()));
    }

    private static @Nullable ProfileUrl profile(String url, Row at) {
        ProfileUrl profile = ProfileUrl.parse(url).orElse(null);
        if (profile == null && !url.isEmpty()) {
            at.fault(
                    FaultCode.VALUE_UNREADABLE,
                    "\"Profile URL\" is none like https://www.linkedin.com/in/ada-example; the row"
                            + " was kept without it");
        }
        return profile;
    }

    private static @Nullable Instant sentAt(String text, Row at) {
        Instant sentAt = IsoTimes.parse(text).orElse(null);
        if (sentAt == null && !text.isEmpty()) {
            at.fault(
                    FaultCode.DATE_UNREADABLE,
                    "\"Sent At\" is no time like 2026-03-01T09:12:00Z; the row was kept without"
                            + " it");
        }
        return sentAt;
    }

    private static MutualConnections mutuals(CsvRow row, Row at) {
        List<PersonName> names = new ArrayList<>();
        for (String name : row.get("Mutual Names").split(";", MOST_NAMES)) {
            if (!name.isBlank()) {
                names.add(PersonName.of(name));
            }
        }
        String text = row.get("Mutual Connections");
        int count = MutualConnections.UNKNOWN;
        if (text.matches("[0-9]{1,6}\\+?(?:\\.0)?")) {
            count = Integer.parseInt(text.replaceAll("\\+|\\.0$", ""));
            count = Math.max(count, names.size());
        } else if (!text.isEmpty()) {
            at.fault(
                    FaultCode.VALUE_UNREADABLE,
                    "\"Mutual Connections\" is no number; the row was kept without it");
        }
        return new MutualConnections(count, names);
    }
}
