package dev.familiar.identity.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the names of columns say, folded to lower-case letters and digits.
final class ColumnNames {

    /// Names that are the whole name of a column.
    private static final Map<String, ColumnUse> WHOLE = new LinkedHashMap<>();

    /// Beginnings, tried in this order after whole names.
    private static final Map<String, ColumnUse> BEGINNING = new LinkedHashMap<>();

    static {
        whole(ColumnUse.FULL_NAME, "name", "names", "fn", "contact", "who", "person name");
        whole(ColumnUse.GIVEN_NAME, "first", "given", "vorname", "prenom", "nombre", "nome");
        whole(ColumnUse.FAMILY_NAME, "last", "family", "sn", "nachname", "familienname", "nom");
        whole(ColumnUse.FAMILY_NAME, "apellido", "apellidos", "cognome", "maidenname");
        whole(ColumnUse.MIDDLE_NAME, "middle", "middlename", "middlenames", "middleinitial");
        whole(ColumnUse.EMAIL, "email", "emails", "mail", "address email", "emailaddress");
        whole(ColumnUse.PHONE, "tel", "fax", "mobil", "handy", "cell", "cellphone");
        whole(ColumnUse.PROFILE, "profile", "linkedin", "url", "profileurl", "linkedinurl");
        whole(ColumnUse.EMPLOYER, "org", "firm", "firma", "affiliation", "school", "institution");
        whole(ColumnUse.HEADLINE, "headline", "tagline", "bio", "summary");
        whole(ColumnUse.OCCUPATION, "title", "role", "beruf", "job", "function");
        whole(ColumnUse.OCCUPATION, "organizationtitle", "organization1title");
        whole(ColumnUse.PLACE, "ort", "stadt", "ville", "country", "land", "county", "locality");
        whole(ColumnUse.BIRTH_DATE, "born", "geburtstag", "geburtsdatum", "geb", "bdate");
        whole(ColumnUse.BIRTH_YEAR, "by", "yob", "geburtsjahr");
        whole(ColumnUse.BIRTH_MONTH, "bm", "mob");
        whole(ColumnUse.BIRTH_DAY, "bd");
        whole(ColumnUse.POSTCODE, "plz", "cp", "postleitzahl");
        whole(
                ColumnUse.IDENTIFIER,
                "ssn",
                "nino",
                "sin",
                "svnr",
                "taxid",
                "nationalid",
                "passport");
        whole(ColumnUse.NUMBER, "hausnummer", "stnum");
        whole(ColumnUse.CATEGORY, "state", "gender", "sex", "geschlecht", "province", "bundesland");
        whole(ColumnUse.KEY, "id", "key", "uid", "rowid", "row", "record", "index", "nr", "no");
        whole(ColumnUse.IGNORED, "cluster", "entity", "entityid", "truth", "ismatch", "label");
        whole(ColumnUse.IGNORED, "source", "origin", "system", "file", "created", "updated");
        beginning(ColumnUse.FULL_NAME, "fullname", "displayname", "firstandsurname", "contactname");
        beginning(ColumnUse.FULL_NAME, "personname", "namefull", "commonname");
        beginning(ColumnUse.GIVEN_NAME, "firstname", "givenname", "forename", "fname", "namefirst");
        beginning(ColumnUse.FAMILY_NAME, "lastname", "surname", "familyname", "lname", "namelast");
        beginning(ColumnUse.EMAIL, "email", "mailaddress");
        beginning(ColumnUse.PHONE, "phone", "telephone", "mobile", "cellnumber", "phonenumber");
        beginning(ColumnUse.PHONE, "telefon", "mobiltelefon", "handynummer");
        beginning(ColumnUse.PROFILE, "linkedin", "profileurl", "profilelink");
        beginning(ColumnUse.EMPLOYER, "company", "employer", "organisation", "organization");
        beginning(ColumnUse.OCCUPATION, "occupation", "jobtitle", "position", "profession");
        beginning(ColumnUse.BIRTH_YEAR, "birthyear", "yearofbirth", "byear");
        beginning(ColumnUse.BIRTH_MONTH, "birthmonth", "monthofbirth", "bmonth");
        beginning(ColumnUse.BIRTH_DATE, "dob", "dateofbirth", "birthdate", "birthday", "bday");
        beginning(ColumnUse.PLACE, "city", "town", "place", "birthplace", "suburb", "location");
        beginning(ColumnUse.PLACE, "placeofbirth", "birthtown", "village", "municipality");
        beginning(ColumnUse.POSTCODE, "postcode", "postalcode", "zip", "postal");
        beginning(ColumnUse.IDENTIFIER, "socsec", "socialsec", "nationalins", "taxnumber");
        beginning(ColumnUse.NUMBER, "streetnumber", "housenumber", "streetno", "houseno");
        beginning(ColumnUse.KEY, "recid", "recordid", "uniqueid", "rownum");
        beginning(ColumnUse.IGNORED, "cluster", "entityid", "groundtruth");
    }

    private ColumnNames() {}

    private static void whole(ColumnUse use, String... names) {
        List.of(names).forEach(name -> WHOLE.put(name.replace(" ", ""), use));
    }

    private static void beginning(ColumnUse use, String... names) {
        List.of(names).forEach(name -> BEGINNING.put(name, use));
    }

    /// The use that a column's name gives it; null if it says nothing.
    ///
    /// @param all the names of all columns: where year and month of birth have their own, a `bday`
    ///   is the day
    static @Nullable ColumnUse use(String name, Set<String> all) {
        if (name.equals("birthday") || name.equals("bday")) {
            boolean parts =
                    all.stream().anyMatch(n -> bare(n) == ColumnUse.BIRTH_YEAR)
                            && all.stream().anyMatch(n -> bare(n) == ColumnUse.BIRTH_MONTH);
            return parts ? ColumnUse.BIRTH_DAY : ColumnUse.BIRTH_DATE;
        }
        return bare(name);
    }

    private static @Nullable ColumnUse bare(String name) {
        ColumnUse whole = WHOLE.get(name);
        if (whole != null) {
            return whole;
        }
        for (Map.Entry<String, ColumnUse> entry : BEGINNING.entrySet()) {
            if (name.startsWith(entry.getKey())) {
                return entry.getValue();
            }
        }
        return null;
    }
}
