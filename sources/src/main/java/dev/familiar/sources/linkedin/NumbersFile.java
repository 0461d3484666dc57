package dev.familiar.sources.linkedin;

import dev.familiar.model.PersonName;
import dev.familiar.model.PhoneNumber;
import dev.familiar.sources.FaultCode;
import dev.familiar.sources.csv.CsvHeader;
import dev.familiar.sources.csv.CsvRow;
import dev.familiar.sources.csv.CsvTable;
import dev.familiar.sources.csv.RowRule;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// `PhoneNumbers.csv` (`Extension,Number,Type`) and `Whatsapp Phone Numbers.csv`: the owner's own.
final class NumbersFile implements ExportFile {

    @Override
    public boolean knows(CsvHeader header, FileName name) {
        return header.hasAll("Number", "Extension")
                && header.hasAny("Type", "Is_WhatsApp_Number")
                && header.size() <= 4;
    }

    @Override
    public int certainty(FileName name) {
        return name.stem().contains("phonenumbers") ? 90 : 50;
    }

    @Override
    public void read(CsvTable table, FileName name, Output out) throws IOException {
        for (CsvRow row = table.next(RowRule.PADDED);
                row != null;
                row = table.next(RowRule.PADDED)) {
            Optional<PhoneNumber> number = PhoneNumber.parse(row.get("Number"));
            if (number.isEmpty()) {
                out.fault(
                        FaultCode.VALUE_UNREADABLE,
                        row.line(),
                        "\"Number\" holds no number; the row was skipped");
            } else {
                PhoneNumber own = number.get();
                out.put(Owners.of(own.key(), PersonName.NONE, List.of(own)), row.line());
            }
        }
    }
}
