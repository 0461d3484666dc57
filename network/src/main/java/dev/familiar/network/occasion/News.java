package dev.familiar.network.occasion;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the subject of a platform's mail tells of somebody's work: a new job, or so many years in
/// one.
///
/// LinkedIn's forms of 2014 to 2026 in seven languages. The text is the platform's, and the names
/// in it are strangers'.
///
/// @param name whom it is about, as written there
/// @param post the new job, or the one they have had for years; both texts may be empty
/// @param years in the job, 0 where it is a new one
public record News(String name, Post post, int years) {

    private static final int LONGEST = 300;

    /// `(?<n>)` the name, `(?<t>)` the title, `(?<c>)` the company, `(?<y>)` years.
    private static final List<Pattern> FORMS =
            List.of(
                    form(
                            "congratulate {n} (?:for|on) (?:starting )?(?:a|the|their) new (?:position|role|job) as {t} at {c}"),
                    form(
                            "congratulate {n} (?:for|on) (?:starting )?(?:a|the|their) new (?:position|role|job)(?: at {c})?"),
                    form(
                            "(?:say )?congrats to {n} (?:for|on) (?:starting )?(?:a|the|their) new (?:position|role|job)(?: as {t})?(?: at {c})?"),
                    form(
                            "{n} (?:has )?started (?:a|their) new (?:position|role|job) as {t} at {c}"),
                    form("{n} (?:has )?started (?:a|their) new (?:position|role|job)(?: at {c})?"),
                    form("{n} has a new (?:position|role|job)(?: as {t})?(?: at {c})?"),
                    form("{n} is now {t} at {c}"),
                    form(
                            "gratulieren sie {n} (?:zur|zum|zu) (?:seiner |ihrer )?neuen (?:position|job|stelle) als {t} bei {c}"),
                    form(
                            "{n} hat eine neue (?:position|stelle)(?: als {t})? bei {c}(?: angetreten)?"),
                    form("{n} ist jetzt {t} bei {c}"),
                    form(
                            "f\u00e9licitez {n} pour son nouveau poste(?: de| en tant que)? {t} chez {c}"),
                    form("{n} est maintenant {t} chez {c}"),
                    form("{n} occupe un nouveau poste(?: de {t})? chez {c}"),
                    form(
                            "(?:felicita|felicite) a {n} por su nuevo (?:puesto|cargo|trabajo) como {t} en {c}"),
                    form("{n} tiene un nuevo (?:puesto|cargo|trabajo)(?: como {t})? en {c}"),
                    form(
                            "(?:congratulati|complimentati) con {n} per il nuovo (?:lavoro|ruolo|incarico) come {t} presso {c}"),
                    form("{n} ha un nuovo (?:lavoro|ruolo|incarico)(?: come {t})? presso {c}"),
                    form(
                            "parabenize {n} pelo novo (?:cargo|emprego|trabalho) (?:de|como) {t} na empresa {c}"),
                    form(
                            "feliciteer {n} met (?:zijn|haar|de) nieuwe (?:functie|baan) als {t} bij {c}"),
                    form("(?:congratulate|say congrats to) {n} (?:for|on) {y} years? at {c}"),
                    form(
                            "{n} (?:is celebrating|celebrates|has been celebrating) {y} years? at {c}"),
                    form("gratulieren sie {n} zu {y} jahr(?:en)? bei {c}"),
                    form("f\u00e9licitez {n} pour (?:ses )?{y} ans? chez {c}"),
                    form("(?:felicita|felicite) a {n} por (?:sus )?{y} a\u00f1os? en {c}"),
                    form("congratulati con {n} per (?:i suoi )?{y} ann[oi] presso {c}"),
                    form("parabenize {n} por {y} anos? na empresa {c}"),
                    form("feliciteer {n} met {y} jaar bij {c}"));

    private static Pattern form(String text) {
        return Pattern.compile(
                text.replace("{n}", "(?<n>\\S.{1,80}?)")
                        .replace("{t}", "(?<t>\\S.{0,120}?)")
                        .replace("{c}", "(?<c>\\S.{0,120}?)")
                        .replace("{y}", "(?<y>\\d{1,2})"),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// What a subject tells; empty if it is of another kind.
    public static Optional<News> of(String subject) {
        String line = subject.substring(0, Math.min(subject.length(), LONGEST)).strip();
        // Sentences end with a mark in some years' mails and without one in others'.
        String text = line.replaceFirst("[.!\\u2026]+$", "").strip();
        for (Pattern form : FORMS) {
            Matcher found = form.matcher(text);
            if (found.matches()) {
                String years = group(found, "y");
                return Optional.of(
                        new News(
                                group(found, "n"),
                                new Post(group(found, "c"), group(found, "t")),
                                years.isEmpty() ? 0 : Integer.parseInt(years)));
            }
        }
        return Optional.empty();
    }

    private static String group(Matcher found, String name) {
        if (!found.namedGroups().containsKey(name)) {
            return "";
        }
        String text = found.group(name);
        return text == null ? "" : text;
    }

    /// Hides the person.
    @Override
    public String toString() {
        return "News[" + years + ", hidden]";
    }
}
