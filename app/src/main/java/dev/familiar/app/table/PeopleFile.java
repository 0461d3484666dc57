package dev.familiar.app.table;

import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.identity.roster.Column;
import dev.familiar.identity.roster.DescriptionRows;
import dev.familiar.identity.roster.RosterBuilder;
import dev.familiar.identity.table.ColumnRecognition;
import dev.familiar.identity.table.ColumnUse;
import dev.familiar.identity.table.TableRows;
import dev.familiar.model.source.Fault;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.sources.Archive;
import dev.familiar.sources.Container;
import dev.familiar.sources.Entry;
import dev.familiar.sources.EntryVisitor;
import dev.familiar.sources.Reading;
import dev.familiar.sources.csv.CsvRow;
import dev.familiar.sources.csv.CsvTable;
import dev.familiar.sources.csv.RowRule;
import dev.familiar.sources.vcard.VCardSource;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One file of people: a table with a header, or an address book in vCard form.
///
/// A table is read twice at least: a first look at the header and some rows, to tell what columns
/// hold, and then all rows. Nothing of a row is kept here. For one thread.
final class PeopleFile {

    /// Rows looked at to tell what columns hold: enough for one that is mostly empty, and little
    /// beside reading the file.
    private static final int SAMPLE = 2_000;

    private final Path path;

    /// Which file of the request it is, from 0.
    private final int number;

    private final LinkRequest request;
    private final Consumer<Fault> faults;

    /// The columns' names; empty for an address book.
    private final List<String> header;

    /// What each column holds, in the order of the header.
    private final List<ColumnUse> uses;

    /// Takes the rows, once [#announce] has made its columns.
    private @Nullable TableRows rows;

    private PeopleFile(
            Path path,
            int number,
            LinkRequest request,
            Consumer<Fault> faults,
            List<String> header,
            List<ColumnUse> uses) {
        this.path = path;
        this.number = number;
        this.request = request;
        this.faults = faults;
        this.header = header;
        this.uses = uses;
    }

    /// Takes a first look.
    ///
    /// @param number which file it is, from 0
    /// @throws NotFoundException if it cannot be read, or is a table without a header
    /// @throws IOException if reading it fails
    static PeopleFile open(Path path, int number, LinkRequest request, Consumer<Fault> faults)
            throws IOException {
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new NotFoundException(
                    "there is no file " + path + " to read; expected a CSV table or a vCard file");
        }
        if (isCards(path)) {
            return new PeopleFile(path, number, request, faults, List.of(), List.of());
        }
        // Faults are told when all rows are read; the first look goes over some of them only.
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            CsvTable table = table(in, path, _ -> {});
            List<List<String>> sample = new ArrayList<>();
            for (CsvRow row = table.next(RowRule.PADDED);
                    row != null && sample.size() < SAMPLE;
                    row = table.next(RowRule.PADDED)) {
                sample.add(row.fields());
            }
            List<String> header = table.header().names();
            // What the owner says of a column goes before what it looks like, and what the truth is
            // must never be looked at by what is measured against it.
            List<ColumnUse> uses = new ArrayList<>(ColumnRecognition.guess(header, sample));
            for (int i = 0; i < header.size(); i++) {
                ColumnUse said = ColumnUse.ofWord(request.uses().getOrDefault(header.get(i), ""));
                if (said != null) {
                    uses.set(i, said);
                }
                boolean hidden =
                        header.get(i).equals(request.truth())
                                || request.ignored().contains(header.get(i));
                if (hidden) {
                    uses.set(i, ColumnUse.IGNORED);
                }
            }
            return new PeopleFile(path, number, request, faults, header, uses);
        }
    }

    /// By its first words, with or without a byte order mark: names of files tell little.
    private static boolean isCards(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            String head = new String(in.readNBytes(64), java.nio.charset.StandardCharsets.UTF_8);
            return head.replace("\uFEFF", "")
                    .stripLeading()
                    .toUpperCase(java.util.Locale.ROOT)
                    .startsWith("BEGIN:VCARD");
        }
    }

    /// @throws NotFoundException if no line looks like a header: without one, columns have no names
    private static CsvTable table(InputStream in, Path path, Consumer<Fault> faults)
            throws IOException {
        return CsvTable.open(in, path.getFileName().toString(), h -> h.size() > 1, faults)
                .orElseThrow(() ->
                        new NotFoundException(
                                path
                                        + " has no header of two columns or more; expected a CSV"
                                        + " table with one name per column in its first line"));
    }

    /// Whether it has columns; else it is an address book.
    boolean isTable() {
        return !header.isEmpty();
    }

    /// Makes the columns the table needs.
    ///
    /// @param shared columns of the tables before, taken again where the names agree; grows by new
    ///   ones
    void announce(RosterBuilder builder, List<Column> shared) {
        rows = new TableRows(builder, header, uses, shared);
    }

    /// What each column was taken for.
    List<LinkReport.ColumnLine> columns() {
        List<LinkReport.ColumnLine> lines = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            boolean truth = header.get(i).equals(request.truth());
            String use = truth ? "truth, not looked at" : uses.get(i).word();
            lines.add(new LinkReport.ColumnLine(path.getFileName().toString(), header.get(i), use));
        }
        return lines;
    }

    /// Reads all records.
    ///
    /// @param read takes the key of each row, once it is a record, with the content of the column
    ///   of truth, empty if there is none
    void read(
            RosterBuilder builder, @Nullable DescriptionRows cards, BiConsumer<String, String> read)
            throws IOException {
        TableRows table = rows;
        if (table != null) {
            readRows(table, read);
        } else if (cards != null) {
            readCards(cards, builder);
        }
    }

    /// One row in memory at a time.
    private void readRows(TableRows table, BiConsumer<String, String> read) throws IOException {
        int truthColumn = header.indexOf(request.truth());
        eachRow(
                faults,
                (key, row) -> {
                    table.add(row.fields(), key, number);
                    read.accept(key, truthColumn < 0 ? "" : row.get(truthColumn));
                });
    }

    /// Hands every row on with the key of its record.
    ///
    /// Faults are not told: they were when the rows were read.
    void eachRow(BiConsumer<String, CsvRow> action) throws IOException {
        eachRow(_ -> {}, action);
    }

    private void eachRow(Consumer<Fault> sink, BiConsumer<String, CsvRow> action)
            throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            CsvTable csv = table(in, path, sink);
            for (CsvRow row = csv.next(RowRule.PADDED);
                    row != null;
                    row = csv.next(RowRule.PADDED)) {
                action.accept(key("line " + row.line()), row);
            }
        }
    }

    /// The names of the columns, as the file has them; empty for an address book.
    List<String> header() {
        return header;
    }

    /// The column that holds the rows' own keys; -1 if there is none.
    int keyColumn() {
        return uses.indexOf(ColumnUse.KEY);
    }

    /// The file's name without its folder, which is nobody's business.
    String name() {
        return path.getFileName().toString();
    }

    /// Keys of several files are told apart by the number of the file. With one file the key is the
    /// line alone, as an editor shows it.
    private String key(String own) {
        boolean only = number == 0 && request.files().size() == 1;
        return only ? own : (number + 1) + ":" + own;
    }

    /// An address book may be a zip of many; its cards are numbered through.
    private void readCards(DescriptionRows cards, RosterBuilder builder) throws IOException {
        int before = builder.roster().size();
        Archive.at(path)
                .forEach(
                        new EntryVisitor() {
                            @Override
                            public void entry(Container container, Entry entry) {
                                readEntry(entry, cards, builder, before);
                            }

                            @Override
                            public void fault(Container container, Fault fault) {
                                faults.accept(fault);
                            }
                        });
    }

    /// Cards that cannot be read are told; a file that ends half way is none of them, and stops.
    private void readEntry(Entry entry, DescriptionRows cards, RosterBuilder builder, int before) {
        try {
            new VCardSource()
                    .read(
                            entry,
                            0,
                            reading -> {
                                switch (reading) {
                                    case Reading.Read read -> {
                                        if (read.record()
                                                instanceof
                                                SourceRecord.Described(var description)) {
                                            int nth = builder.roster().size() - before + 1;
                                            cards.add(description, key("card " + nth), number);
                                        }
                                    }
                                    case Reading.Skipped skipped -> faults.accept(skipped.fault());
                                    case Reading.Passed _, Reading.Checkpoint _ -> {
                                        // Nothing is kept between runs.
                                    }
                                }
                            });
        } catch (IOException e) {
            throw new NotFoundException(path + " cannot be read to its end; copy it again");
        }
    }
}
