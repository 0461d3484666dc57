package dev.familiar.sources.addressbook;

import dev.familiar.sources.card.CardDraft;
import dev.familiar.sources.csv.CsvHeader;
import dev.familiar.sources.csv.CsvRow;
import java.util.List;
import java.util.Optional;

/// What the columns of one program's table mean. Stateless.
interface Dialect {

    /// All dialects, the most particular first; those by shape behind those by words, unless the
    /// shape is surer.
    List<Dialect> ALL =
            List.of(
                    new GoogleDialect(),
                    new ThunderbirdShape(),
                    new ThunderbirdDialect(),
                    new OutlookDialect(),
                    new OutlookShape(),
                    new GoogleShape());

    /// Whether a header is of this dialect.
    boolean knows(CsvHeader header);

    /// Takes one row apart.
    ///
    /// @param header of the row's table
    void read(CsvHeader header, CsvRow row, CardDraft draft);

    /// The dialect of a header, empty if it is no address book.
    static Optional<Dialect> of(CsvHeader header) {
        return ALL.stream().filter(dialect -> dialect.knows(header)).findFirst();
    }
}
