package dev.familiar.sources.addressbook;

import dev.familiar.sources.card.CardDraft;
import dev.familiar.sources.csv.CsvHeader;
import dev.familiar.sources.csv.CsvRow;
import java.util.List;

/// Thunderbird and SeaMonkey, which translate the header with the program.
final class ThunderbirdDialect implements Dialect {

    private static final String[] SHOWN = {"Display Name", "Anzeigename", "Nom à afficher"};
    private static final String[] GIVEN = {"First Name", "Vorname", "Prénom"};
    private static final String[] FAMILY = {"Last Name", "Nachname", "Nom de famille", "Nom"};
    private static final String[] PRIMARY = {
        "Primary Email",
        "Primäre E-Mail-Adresse",
        "E-Mail-Adresse 1",
        "Première adresse électronique",
        "Adresse électronique principale"
    };
    private static final String[] SECONDARY = {
        "Secondary Email",
        "Sekundäre E-Mail-Adresse",
        "Weitere E-Mail-Adresse",
        "Adresse électronique secondaire",
        "Autre adresse électronique"
    };
    private static final String[] ORGANISATION = {"Organization", "Organisation", "Société"};
    private static final String[] TITLE = {"Job Title", "Arbeitstitel", "Titre", "Fonction"};
    private static final String[] NOTES = {"Notes", "Notizen"};

    private static final List<String> PHONES =
            List.of(
                    "Mobile Number",
                    "Work Phone",
                    "Home Phone",
                    "Mobil-Tel.-Nr.",
                    "Tel. dienstlich",
                    "Tel. privat",
                    "Portable",
                    "Tél. professionnel",
                    "Tél. personnel");
    private static final List<String> LINKS =
            List.of(
                    "Web Page 1",
                    "Web Page 2",
                    "Webseite 1",
                    "Webseite 2",
                    "Site web 1",
                    "Site web 2",
                    "Custom 1",
                    "Custom 2",
                    "Custom 3",
                    "Custom 4");

    @Override
    public boolean knows(CsvHeader header) {
        return header.hasAny(SHOWN) && header.hasAny(GIVEN) && header.hasAny(PRIMARY);
    }

    @Override
    public void read(CsvHeader header, CsvRow row, CardDraft draft) {
        String organisation = row.first(ORGANISATION);
        String family = row.first(FAMILY);
        draft.name(
                new NameColumns(row.first(SHOWN), row.first(GIVEN), "", family)
                        .nameBeside(organisation));
        draft.nickname(row.first("Nickname", "Spitzname", "Surnom"), family);
        draft.address(row.first(PRIMARY));
        draft.address(row.first(SECONDARY));
        PHONES.forEach(column -> draft.phone(row.get(column)));
        LINKS.forEach(column -> draft.link(row.get(column)));
        draft.job(organisation, row.first(TITLE));
        draft.place(
                row.first("Home City", "Privat: Ort", "Ville privée", "Ville"),
                row.first("Home State", "Privat: Bundesland", "État privé"),
                row.first("Home Country", "Privat: Land", "Pays privé", "Pays/État"));
        draft.place(
                row.first("Work City", "Dienstlich: Ort", "Ville professionnelle"),
                row.first("Work State", "Dienstlich: Bundesland", "État professionnel"),
                row.first("Work Country", "Dienstlich: Land", "Pays professionnel"));
        draft.note(row.first(NOTES));
        draft.birthday(
                row.first("Birth Year", "Geburtsjahr", "Année de naissance"),
                row.first("Birth Month", "Geburtsmonat", "Mois de naissance", "Mois"),
                row.first("Birth Day", "Geburtstag", "Jour de naissance", "Jour"));
    }
}
