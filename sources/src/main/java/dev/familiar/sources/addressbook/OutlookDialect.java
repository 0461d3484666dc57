package dev.familiar.sources.addressbook;

import dev.familiar.model.PersonName;
import dev.familiar.sources.card.CardDraft;
import dev.familiar.sources.csv.CsvHeader;
import dev.familiar.sources.csv.CsvRow;
import java.util.List;
import java.util.stream.Stream;

/// Outlook on the desktop (92 columns), Outlook.com (60 columns) and Google's "Outlook CSV".
///
/// The desktop writes its header in the language of Windows and the file in its code page; the
/// German and French names are those of Outlook 2010 to 2019. No date is `0/0/00`.
final class OutlookDialect implements Dialect {

    private static final String[] GIVEN = {"First Name", "Vorname", "Prénom"};
    private static final String[] MIDDLE = {"Middle Name", "Weitere Vornamen", "Deuxième prénom"};
    private static final String[] FAMILY = {"Last Name", "Nachname", "Nom"};
    private static final String[] COMPANY = {"Company", "Firma", "Société"};
    private static final String[] TITLE = {"Job Title", "Position", "Fonction"};
    private static final String[] NOTES = {"Notes", "Notizen"};
    private static final String[] CATEGORIES = {"Categories", "Kategorien", "Catégories"};

    private static final List<String> ADDRESSES =
            List.of(
                    "E-mail Address",
                    "E-mail 2 Address",
                    "E-mail 3 Address",
                    "E-Mail-Adresse",
                    "E-Mail 2: Adresse",
                    "E-Mail 3: Adresse",
                    "E-Mail-Adresse 2",
                    "E-Mail-Adresse 3",
                    "Adresse de messagerie",
                    "Adresse de messagerie 2",
                    "Adresse de messagerie 3");
    private static final List<String> PHONES =
            List.of(
                    "Mobile Phone",
                    "Business Phone",
                    "Business Phone 2",
                    "Home Phone",
                    "Home Phone 2",
                    "Primary Phone",
                    "Other Phone",
                    "Car Phone",
                    "Mobiltelefon",
                    "Telefon geschäftlich",
                    "Telefon geschäftlich 2",
                    "Telefon privat",
                    "Telefon privat 2",
                    "Haupttelefon",
                    "Weiteres Telefon",
                    "Tél. mobile",
                    "Téléphone mobile",
                    "Téléphone (bureau)",
                    "Téléphone 2 (bureau)",
                    "Téléphone (domicile)",
                    "Téléphone 2 (domicile)",
                    "Téléphone principal");
    private static final List<String> LINKS =
            List.of(
                    "Web Page",
                    "Personal Web Page",
                    "Business Web Page",
                    "User 1",
                    "User 2",
                    "User 3",
                    "User 4",
                    "Webseite",
                    "Benutzer 1",
                    "Benutzer 2",
                    "Benutzer 3",
                    "Benutzer 4",
                    "Page Web",
                    "Utilisateur 1",
                    "Utilisateur 2",
                    "Utilisateur 3",
                    "Utilisateur 4");
    private static final List<List<String>> PLACES =
            List.of(
                    List.of("Business City", "Business State", "Business Country/Region"),
                    List.of("Business City", "Business State", "Business Country"),
                    List.of("Home City", "Home State", "Home Country/Region"),
                    List.of("Home City", "Home State", "Home Country"),
                    List.of("Other City", "Other State", "Other Country/Region"),
                    List.of("Ort geschäftlich", "Region geschäftlich", "Land/Region geschäftlich"),
                    List.of("Ort privat", "Bundesland/Kanton privat", "Land/Region privat"),
                    List.of("Ville (bureau)", "Dép/Région (bureau)", "Pays/Région (bureau)"),
                    List.of("Ville (domicile)", "Dép/Région (domicile)", "Pays/Région (domicile)"));

    @Override
    public boolean knows(CsvHeader header) {
        boolean named = header.hasAny(GIVEN) && header.hasAny(FAMILY);
        boolean addressed =
                header.hasAny("E-mail Address", "E-Mail-Adresse", "Adresse de messagerie");
        return named && addressed && !header.hasAny("Connected On", "Profile URL");
    }

    @Override
    public void read(CsvHeader header, CsvRow row, CardDraft draft) {
        String company = row.first(COMPANY);
        PersonName name =
                new NameColumns("", row.first(GIVEN), row.first(MIDDLE), row.first(FAMILY))
                        .nameBeside(company);
        draft.name(name.isEmpty() ? displayName(row) : name);
        draft.nickname(row.first("Nickname", "Spitzname", "Surnom"), row.first(FAMILY));
        String phoneticFamily = row.get("Surname Yomi");
        if (!phoneticFamily.isEmpty()) {
            draft.name(PersonName.of(row.get("Given Yomi"), phoneticFamily));
        }
        ADDRESSES.forEach(column -> draft.address(row.get(column)));
        PHONES.forEach(column -> draft.phone(row.get(column)));
        LINKS.forEach(column -> draft.link(row.get(column)));
        draft.job(company, row.first(TITLE));
        PLACES.forEach(place ->
                draft.place(row.get(place.get(0)), row.get(place.get(1)), row.get(place.get(2))));
        draft.place(row.first("Location", "Ort", "Emplacement"), "", "");
        draft.note(row.first(NOTES));
        draft.birthday(row.first("Birthday", "Geburtstag"));
        draft.birthdayDayFirst(row.get("Anniversaire"));
        Stream.of(row.first(CATEGORIES).split(";", -1)).forEach(draft::label);
    }

    /// The name out of `Ada Example (ada@example.org)`, which Outlook shows for an address.
    private static PersonName displayName(CsvRow row) {
        String shown =
                row.first(
                        "E-mail Display Name",
                        "E-Mail: Angezeigter Name",
                        "Nom complet de l'adresse de messagerie");
        int open = shown.lastIndexOf('(');
        boolean address =
                open >= 0
                        && shown.endsWith(")")
                        && shown.indexOf('@', open) >= 0
                        && shown.indexOf(')', open) == shown.length() - 1;
        return PersonName.of(address ? shown.substring(0, open).stripTrailing() : shown);
    }
}
