package dev.familiar.sources.addressbook;

import dev.familiar.model.EmailAddress;
import dev.familiar.model.PersonName;
import dev.familiar.sources.card.CardDraft;
import dev.familiar.sources.csv.CsvHeader;
import dev.familiar.sources.csv.CsvRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

// The table since 2024 begins with 17 columns without a number in one order, and goes on in pairs,
// "E-mail 1 - Label", "E-mail 1 - Value". Where the header is translated, the number and the dash
// stay.

/// Google's table by the place of its columns, in a language other than English.
final class GoogleShape implements Dialect {

    private static final int GIVEN = 0;
    private static final int MIDDLE = 1;
    private static final int FAMILY = 2;
    private static final int NICKNAME = 8;
    private static final int ORGANISATION = 10;
    private static final int TITLE = 11;
    private static final int NOTES = 14;
    private static final int LABELS = 16;
    private static final int PAIRS = 17;

    private static final String BETWEEN_VALUES = ":::";

    @Override
    public boolean knows(CsvHeader header) {
        HeaderShape shape = HeaderShape.of(header);
        if (shape.size() < PAIRS + 2 || !shape.isNumbered(0, new int[PAIRS])) {
            return false;
        }
        return values(shape).stream().anyMatch(shape::isMail) && isAllNumbered(shape);
    }

    private static boolean isAllNumbered(HeaderShape shape) {
        return shape.names().subList(PAIRS, shape.size()).stream()
                .allMatch(name -> HeaderShape.number(name) > 0 && name.contains(" - "));
    }

    /// The columns of values: the second of each pair that shares what stands before the dash.
    private static List<Integer> values(HeaderShape shape) {
        List<Integer> values = new ArrayList<>();
        for (int i = PAIRS; i + 1 < shape.size(); i++) {
            String group = group(shape.names().get(i));
            boolean pair = !group.isEmpty() && group.equals(group(shape.names().get(i + 1)));
            boolean more = i + 2 < shape.size() && group.equals(group(shape.names().get(i + 2)));
            boolean fewer = i > PAIRS && group.equals(group(shape.names().get(i - 1)));
            if (pair && !more && !fewer) {
                values.add(i + 1);
            }
        }
        return values;
    }

    private static String group(String name) {
        int dash = name.indexOf(" - ");
        return dash < 0 ? "" : name.substring(0, dash);
    }

    @Override
    public void read(CsvHeader header, CsvRow row, CardDraft draft) {
        HeaderShape shape = HeaderShape.of(header);
        String organisation = row.get(ORGANISATION);
        PersonName name =
                new NameColumns("", row.get(GIVEN), row.get(MIDDLE), row.get(FAMILY))
                        .nameBeside(organisation);
        draft.name(name);
        draft.nickname(row.get(NICKNAME), row.get(FAMILY));
        draft.job(organisation, row.get(TITLE));
        draft.note(row.get(NOTES));
        parted(row.get(LABELS)).forEach(draft::label);
        for (int column : values(shape)) {
            parted(row.get(column))
                    .forEach(value -> {
                        if (shape.isMail(column)) {
                            EmailAddress.parse(value)
                                    .ifPresent(address -> draft.address(address.value()));
                        } else if (shape.isPhone(column)) {
                            draft.phone(value);
                        } else {
                            draft.link(value);
                        }
                    });
        }
    }

    private static Stream<String> parted(String cell) {
        return Stream.of(cell.split(BETWEEN_VALUES, -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
