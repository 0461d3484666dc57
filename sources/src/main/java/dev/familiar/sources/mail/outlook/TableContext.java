package dev.familiar.sources.mail.outlook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads a table, of which each row is a small object. Source: [MS-PST] section 2.3.4.
final class TableContext {

    private static final int KIND = 0x7c;
    private static final int COLUMNS = 22;
    private static final int COLUMN = 8;
    private static final int PART = 0x1f;

    private TableContext() {}

    /// @param type of the values
    /// @param id of the property
    /// @param from where in a row the value starts
    /// @param bytes of the value, or of the reference to it
    /// @param bit that says whether a row has it
    private record Column(int type, int id, int from, int bytes, int bit) {}

    /// The rows of a part that is a table, at most `most`.
    ///
    /// @param charset of texts that do not say theirs
    static List<Properties> rows(PstFile file, Parts.Part part, String charset, int most)
            throws IOException {
        Heap heap = Heap.of(DataTree.of(file, part.data()), file.layout(), KIND);
        Bytes head = heap.item(heap.root());
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < head.u8(1); i++) {
            Bytes at = head.slice(COLUMNS + i * COLUMN, COLUMNS + (i + 1) * COLUMN);
            columns.add(new Column(at.u16(0), at.u16(2), at.u16(4), at.u8(6), at.u8(7)));
        }
        int rowBytes = head.u16(8);
        int bits = head.u16(6);
        if (rowBytes < 4 || bits > rowBytes) {
            throw DamageException.broken("The rows of a table have no length.");
        }
        Values values = new Values(file, heap, Parts.of(file, part.parts()));
        List<Properties> rows = new ArrayList<>();
        for (Bytes block : blocks(head.i32(14), values)) {
            for (int at = 0;
                    at + rowBytes <= block.length() && rows.size() < most;
                    at += rowBytes) {
                Bytes row = block.slice(at, at + rowBytes);
                rows.add(row(row, columns, row.slice(bits, rowBytes), values));
                rows.getLast().charset(charset);
            }
        }
        return rows;
    }

    /// Rows never reach from one block into the next.
    private static List<Bytes> blocks(int reference, Values values) throws IOException {
        if ((reference & PART) == 0) {
            return List.of(values.heap().item(reference));
        }
        Parts.Part part = values.parts().find(reference);
        List<Bytes> blocks = new ArrayList<>();
        if (part != null) {
            DataTree data = DataTree.of(values.file(), part.data());
            for (int i = 0; i < data.blocks(); i++) {
                blocks.add(data.block(i));
            }
        }
        return blocks;
    }

    private static Properties row(Bytes row, List<Column> columns, Bytes bits, Values values)
            throws IOException {
        Properties properties = new Properties(values);
        for (Column column : columns) {
            boolean there = (bits.u8(column.bit() / 8) & 0x80 >>> column.bit() % 8) != 0;
            if (there) {
                Bytes value = row.slice(column.from(), column.from() + column.bytes());
                properties.put(column.id(), column.type(), value);
            }
        }
        return properties;
    }
}
