package dev.familiar.sources.linkedin;

import dev.familiar.model.Affiliation;
import dev.familiar.sources.csv.CsvHeader;
import dev.familiar.sources.csv.CsvTable;
import java.io.IOException;

/// `Positions.csv`: the owner's jobs, `Company Name,Title,Description,Location,Started On,Finished
/// On`; an open end is the present job.
final class PositionsFile implements ExportFile {

    @Override
    public boolean knows(CsvHeader header, FileName name) {
        return header.hasAll("Company Name", "Title", "Started On", "Finished On");
    }

    @Override
    public void read(CsvTable table, FileName name, Output out) throws IOException {
        OwnerYears years =
                new OwnerYears(
                        Affiliation.Kind.EMPLOYER,
                        "Company Name",
                        "Title",
                        "Started On",
                        "Finished On");
        years.read(table, out);
    }
}
