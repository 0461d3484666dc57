package dev.familiar.identity.candidate;

import dev.familiar.identity.roster.Column;
import java.util.List;

/// Whole values of a column.
///
/// @param column whose values
record ValuePart(Column column) implements Part {

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
            out.add(Hashing.of(column.text(value)));
        }
    }
}
