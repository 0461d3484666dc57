package dev.familiar.checks.metamorphic;

import java.util.List;
import java.util.Locale;

/// Address books and exports.
final class Cards {

    private static final List<String> OTHERS =
            List.of("Corvin Abernathy", "Dunja Stroud", "Egon Feltham", "Frieda Hazeltine");

    private Cards() {}

    /// Cards of everybody who asks and is known.
    ///
    /// @param place city and country as the properties of an address hold them, empty for none
    static String of(Archive archive, String place) {
        StringBuilder book = new StringBuilder();
        archive.askers().stream()
                .filter(asker -> archive.knows(asker.name()))
                .map(asker -> archive.account(asker.name()))
                .forEach(account -> book.append(card(account, place)));
        return book.toString();
    }

    /// Cards of people who have to do with nobody.
    static String ofOthers() {
        StringBuilder book = new StringBuilder();
        OTHERS.forEach(name -> book.append(card(Writer.at(name, "cards.example.org"), "")));
        return book.toString();
    }

    /// Connections to the same people.
    static String connectionsOfOthers() {
        StringBuilder rows =
                new StringBuilder(
                        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n");
        for (String name : OTHERS) {
            int blank = name.indexOf(' ');
            String slug = name.toLowerCase(Locale.ROOT).replace(' ', '-');
            rows.append(name, 0, blank)
                    .append(',')
                    .append(name.substring(blank + 1))
                    .append(",https://www.linkedin.com/in/")
                    .append(slug)
                    .append(",,Kontor,Engineer,23 Nov 2021\n");
        }
        return rows.toString();
    }

    private static String card(Account account, String place) {
        String[] names = account.name().split(" ");
        String city = place.isEmpty() ? "" : place.substring(0, place.indexOf(';'));
        String country = place.isEmpty() ? "" : place.substring(place.indexOf(';') + 1);
        String address =
                place.isEmpty() ? "" : "ADR;TYPE=HOME:;;;" + city + ";;;" + country + "\r\n";
        return "BEGIN:VCARD\r\nVERSION:3.0\r\nN:"
                + names[1]
                + ";"
                + names[0]
                + ";;;\r\nFN:"
                + account.name()
                + "\r\nEMAIL:"
                + account.address()
                + "\r\n"
                + address
                + "END:VCARD\r\n";
    }
}
