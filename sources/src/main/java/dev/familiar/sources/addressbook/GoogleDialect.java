package dev.familiar.sources.addressbook;

import dev.familiar.model.PersonName;
import dev.familiar.sources.card.CardDraft;
import dev.familiar.sources.csv.CsvHeader;
import dev.familiar.sources.csv.CsvRow;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Google Contacts, with the header of 2011 to 2024 (`Name,Given Name,…,Group Membership`) and the
/// one since (`First Name,…,Labels`).
///
/// Several values of one label share a cell, parted by ` ::: `; there are as many numbered columns
/// as the widest contact needs.
final class GoogleDialect implements Dialect {

    private static final String BETWEEN_VALUES = ":::";

    @Override
    public boolean knows(CsvHeader header) {
        boolean old =
                header.hasAll("Given Name", "Family Name")
                        && header.hasAny("Group Membership", "E-mail 1 - Value", "Phone 1 - Value");
        boolean recent =
                header.hasAll("First Name", "Last Name")
                        && header.hasAny("Labels", "File As", "Phonetic First Name")
                        && header.hasAny(
                                "E-mail 1 - Value", "Phone 1 - Value", "Organization Name");
        return old || recent;
    }

    @Override
    public void read(CsvHeader header, CsvRow row, CardDraft draft) {
        names(row, draft);
        each(header, row, "E-mail", "Value", draft::address);
        each(header, row, "Phone", "Value", draft::phone);
        each(header, row, "Website", "Value", draft::link);
        each(header, row, "Custom Field", "Value", draft::link);
        jobs(header, row, draft);
        for (int number : numbers(header, "Address", "City")) {
            draft.place(
                    numbered(row, "Address", number, "City"),
                    numbered(row, "Address", number, "Region"),
                    numbered(row, "Address", number, "Country"));
        }
        draft.place(row.get("Location"), "", "");
        draft.note(row.get("Notes"));
        draft.birthday(row.get("Birthday"));
        values(row.first("Labels", "Group Membership")).forEach(draft::label);
    }

    private static void names(CsvRow row, CardDraft draft) {
        String given = row.first("Given Name", "First Name");
        String family = row.first("Family Name", "Last Name");
        String shown = row.get("Name");
        String middle = row.first("Additional Name", "Middle Name");
        String organisation = row.first("Organization 1 - Name", "Organization Name");
        PersonName name = new NameColumns(shown, given, middle, family).nameBeside(organisation);
        String filedAs = row.get("File As");
        draft.name(
                name.isEmpty() && !filedAs.equalsIgnoreCase(organisation)
                        ? PersonName.of(filedAs)
                        : name);
        draft.nickname(row.get("Nickname"), family);
        String maiden = row.get("Maiden Name");
        if (!maiden.isEmpty()) {
            draft.name(PersonName.of(given, maiden));
        }
        String phoneticFamily = row.first("Phonetic Last Name", "Family Name Yomi");
        if (!phoneticFamily.isEmpty()) {
            draft.name(
                    PersonName.of(
                            row.first("Phonetic First Name", "Given Name Yomi"), phoneticFamily));
        }
    }

    private static void jobs(CsvHeader header, CsvRow row, CardDraft draft) {
        draft.job(row.get("Organization Name"), row.get("Organization Title"));
        for (int number : numbers(header, "Organization", "Name")) {
            List<String> organisations =
                    values(numbered(row, "Organization", number, "Name")).toList();
            List<String> titles = values(numbered(row, "Organization", number, "Title")).toList();
            for (int i = 0; i < Math.max(organisations.size(), titles.size()); i++) {
                draft.job(at(organisations, i), at(titles, i));
            }
        }
    }

    private static String at(List<String> values, int index) {
        return index < values.size() ? values.get(index) : "";
    }

    private static void each(
            CsvHeader header, CsvRow row, String group, String part, Consumer<String> consumer) {
        for (int number : numbers(header, group, part)) {
            values(numbered(row, group, number, part)).forEach(consumer);
        }
    }

    /// The numbers for which the table has a column, from 1, without holes.
    private static List<Integer> numbers(CsvHeader header, String group, String part) {
        return IntStream.iterate(
                        1,
                        number -> header.indexOf(column(group, number, part)) >= 0,
                        number -> number + 1)
                .boxed()
                .toList();
    }

    private static String numbered(CsvRow row, String group, int number, String part) {
        return row.get(column(group, number, part));
    }

    private static String column(String group, int number, String part) {
        return group + " " + number + " - " + part;
    }

    /// The values of a cell, without the star before a preferred one.
    private static Stream<String> values(String cell) {
        return Stream.of(cell.split(BETWEEN_VALUES, -1))
                .map(String::strip)
                .map(value -> value.startsWith("* ") ? value.substring(2) : value)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
