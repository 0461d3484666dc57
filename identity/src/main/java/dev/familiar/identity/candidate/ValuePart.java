package dev.familiar.identity.candidate;

import dev.familiar.identity.roster.Column;
import java.util.Arrays;
import java.util.List;

/// Whole values of a column.
final class ValuePart implements Part {

    private final Column column;

    /// Of the values that the column had when this was made.
    private final long[] hashes;

    ValuePart(Column column) {
        this.column = column;
        this.hashes = new long[column.size()];
        Arrays.setAll(hashes, value -> Hashing.of(column.text(value)));
    }

    @Override
    public String label() {
        return column.label();
    }

    @Override
    public List<Column> columns() {
        return List.of(column);
    }

    @Override
    public double reach() {
        return switch (column.kind()) {
            case CATEGORY -> 0.9;
            case PHONE, EMAIL, EMPLOYER, ACCOUNT_WORD -> 0.4;
            case OCCUPATION, PLACE -> 0.55;
            case NAME, SPELLED, PROFILE, MENTION, BIRTH_DATE, POSTCODE, IDENTIFIER, NUMBER, TEXT ->
                    0.75;
        };
    }

    @Override
    public void atoms(int record, LongList out) {
        for (int k = 0; k < column.count(record); k++) {
            int value = column.value(record, k);
            // Numbers of values are made afresh with every roster; the text is the same for good.
            out.add(value < hashes.length ? hashes[value] : Hashing.of(column.text(value)));
        }
    }
}
