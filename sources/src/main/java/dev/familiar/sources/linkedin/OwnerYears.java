package dev.familiar.sources.linkedin;

import dev.familiar.model.Affiliation;
import dev.familiar.model.Biography;
import dev.familiar.model.DateSpan;
import dev.familiar.model.PartialDate;
import dev.familiar.model.PersonName;
import dev.familiar.sources.FaultCode;
import dev.familiar.sources.Keys;
import dev.familiar.sources.csv.CsvRow;
import dev.familiar.sources.csv.CsvTable;
import dev.familiar.sources.csv.RowRule;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The columns of a table of jobs or schools of the owner.
///
/// @param kind which of the two
/// @param place the column of the organisation
/// @param title the column of the title or degree
/// @param from the column of the start
/// @param to the column of the end
record OwnerYears(Affiliation.Kind kind, String place, String title, String from, String to) {

    void read(CsvTable table, Output out) throws IOException {
        for (CsvRow row = table.next(RowRule.PADDED);
                row != null;
                row = table.next(RowRule.PADDED)) {
            String organisation = row.get(place);
            if (organisation.isEmpty() && row.get(title).isEmpty()) {
                out.fault(FaultCode.ROW_BLANK, row.line(), "the row names no place; skipped");
                continue;
            }
            PartialDate start = date(row, from, out);
            DateSpan span = new DateSpan(start, date(row, to, out));
            Affiliation affiliation = new Affiliation(kind, organisation, row.get(title), span);
            String id =
                    kind.name().toLowerCase(Locale.ROOT)
                            + ":"
                            + Keys.digest(
                                    Keys.fold(organisation),
                                    Keys.fold(row.get(title)),
                                    String.valueOf(start));
            out.put(
                    Owners.of(
                            id,
                            PersonName.NONE,
                            List.of(),
                            new Biography("", "", List.of(affiliation), "", null)),
                    row.line());
        }
    }

    private static @Nullable PartialDate date(CsvRow row, String column, Output out) {
        String text = row.get(column);
        PartialDate date = ExportTimes.partial(text).orElse(null);
        if (date == null && !text.isEmpty()) {
            out.fault(
                    FaultCode.DATE_UNREADABLE,
                    row.line(),
                    "\"" + column + "\" is no date like Jun 2019; the row was kept without it");
        }
        return date;
    }
}
