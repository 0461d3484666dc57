package dev.familiar.sources.addressbook;

import dev.familiar.model.PersonDescription;
import dev.familiar.model.source.Position;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.sources.Entry;
import dev.familiar.sources.FaultCode;
import dev.familiar.sources.Openings;
import dev.familiar.sources.Reading;
import dev.familiar.sources.ReadingSink;
import dev.familiar.sources.Recognition;
import dev.familiar.sources.Source;
import dev.familiar.sources.card.CardDraft;
import dev.familiar.sources.csv.CsvHeader;
import dev.familiar.sources.csv.CsvRow;
import dev.familiar.sources.csv.CsvTable;
import dev.familiar.sources.csv.RowRule;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Address books in CSV form, one row in memory at a time.
///
/// The header tells the program that wrote it, whatever the charset and the separator; the file's
/// name only whether Google saved the contacts by itself (`Other contacts`). Gives no checkpoints.
public final class AddressBookSource implements Source {

    @Override
    public String name() {
        return "address-book-csv";
    }

    @Override
    public Recognition recognise(Entry entry) throws IOException {
        boolean found =
                !Openings.isData(entry.head())
                        && CsvTable.header(entry.head(), AddressBookSource::isAddressBook)
                                .isPresent();
        return found ? Recognition.SURE : Recognition.NO;
    }

    private static boolean isAddressBook(CsvHeader header) {
        return Dialect.of(header).isPresent();
    }

    @Override
    public void read(Entry entry, long resume, ReadingSink sink) throws IOException {
        try (InputStream in = entry.open(0)) {
            CsvTable table =
                    CsvTable.open(
                                    in,
                                    entry.name(),
                                    AddressBookSource::isAddressBook,
                                    fault -> sink.accept(new Reading.Skipped(fault)))
                            .orElse(null);
            Dialect dialect = table == null ? null : Dialect.of(table.header()).orElse(null);
            if (table == null || dialect == null) {
                sink.accept(
                        new Reading.Skipped(
                                FaultCode.NOT_RECOGNISED.at(
                                        new Position(entry.name(), ""),
                                        "no header of an address book in the first lines")));
                return;
            }
            boolean saved = entry.name().toLowerCase(Locale.ROOT).contains("other contacts");
            for (CsvRow row = table.next(RowRule.REJOIN);
                    row != null;
                    row = table.next(RowRule.REJOIN)) {
                CardDraft draft = new CardDraft();
                if (saved) {
                    draft.savedByProgram();
                }
                dialect.read(table.header(), row, draft);
                deliver(draft, new Position(entry.name(), "line " + row.line()), sink);
            }
        }
    }

    private static void deliver(CardDraft draft, Position position, ReadingSink sink) {
        draft.problems()
                .forEach((code, count) ->
                        sink.accept(
                                new Reading.Skipped(
                                        code.at(
                                                position,
                                                count
                                                        + " values have no known form; "
                                                        + "the row was kept without them"))));
        @Nullable PersonDescription description = draft.finish();
        if (description == null) {
            sink.accept(
                    new Reading.Skipped(
                            FaultCode.ROW_BLANK.at(
                                    position,
                                    "the row names no person (empty or a company); skipped")));
        } else {
            sink.accept(new Reading.Read(new SourceRecord.Described(description), position));
        }
    }

    @Override
    public Grouping grouping() {
        return Grouping.BY_FILE;
    }
}
