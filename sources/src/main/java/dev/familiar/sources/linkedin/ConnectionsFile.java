package dev.familiar.sources.linkedin;

import dev.familiar.model.Affiliation;
import dev.familiar.model.Biography;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.Origin;
import dev.familiar.model.PartialDate;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import dev.familiar.model.ProfileUrl;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.sources.FaultCode;
import dev.familiar.sources.Keys;
import dev.familiar.sources.Nobody;
import dev.familiar.sources.csv.CsvHeader;
import dev.familiar.sources.csv.CsvRow;
import dev.familiar.sources.csv.CsvTable;
import dev.familiar.sources.csv.RowRule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// `Connections.csv`: whom the owner is connected with, newest first.
///
/// 2018 to mid 2023 `First Name,Last Name,Email Address,Company,Position,Connected On`, since then
/// with `URL` after the names; since 2021 below a preamble of three lines. Company and position are
/// those of the day of the export. About 1.5 % of the rows hold nothing but the date: members who
/// left or hid themselves. Headers in other languages are accepted ([ExportWords]).
final class ConnectionsFile implements ExportFile {

    private static final String FIRST = "First Name";
    private static final String LAST = "Last Name";
    private static final String[] URL = {"URL", "Profile URL"};
    private static final String[] EMAIL = {"Email Address", "Email"};
    private static final String COMPANY = "Company";
    private static final String POSITION = "Position";
    private static final String CONNECTED = "Connected On";

    @Override
    public boolean knows(CsvHeader header, FileName name) {
        boolean named = header.hasAll(FIRST) && header.hasAll(LAST);
        boolean dated = header.hasAll(CONNECTED);
        boolean columnDropped =
                name.stem().startsWith("connections")
                        && header.hasAll(POSITION)
                        && header.hasAll(COMPANY);
        return named && (dated || columnDropped);
    }

    @Override
    public void read(CsvTable table, FileName name, Output out) throws IOException {
        boolean dated = table.header().hasAll(CONNECTED);
        for (CsvRow row = table.next(RowRule.STRICT);
                row != null;
                row = table.next(RowRule.STRICT)) {
            connection(row, dated, out);
        }
    }

    /// Tells one row. The URL gives the key, because names change; without it (before 2023) the
    /// name and the day of connecting do, which no two connections have shared in any file seen.
    private static void connection(CsvRow row, boolean dated, Output out) {
        PersonName person = person(PersonName.of(row.get(FIRST), row.get(LAST)));
        List<Handle> handles = new ArrayList<>();
        ProfileUrl profile = ProfileUrl.parse(row.first(URL)).orElse(null);
        if (profile != null) {
            handles.add(profile);
        }
        String address = row.first(EMAIL);
        EmailAddress.parse(address).ifPresent(handles::add);
        if (person.isEmpty() && handles.isEmpty()) {
            out.fault(
                    FaultCode.ROW_BLANK,
                    row.line(),
                    "the row names nobody (a member who left or hid); skipped");
            return;
        }
        if (!address.isEmpty() && EmailAddress.parse(address).isEmpty()) {
            out.fault(
                    FaultCode.VALUE_UNREADABLE,
                    row.line(),
                    "\"Email Address\" holds no address; the row was kept without it");
        }
        PartialDate since = ExportTimes.day(row.get(CONNECTED)).orElse(null);
        if (dated && since == null) {
            out.fault(
                    FaultCode.DATE_UNREADABLE,
                    row.line(),
                    "\"Connected On\" is no date like 28 Feb 2021; the row was kept without it");
        }
        String id =
                profile != null
                        ? profile.slug()
                        : Keys.fold(person.text()) + ":" + (since == null ? "" : since);
        out.put(
                new SourceRecord.Described(
                        new PersonDescription(
                                "linkedin:connection:" + id,
                                new Origin(Origin.Kind.CONNECTION, since),
                                List.of(person),
                                handles,
                                life(row.get(COMPANY), row.get(POSITION)))),
                row.line());
    }

    private static PersonName person(PersonName written) {
        return Nobody.is(written.text()) ? PersonName.NONE : written;
    }

    private static Biography life(String company, String position) {
        return company.isEmpty() && position.isEmpty()
                ? Biography.NONE
                : new Biography("", "", List.of(Affiliation.job(company, position)), "", null);
    }
}
