package dev.familiar.sources.linkedin;

import dev.familiar.model.Handle;
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

/// `Endorsement_Given_Info.csv` and `Endorsement_Received_Info.csv`: skills confirmed with a click.
///
/// `Endorsement Date,Skill Name,Endorser First Name,…` or `Endorsee …`; the header says which way.
/// In 2022 without the URL, and the received ones in UTF-16 with tabs; in some years the URL lacks
/// its scheme. Pending ones count too: the click was made.
final class EndorsementsFile implements ExportFile {

    @Override
    public boolean knows(CsvHeader header, FileName name) {
        return header.hasAll("Endorsement Date")
                && header.hasAny("Endorser First Name", "Endorsee First Name");
    }

    @Override
    public void read(CsvTable table, FileName name, Output out) throws IOException {
        boolean given = table.header().hasAll("Endorsee First Name");
        for (CsvRow row = table.next(RowRule.STRICT);
                row != null;
                row = table.next(RowRule.STRICT)) {
            endorsement(row, given, out);
        }
    }

    private static void endorsement(CsvRow row, boolean given, Output out) {
        String side = given ? "Endorsee " : "Endorser ";
        PersonName person =
                PersonName.of(row.get(side + "First Name"), row.get(side + "Last Name"));
        Optional<Handle> handle = Accounts.of(person, row.get(side + "Public Url"));
        if (handle.isEmpty()) {
            out.fault(FaultCode.ROW_BLANK, row.line(), "the row names nobody; skipped");
            return;
        }
        Optional<Instant> at = ExportTimes.utc(row.get("Endorsement Date"));
        if (at.isEmpty()) {
            out.fault(
                    FaultCode.DATE_UNREADABLE,
                    row.line(),
                    "\"Endorsement Date\" is no time like 2024/02/01 15:02:55 UTC; the row was"
                            + " skipped");
            return;
        }
        String skill = row.get("Skill Name");
        out.put(
                new SourceRecord.Happened(
                        new Interaction(
                                "linkedin-endorsement:"
                                        + (given ? "given:" : "received:")
                                        + Keys.digest(handle.get().key(), skill)
                                        + ":"
                                        + at.get().getEpochSecond(),
                                Channel.ENDORSEMENT,
                                Moment.of(at.get()),
                                Sides.of(given, person, handle.get()),
                                new Content(skill, "", Set.of(), List.of())),
                        ""),
                row.line());
    }
}
