package dev.familiar.app.export;

import dev.familiar.identity.name.CardName;
import dev.familiar.model.Affiliation;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PhoneNumber;
import dev.familiar.model.ProfileUrl;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Cards as the CSV that Google Contacts imports (its header since 2024, the columns used here
/// only).
///
/// What a spreadsheet would take for a formula is guarded ([SpreadsheetCell]), but for numbers:
/// this file is for import, where an apostrophe would become part of a phone number.
public final class GoogleCsvFile {

    /// Columns for addresses; further ones of a card are left out, the last of its order first.
    private static final int ADDRESSES = 4;

    /// Columns for phone numbers.
    private static final int PHONES = 2;

    private static final String NEED_QUOTES = ",\"\n\r;\t";

    private GoogleCsvFile() {}

    /// The header and a row for each card. Columns stand for the card's order: the first address is
    /// the main one.
    static void write(List<PersonDescription> cards, Writer out) throws IOException {
        List<String> header =
                new ArrayList<>(
                        List.of(
                                "First Name",
                                "Middle Name",
                                "Last Name",
                                "Name Prefix",
                                "Name Suffix",
                                "Organization Name",
                                "Organization Title",
                                "Notes",
                                "Labels"));
        for (int i = 1; i <= ADDRESSES; i++) {
            header.add("E-mail " + i + " - Label");
            header.add("E-mail " + i + " - Value");
        }
        for (int i = 1; i <= PHONES; i++) {
            header.add("Phone " + i + " - Label");
            header.add("Phone " + i + " - Value");
        }
        header.add("Website 1 - Label");
        header.add("Website 1 - Value");
        row(out, header);
        for (PersonDescription card : cards) {
            row(out, cells(card));
        }
    }

    /// The cells of a card in the order of the header.
    private static List<String> cells(PersonDescription card) {
        CardName name = CardName.of(card.name());
        boolean isEmpty = name.given().isEmpty() && name.family().isEmpty();
        List<String> cells = new ArrayList<>();
        cells.add(isEmpty ? CardName.shown(card.name()) : name.given());
        cells.add("");
        cells.add(name.family());
        cells.add(name.prefix());
        cells.add(name.suffix());
        cells.add(VCardFile.job(card).map(Affiliation::organisation).orElse(""));
        cells.add(VCardFile.job(card).map(Affiliation::title).orElse(""));
        cells.add(card.biography().note());
        // Google's way to write labels: one of our own, and the group that makes it a contact at
        // all.
        cells.add("Familiar ::: * myContacts");
        labelled(cells, values(card, EmailAddress.class), ADDRESSES, "");
        labelled(cells, values(card, PhoneNumber.class), PHONES, "");
        labelled(cells, values(card, ProfileUrl.class), 1, "LinkedIn");
        cells.replaceAll(SpreadsheetCell::ofData);
        return cells;
    }

    /// The values of one kind of address, in the order of the card.
    private static List<String> values(PersonDescription card, Class<? extends Handle> kind) {
        return card.handles().stream()
                .filter(kind::isInstance)
                .map(handle ->
                        switch (handle) {
                            case EmailAddress address -> address.value();
                            case PhoneNumber phone -> phone.value();
                            case ProfileUrl profile -> profile.url();
                            case dev.familiar.model.PlatformName name -> name.name();
                        })
                .toList();
    }

    /// Fills a fixed number of pairs of columns; what is left over stays empty.
    private static void labelled(
            List<String> cells, List<String> values, int columns, String label) {
        for (int i = 0; i < columns; i++) {
            cells.add(i < values.size() ? label : "");
            cells.add(i < values.size() ? values.get(i) : "");
        }
    }

    /// One row by RFC 4180: quotes where needed, CRLF at the end. Quoted are also cells with what
    /// other programs part cells at, so that a second cell cannot begin inside of one.
    public static void row(Writer out, List<String> cells) throws IOException {
        out.write(cells.stream().map(GoogleCsvFile::cell).collect(Collectors.joining(",")));
        out.write("\r\n");
    }

    /// In quotes if it holds anything of [#NEED_QUOTES]; a quote within is doubled (RFC 4180
    /// section 2).
    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(c -> NEED_QUOTES.indexOf(c) >= 0);
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
