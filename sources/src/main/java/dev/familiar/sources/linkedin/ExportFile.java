package dev.familiar.sources.linkedin;

import dev.familiar.sources.csv.CsvHeader;
import dev.familiar.sources.csv.CsvTable;
import java.io.IOException;

/// One kind of file of the export. Stateless.
interface ExportFile {

    /// Whether a table with this header is of this kind; the name decides only where two kinds have
    /// one header.
    boolean knows(CsvHeader header, FileName name);

    /// How surely a table that [#knows] accepts comes from LinkedIn, 1 to 100.
    default int certainty(FileName name) {
        return 90;
    }

    /// Reads all rows.
    void read(CsvTable table, FileName name, Output out) throws IOException;
}
