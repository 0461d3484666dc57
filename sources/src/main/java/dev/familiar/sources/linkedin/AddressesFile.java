package dev.familiar.sources.linkedin;

import dev.familiar.model.EmailAddress;
import dev.familiar.model.PersonName;
import dev.familiar.sources.FaultCode;
import dev.familiar.sources.PassedBy;
import dev.familiar.sources.csv.CsvHeader;
import dev.familiar.sources.csv.CsvRow;
import dev.familiar.sources.csv.CsvTable;
import dev.familiar.sources.csv.RowRule;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// `Email Addresses.csv`: the owner's own, `Email Address,Confirmed,Primary,Updated On`. They tell
/// in mail archives which side the owner is on, so one that was never confirmed, and may be
/// somebody else's, is left out.
final class AddressesFile implements ExportFile {

    @Override
    public boolean knows(CsvHeader header, FileName name) {
        return header.hasAll("Email Address", "Confirmed", "Primary");
    }

    @Override
    public void read(CsvTable table, FileName name, Output out) throws IOException {
        for (CsvRow row = table.next(RowRule.PADDED);
                row != null;
                row = table.next(RowRule.PADDED)) {
            Optional<EmailAddress> address = EmailAddress.parse(row.get("Email Address"));
            if (address.isEmpty()) {
                out.fault(
                        FaultCode.VALUE_UNREADABLE,
                        row.line(),
                        "\"Email Address\" holds no address; the row was skipped");
            } else if (ExportWords.isNo(row.get("Confirmed"))) {
                out.passed(PassedBy.NOT_CONFIRMED, row.line());
            } else {
                EmailAddress own = address.get();
                out.put(Owners.of(own.key(), PersonName.NONE, List.of(own)), row.line());
            }
        }
    }
}
