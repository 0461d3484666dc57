package dev.familiar.sources.linkedin;

import dev.familiar.model.Biography;
import dev.familiar.model.Handle;
import dev.familiar.model.Origin;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.sources.FaultCode;
import dev.familiar.sources.Keys;
import dev.familiar.sources.PassedBy;
import dev.familiar.sources.csv.CsvHeader;
import dev.familiar.sources.csv.CsvRow;
import dev.familiar.sources.csv.CsvTable;
import dev.familiar.sources.csv.RowRule;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `Member_Follows.csv`: whom the owner follows, `Date,Status,FullName`, by name only.
///
/// A row is a change, not a state: `Active` may be taken back by a later `Unfollow`. Of each name
/// the newest row counts, and only those still followed are told.
final class FollowsFile implements ExportFile {

    /// Far more than LinkedIn lets anybody follow; what comes after is told row by row.
    private static final int MOST = 100_000;

    private record Follow(String date, boolean active, String name, int line) {}

    @Override
    public boolean knows(CsvHeader header, FileName name) {
        return header.hasAll("Date", "Status", "FullName");
    }

    @Override
    public int certainty(FileName name) {
        return name.stem().equals("memberfollows") ? 90 : 50;
    }

    @Override
    public void read(CsvTable table, FileName name, Output out) throws IOException {
        Map<String, Follow> newest = new LinkedHashMap<>();
        for (CsvRow row = table.next(RowRule.REJOIN);
                row != null;
                row = table.next(RowRule.REJOIN)) {
            String person = row.get("FullName");
            if (person.isEmpty()) {
                out.fault(FaultCode.ROW_BLANK, row.line(), "the row names nobody; skipped");
                continue;
            }
            Follow follow =
                    new Follow(
                            row.get("Date"),
                            row.get("Status").equalsIgnoreCase("Active"),
                            person,
                            row.line());
            if (newest.size() < MOST || newest.containsKey(Keys.fold(person))) {
                newest.merge(Keys.fold(person), follow, (a, b) -> newer(a, b, out));
            } else {
                put(follow, out);
            }
        }
        newest.values().forEach(follow -> put(follow, out));
    }

    /// The dates sort as text: 2024-02-01 10:11:12. Newest first is not relied on.
    private static Follow newer(Follow a, Follow b, Output out) {
        boolean first = a.date().compareTo(b.date()) >= 0;
        out.passed(PassedBy.NO_LONGER, (first ? b : a).line());
        return first ? a : b;
    }

    private static void put(Follow follow, Output out) {
        PersonName person = PersonName.of(follow.name());
        Optional<Handle> handle = Accounts.of(person, "");
        if (!follow.active() || handle.isEmpty()) {
            out.passed(
                    follow.active() ? PassedBy.CLOSED_ACCOUNT : PassedBy.NO_LONGER, follow.line());
            return;
        }
        out.put(
                new SourceRecord.Described(
                        new PersonDescription(
                                "linkedin:followed:" + Keys.fold(person.text()),
                                new Origin(
                                        Origin.Kind.FOLLOWED,
                                        ExportTimes.day(follow.date()).orElse(null)),
                                List.of(person),
                                List.of(handle.get()),
                                Biography.NONE)),
                follow.line());
    }
}
