package dev.familiar.sources.addressbook;

import dev.familiar.model.EmailAddress;
import dev.familiar.model.PersonName;
import dev.familiar.model.PhoneNumber;
import dev.familiar.sources.card.CardDraft;
import dev.familiar.sources.csv.CsvHeader;
import dev.familiar.sources.csv.CsvRow;
import java.util.Set;
import java.util.stream.IntStream;

// Outlook on the desktop begins with 29 columns in one order: title, names, suffix, company,
// department, job, and three addresses of seven columns with three lines of street each. What
// follows stands in the alphabet's order of the language, so of it only that is taken which tells
// by
// itself what it is: addresses of mail, and numbers in columns that are called telephones.

/// Outlook's table by the place and the content of its columns, whatever the language of Windows.
final class OutlookShape implements Dialect {

    private static final int TITLE_BEFORE = 0;
    private static final int GIVEN = 1;
    private static final int MIDDLE = 2;
    private static final int FAMILY = 3;
    private static final int COMPANY = 5;
    private static final int JOB = 7;
    private static final int ADDRESSES = 8;
    private static final int OF_ADDRESS = 7;
    private static final int REST = ADDRESSES + 3 * OF_ADDRESS;
    private static final int FEWEST_COLUMNS = 60;

    /// In an address: three streets, then the city.
    private static final int CITY = 3;

    /// What a family name is called where the program puts it first.
    private static final Set<String> FAMILY_WORDS =
            Set.of("姓", "姓氏", "성", "성(姓)", "vezetéknév", "họ");

    @Override
    public boolean knows(CsvHeader header) {
        HeaderShape shape = HeaderShape.of(header);
        if (shape.size() < FEWEST_COLUMNS || !shape.isNumbered(TITLE_BEFORE, new int[ADDRESSES])) {
            return false;
        }
        boolean addresses =
                IntStream.range(0, 3)
                        .map(i -> ADDRESSES + i * OF_ADDRESS)
                        .allMatch(from -> isAddress(shape, from));
        return addresses && IntStream.range(REST, shape.size()).anyMatch(shape::isMail);
    }

    private static boolean isAddress(HeaderShape shape, int from) {
        int first = HeaderShape.number(shape.names().get(from));
        return (first == 0 || first == 1) && shape.isNumbered(from + 1, 2, 3, 0, 0, 0, 0);
    }

    @Override
    public void read(CsvHeader header, CsvRow row, CardDraft draft) {
        HeaderShape shape = HeaderShape.of(header);
        boolean familyFirst = FAMILY_WORDS.contains(shape.names().get(GIVEN).strip());
        String given = row.get(familyFirst ? FAMILY : GIVEN);
        String family = row.get(familyFirst ? GIVEN : FAMILY);
        String company = row.get(COMPANY);
        PersonName name = new NameColumns("", given, row.get(MIDDLE), family).nameBeside(company);
        draft.name(name);
        draft.job(company, row.get(JOB));
        for (int i = 0; i < 3; i++) {
            int city = ADDRESSES + i * OF_ADDRESS + CITY;
            draft.place(row.get(city), row.get(city + 1), row.get(city + 3));
        }
        for (int i = REST; i < shape.size(); i++) {
            String cell = row.get(i);
            if (cell.isEmpty()) {
                continue;
            }
            if (shape.isMail(i)) {
                EmailAddress.parse(cell).ifPresent(address -> draft.address(address.value()));
            } else if (shape.isPhone(i)) {
                PhoneNumber.parse(cell).ifPresent(phone -> draft.phone(phone.value()));
            } else {
                draft.link(cell);
            }
        }
    }
}
