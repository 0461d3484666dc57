package dev.familiar.sources.linkedin;

import dev.familiar.model.Affiliation;
import dev.familiar.model.Biography;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.Origin;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import dev.familiar.model.PhoneNumber;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.sources.FaultCode;
import dev.familiar.sources.Keys;
import dev.familiar.sources.csv.CsvHeader;
import dev.familiar.sources.csv.CsvRow;
import dev.familiar.sources.csv.CsvTable;
import dev.familiar.sources.csv.RowRule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// `Contacts.csv` (2018 `Imported Contacts.csv`): the address book the owner once uploaded.
///
/// `Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt,…,FullName,…`, several
/// values joined by comma. Somebody in it was in the owner's telephone or mail program.
final class ContactsFile implements ExportFile {

    private static final String[] EMAILS = {"Emails", "Email Address", "Email Addresses"};
    private static final int MOST_VALUES = 100;

    @Override
    public boolean knows(CsvHeader header, FileName name) {
        return header.hasAll("FirstName", "LastName", "Companies", "PhoneNumbers")
                && header.hasAny(EMAILS)
                && header.hasAny("Source", "CreatedAt", "BookmarkedAt", "Profiles");
    }

    @Override
    public void read(CsvTable table, FileName name, Output out) throws IOException {
        for (CsvRow row = table.next(RowRule.STRICT);
                row != null;
                row = table.next(RowRule.STRICT)) {
            contact(row, out);
        }
    }

    /// Tells one row. There is no id, so the key is a digest of the name and of every handle: a
    /// changed card is a new record.
    private static void contact(CsvRow row, Output out) {
        PersonName full = PersonName.of(row.get("FullName"));
        PersonName parted = PersonName.of(row.get("FirstName"), row.get("LastName"));
        PersonName name = parted.isEmpty() ? full : parted;
        String addresses = row.first(EMAILS);
        List<Handle> handles = new ArrayList<>();
        boolean unread = add(handles, addresses, EmailAddress::parse);
        unread |= add(handles, row.get("PhoneNumbers"), PhoneNumber::parse);
        profiles(row).forEach(handles::add);
        if (name.isEmpty() && handles.isEmpty()) {
            out.fault(FaultCode.ROW_BLANK, row.line(), "the row names nobody; skipped");
            return;
        }
        if (unread) {
            out.fault(
                    FaultCode.VALUE_UNREADABLE,
                    row.line(),
                    "an address or number is none; the row was kept without it");
        }
        List<String> id = new ArrayList<>();
        id.add(Keys.fold(name.text()));
        handles.forEach(handle -> id.add(handle.key()));
        out.put(
                new SourceRecord.Described(
                        new PersonDescription(
                                "linkedin:contact:" + Keys.digest(id.toArray(String[]::new)),
                                new Origin(
                                        Origin.Kind.SAVED_CONTACT,
                                        ExportTimes.day(row.get("CreatedAt")).orElse(null)),
                                name.text().equals(full.text())
                                        ? List.of(name)
                                        : List.of(name, full),
                                handles,
                                life(row))),
                row.line());
    }

    /// Profiles on LinkedIn; the column also holds those on other sites.
    private static List<Handle> profiles(CsvRow row) {
        List<Handle> profiles = new ArrayList<>();
        for (String url : row.get("Profiles").split("[,;]", MOST_VALUES)) {
            Accounts.profile(url).ifPresent(profiles::add);
        }
        return profiles;
    }

    private static Biography life(CsvRow row) {
        List<Affiliation> jobs = new ArrayList<>();
        String title = row.get("Title");
        for (String company : row.get("Companies").split(",(?! )", MOST_VALUES)) {
            if (!company.isBlank() || !title.isEmpty()) {
                jobs.add(Affiliation.job(company, title));
            }
        }
        return new Biography(
                "",
                row.get("Location"),
                jobs,
                "",
                ExportTimes.partial(row.get("Birthday")).orElse(null));
    }

    /// Adds what `parse` reads in a list of values; whether it failed on any.
    private static <H extends Handle> boolean add(
            List<Handle> handles, String values, Function<String, Optional<H>> parse) {
        boolean failed = false;
        for (String value : values.split("[,;]", MOST_VALUES)) {
            Optional<H> handle = parse.apply(value);
            handle.ifPresent(handles::add);
            failed |= handle.isEmpty() && !value.isBlank();
        }
        return failed;
    }
}
