package dev.familiar.sources.addressbook;

import dev.familiar.sources.card.CardDraft;
import dev.familiar.sources.csv.CsvHeader;
import dev.familiar.sources.csv.CsvRow;

// The program writes all its columns, always, and in one order that has not changed since 2003;
// only their names are translated (comm-central, mailnews/addrbook: exportAttributes). Which they
// are is told by those that carry a number in every language.

/// Thunderbird's table by the place of its columns, whatever the language of the program.
final class ThunderbirdShape implements Dialect {

    private static final int GIVEN = 0;
    private static final int FAMILY = 1;
    private static final int SHOWN = 2;
    private static final int NICKNAME = 3;
    private static final int MAIL = 4;
    private static final int SECOND_MAIL = 5;
    private static final int WORK_PHONE = 7;
    private static final int HOME_PHONE = 8;
    private static final int MOBILE = 11;
    private static final int HOME_ADDRESS = 12;
    private static final int WORK_ADDRESS = 18;
    private static final int TITLE = 24;
    private static final int ORGANISATION = 26;
    private static final int WEB_PAGE = 27;
    private static final int BIRTH_YEAR = 29;
    private static final int CUSTOM = 32;
    private static final int NOTES = 36;
    private static final int COLUMNS = 37;

    /// Address lines 1 and 2, then the city.
    private static final int CITY = 2;

    @Override
    public boolean knows(CsvHeader header) {
        HeaderShape shape = HeaderShape.of(header);
        return shape.size() == COLUMNS
                && shape.isNumbered(GIVEN, new int[HOME_ADDRESS])
                && isAddress(shape, HOME_ADDRESS)
                && isAddress(shape, WORK_ADDRESS)
                && shape.isNumbered(TITLE, 0, 0, 0)
                && shape.isNumbered(WEB_PAGE, 1, 2, 0, 0, 0)
                && shape.isNumbered(CUSTOM, 1, 2, 3, 4, 0);
    }

    /// Two lines, the second of which is numbered and in some languages the first, and four columns
    /// more.
    private static boolean isAddress(HeaderShape shape, int from) {
        int first = HeaderShape.number(shape.names().get(from));
        return (first == 0 || first == 1) && shape.isNumbered(from + 1, 2, 0, 0, 0, 0);
    }

    @Override
    public void read(CsvHeader header, CsvRow row, CardDraft draft) {
        String organisation = row.get(ORGANISATION);
        String family = row.get(FAMILY);
        draft.name(
                new NameColumns(row.get(SHOWN), row.get(GIVEN), "", family)
                        .nameBeside(organisation));
        draft.nickname(row.get(NICKNAME), family);
        draft.address(row.get(MAIL));
        draft.address(row.get(SECOND_MAIL));
        draft.phone(row.get(MOBILE));
        draft.phone(row.get(WORK_PHONE));
        draft.phone(row.get(HOME_PHONE));
        draft.link(row.get(WEB_PAGE));
        draft.link(row.get(WEB_PAGE + 1));
        for (int i = CUSTOM; i < NOTES; i++) {
            draft.link(row.get(i));
        }
        draft.job(organisation, row.get(TITLE));
        place(row, draft, HOME_ADDRESS + CITY);
        place(row, draft, WORK_ADDRESS + CITY);
        draft.note(row.get(NOTES));
        draft.birthday(row.get(BIRTH_YEAR), row.get(BIRTH_YEAR + 1), row.get(BIRTH_YEAR + 2));
    }

    /// City, region, postal code, country.
    private static void place(CsvRow row, CardDraft draft, int city) {
        draft.place(row.get(city), row.get(city + 1), row.get(city + 3));
    }
}
