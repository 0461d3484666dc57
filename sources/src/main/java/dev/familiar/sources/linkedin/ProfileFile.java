package dev.familiar.sources.linkedin;

import dev.familiar.model.Biography;
import dev.familiar.model.Handle;
import dev.familiar.model.Origin;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.sources.csv.CsvHeader;
import dev.familiar.sources.csv.CsvRow;
import dev.familiar.sources.csv.CsvTable;
import dev.familiar.sources.csv.RowRule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// `Profile.csv`: one row about the owner, `First Name,Last Name,Maiden Name,Address,Birth
/// Date,Headline,Summary,…`. It has no profile URL.
final class ProfileFile implements ExportFile {

    @Override
    public boolean knows(CsvHeader header, FileName name) {
        return header.hasAll("First Name", "Last Name", "Headline")
                && header.hasAny("Summary", "Industry", "Geo Location", "Maiden Name");
    }

    @Override
    public void read(CsvTable table, FileName name, Output out) throws IOException {
        CsvRow row = table.next(RowRule.PADDED);
        if (row == null) {
            return;
        }
        String given = row.get("First Name");
        List<PersonName> names = new ArrayList<>();
        names.add(PersonName.of(given, row.get("Last Name")));
        String maiden = row.get("Maiden Name");
        if (!maiden.isEmpty()) {
            names.add(PersonName.of(given, maiden));
        }
        Biography life =
                new Biography(
                        row.get("Headline"),
                        row.first("Geo Location", "Address"),
                        List.of(),
                        "",
                        ExportTimes.partial(row.get("Birth Date")).orElse(null));
        out.put(
                new SourceRecord.Owned(
                        new PersonDescription(
                                "linkedin:owner:profile",
                                Origin.of(Origin.Kind.CARD),
                                names,
                                List.<Handle>of(),
                                life)),
                row.line());
    }
}
