package dev.familiar.sources.linkedin;

import dev.familiar.model.Affiliation;
import dev.familiar.model.Biography;
import dev.familiar.model.Handle;
import dev.familiar.model.Origin;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Content;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Moment;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.sources.FaultCode;
import dev.familiar.sources.Keys;
import dev.familiar.sources.csv.CsvHeader;
import dev.familiar.sources.csv.CsvRow;
import dev.familiar.sources.csv.CsvTable;
import dev.familiar.sources.csv.RowRule;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `Recommendations_Given.csv` and `Recommendations_Received.csv`.
///
/// `First Name,Last Name,Company,Job Title,Text,Creation Date,Status` in both: only the file's name
/// says which way. There is no URL, so the other side has a weak handle, and a description with the
/// job they had.
final class RecommendationsFile implements ExportFile {

    @Override
    public boolean knows(CsvHeader header, FileName name) {
        return header.hasAll("First Name", "Last Name", "Job Title", "Text", "Creation Date");
    }

    @Override
    public void read(CsvTable table, FileName name, Output out) throws IOException {
        boolean given = name.stem().contains("given");
        if (!given && !name.stem().contains("received")) {
            out.fault(
                    FaultCode.VALUE_UNREADABLE,
                    1,
                    "the file's name says neither Given nor Received, so the direction of its"
                            + " recommendations is not known; not read. Rename it and import again");
            return;
        }
        for (CsvRow row = table.next(RowRule.STRICT);
                row != null;
                row = table.next(RowRule.STRICT)) {
            recommendation(row, given, out);
        }
    }

    private static void recommendation(CsvRow row, boolean given, Output out) {
        PersonName person = PersonName.of(row.get("First Name"), row.get("Last Name"));
        Optional<Handle> handle = Accounts.of(person, "");
        if (handle.isEmpty()) {
            out.fault(FaultCode.ROW_BLANK, row.line(), "the row names nobody; skipped");
            return;
        }
        Optional<Instant> at = ExportTimes.pacific(row.get("Creation Date"));
        if (at.isEmpty()) {
            out.fault(
                    FaultCode.DATE_UNREADABLE,
                    row.line(),
                    "\"Creation Date\" is no time like 12/20/24, 01:41 PM; the row was skipped");
            return;
        }
        String id = Keys.fold(person.text());
        Affiliation job = Affiliation.job(row.get("Company"), row.get("Job Title"));
        out.put(
                new SourceRecord.Described(
                        new PersonDescription(
                                "linkedin:recommendation:"
                                        + id
                                        + ":"
                                        + Keys.fold(job.organisation()),
                                Origin.of(Origin.Kind.CORRESPONDENT),
                                List.of(person),
                                List.of(handle.get()),
                                new Biography("", "", List.of(job), "", null))),
                row.line());
        String text = MessageText.plain(row.get("Text"));
        out.put(
                new SourceRecord.Happened(
                        new Interaction(
                                "linkedin-recommendation:"
                                        + (given ? "given:" : "received:")
                                        + id
                                        + ":"
                                        + at.get().getEpochSecond(),
                                Channel.RECOMMENDATION,
                                Moment.of(at.get()),
                                Sides.of(given, person, handle.get()),
                                new Content("", text, Set.of(), List.of())),
                        text),
                row.line());
    }
}
