package dev.familiar.sources.linkedin;

import dev.familiar.model.Affiliation;
import dev.familiar.sources.csv.CsvHeader;
import dev.familiar.sources.csv.CsvTable;
import java.io.IOException;

/// `Education.csv`: the owner's schools, `School Name,Start Date,End Date,Notes,Degree
/// Name,Activities`.
final class EducationFile implements ExportFile {

    @Override
    public boolean knows(CsvHeader header, FileName name) {
        return header.hasAll("School Name", "Start Date", "End Date");
    }

    @Override
    public void read(CsvTable table, FileName name, Output out) throws IOException {
        OwnerYears years =
                new OwnerYears(
                        Affiliation.Kind.SCHOOL,
                        "School Name",
                        "Degree Name",
                        "Start Date",
                        "End Date");
        years.read(table, out);
    }
}
