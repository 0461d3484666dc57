package dev.familiar.app.asking;

import dev.familiar.app.requests.NameQuestion;
import dev.familiar.identity.name.FoldedText;
import dev.familiar.identity.table.ColumnRecognition;
import dev.familiar.identity.table.ColumnUse;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.PersonName;
import dev.familiar.model.ProfileUrl;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

// The reader of `familiar link` knows the names of columns that tables of people have; lists of
// those who come to an event call some of them otherwise, in more languages. Its word goes first.

/// What the columns of a list of people hold, in whatever order they stand.
final class NameColumns {

    private static final Pattern SEVERAL = Pattern.compile("[;|,\\s]+");

    /// Words of such lists, folded to letters and digits.
    private static final Map<String, ColumnUse> MORE = new HashMap<>();

    static {
        more(
                ColumnUse.FULL_NAME,
                "attendee attendeename participant participantname guest guestname speaker delegate"
                        + " member membername invitee teilnehmer teilnehmerin teilnehmername gast"
                        + " mitglied vorundnachname nameundvorname vollername nomcomplet"
                        + " nometprenom prenomnom participante invite membre nombrecompleto"
                        + " nombreyapellidos asistente miembro nomecompleto nomecognome"
                        + " partecipante naam volledigenaam deelnemer namn navn fuldenavn"
                        + " imieinazwisko");
        more(ColumnUse.GIVEN_NAME, "voornaam imie fornamn fornavn nombres primeironome");
        more(
                ColumnUse.FAMILY_NAME,
                "achternaam nazwisko efternamn etternavn efternavn sobrenome apelido zuname");
        more(
                ColumnUse.EMPLOYER,
                "societe entreprise organisme unternehmen arbeitgeber firmenname empresa compania"
                        + " organizacion azienda societa ente bedrijf organisatie werkgever foretag"
                        + " virksomhed bedrift pracodawca institut universitat verein");
        more(
                ColumnUse.OCCUPATION,
                "designation fonction poste intitule titre cargo puesto ruolo funzione qualifica"
                        + " funktion functie stelle rolle stilling titel berufsbezeichnung tatigkeit");
        more(
                ColumnUse.PLACE,
                "ciudad localidad pais citta luogo paese plaats woonplaats wohnort standort lieu"
                        + " pays region sted miasto");
        more(
                ColumnUse.EMAIL,
                "courriel adressemail adresseemail correo correoelectronico mailadresse epost"
                        + " eposta indirizzoemail");
    }

    /// Columns by which somebody can be named.
    private static final Set<ColumnUse> NAMING =
            EnumSet.of(
                    ColumnUse.FULL_NAME,
                    ColumnUse.GIVEN_NAME,
                    ColumnUse.FAMILY_NAME,
                    ColumnUse.EMAIL,
                    ColumnUse.PROFILE);

    private final List<ColumnUse> uses;

    private NameColumns(List<ColumnUse> uses) {
        this.uses = List.copyOf(uses);
    }

    private static void more(ColumnUse use, String names) {
        for (String name : names.split(" ", -1)) {
            MORE.put(name, use);
        }
    }

    /// @param sample some rows, to tell by their content what a column's name leaves open
    static NameColumns of(List<String> header, List<List<String>> sample) {
        List<ColumnUse> uses = new ArrayList<>(ColumnRecognition.guess(header, sample));
        for (int i = 0; i < uses.size(); i++) {
            ColumnUse more = MORE.get(FoldedText.joined(header.get(i)));
            if (more != null && isOpen(uses.get(i))) {
                uses.set(i, more);
            }
            if (holdsAddresses(i, sample)) {
                uses.set(i, ColumnUse.EMAIL);
            }
        }
        return new NameColumns(uses);
    }

    /// What the cells hold beats what the header says: "Contact" may be a name or an address. Empty
    /// cells say nothing.
    private static boolean holdsAddresses(int column, List<List<String>> sample) {
        List<String> cells =
                sample.stream()
                        .filter(row -> column < row.size())
                        .map(row -> row.get(column).strip())
                        .filter(cell -> !cell.isEmpty())
                        .toList();
        long addresses =
                cells.stream()
                        .filter(cell ->
                                SEVERAL.splitAsStream(cell)
                                        .anyMatch(part -> EmailAddress.parse(part).isPresent()))
                        .count();
        return addresses > 0 && addresses * 2 > cells.size();
    }

    /// Whether a line names columns by which somebody can be named.
    static boolean isHeader(List<String> names) {
        return of(names, List.of()).uses.stream().anyMatch(NAMING::contains);
    }

    private static boolean isOpen(ColumnUse use) {
        return switch (use) {
            case TEXT, CATEGORY, IGNORED, KEY, NUMBER, IDENTIFIER -> true;
            case FULL_NAME,
                    GIVEN_NAME,
                    MIDDLE_NAME,
                    FAMILY_NAME,
                    EMAIL,
                    PHONE,
                    PROFILE,
                    EMPLOYER,
                    HEADLINE,
                    PLACE,
                    OCCUPATION,
                    BIRTH_DATE,
                    BIRTH_YEAR,
                    BIRTH_MONTH,
                    BIRTH_DAY,
                    POSTCODE ->
                    false;
        };
    }

    /// What each column was taken for, in the order of the header.
    List<String> words() {
        return uses.stream().map(use -> isRead(use) ? use.word() : "not read").toList();
    }

    private static boolean isRead(ColumnUse use) {
        return NAMING.contains(use)
                || use == ColumnUse.MIDDLE_NAME
                || use == ColumnUse.EMPLOYER
                || use == ColumnUse.HEADLINE
                || use == ColumnUse.OCCUPATION
                || use == ColumnUse.PLACE;
    }

    /// Whom a row speaks of; an empty question if of nobody.
    NameQuestion question(List<String> fields) {
        String headline = first(fields, ColumnUse.HEADLINE);
        return new NameQuestion(
                name(fields),
                headline.isEmpty() ? first(fields, ColumnUse.OCCUPATION) : headline,
                first(fields, ColumnUse.EMPLOYER),
                first(fields, ColumnUse.PLACE),
                all(fields, ColumnUse.PROFILE)
                        .flatMap(text -> ProfileUrl.parse(text).stream())
                        .findFirst()
                        .orElse(null),
                all(fields, ColumnUse.EMAIL)
                        .flatMap(SEVERAL::splitAsStream)
                        .map(EmailAddress::parse)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList(),
                "");
    }

    /// From its parts where both are there; a part that stands alone is the whole: a column called
    /// "Nom" or "Nombre" may be either.
    private PersonName name(List<String> fields) {
        String given = first(fields, ColumnUse.GIVEN_NAME);
        String family = first(fields, ColumnUse.FAMILY_NAME);
        String whole = first(fields, ColumnUse.FULL_NAME);
        if (!given.isEmpty() && !family.isEmpty()) {
            return PersonName.of(given, family);
        }
        if (!whole.isEmpty()) {
            return PersonName.of(whole);
        }
        return PersonName.of(given + family);
    }

    private String first(List<String> fields, ColumnUse use) {
        return all(fields, use).findFirst().orElse("");
    }

    private Stream<String> all(List<String> fields, ColumnUse use) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < uses.size() && i < fields.size(); i++) {
            if (uses.get(i) == use && !fields.get(i).isBlank()) {
                found.add(fields.get(i).strip());
            }
        }
        return found.stream();
    }
}
