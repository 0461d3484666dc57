package dev.familiar.testkit.outlook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table in which each row is a small object ([MS-PST] section 2.3.4), in one block.
final class RowsWriter {

    private RowsWriter() {}

    /// The table of these rows. The columns are the properties of the first row, each in the place
    /// it has there; a later row may lack some.
    static byte[] table(List<List<PstProperty>> rows) {
        List<PstProperty> columns = new ArrayList<>(rows.getFirst());
        HeapWriter heap = new HeapWriter(0x7c);
        int bits = 4 + 4 * columns.size();
        int width = bits + (columns.size() + 7) / 8;
        Block matrix = new Block();
        for (int i = 0; i < rows.size(); i++) {
            matrix.u32(i);
            byte[] there = new byte[width - bits];
            for (int c = 0; c < columns.size(); c++) {
                PstProperty value = find(rows.get(i), columns.get(c).id());
                if (value == null) {
                    matrix.u32(0);
                } else {
                    there[c / 8] |= (byte) (0x80 >>> c % 8);
                    if (value.isDirect()) {
                        matrix.bytes(value.value());
                    } else {
                        matrix.u32(heap.add(value.value()));
                    }
                }
            }
            matrix.bytes(there);
        }
        int data = heap.add(matrix.toBytes());
        Block head = new Block().u8(0x7c).u8(columns.size());
        head.u16(bits).u16(bits).u16(bits).u16(width).u32(0).u32(data).u32(0);
        for (int c = 0; c < columns.size(); c++) {
            PstProperty column = columns.get(c);
            head.u16(column.type()).u16(column.id()).u16(4 + 4 * c).u8(4).u8(c);
        }
        return heap.toBytes(heap.add(head.toBytes()));
    }

    private static @Nullable PstProperty find(List<PstProperty> row, int id) {
        return row.stream().filter(property -> property.id() == id).findFirst().orElse(null);
    }
}
