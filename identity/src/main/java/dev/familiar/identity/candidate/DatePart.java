package dev.familiar.identity.candidate;

import dev.familiar.identity.roster.Column;
import java.util.List;

/// Two of the three parts of a date, so that a slip in the third does not hide a pair.
///
/// @param column of dates `yyyymmdd`
/// @param left which part is left out: 0 year, 1 month, 2 day
record DatePart(Column column, int left) implements Part {

    private static final int[] STARTS = {0, 4, 6, 8};

    @Override
    public String label() {
        return column.label() + " without " + List.of("year", "month", "day").get(left);
    }

    @Override
    public List<Column> columns() {
        return List.of(column);
    }

    @Override
    public double reach() {
        return 0.85;
    }

    @Override
    public void atoms(int record, LongList out) {
        for (int k = 0; k < column.count(record); k++) {
            String date = column.text(column.value(record, k));
            long hash = left + 1L;
            boolean known = true;
            for (int part = 0; part < 3; part++) {
                if (part != left) {
                    hash = Hashing.join(hash, Hashing.of(date, STARTS[part], STARTS[part + 1]));
                    known &= date.charAt(STARTS[part]) != '?';
                }
            }
            if (known) {
                out.add(hash);
            }
        }
    }
}
