package dev.familiar.network.search;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds in a question what it asks of the tie: "I have not written to for two years", "I know
/// well". Stateless; works on folded text, in seven languages.
final class TieReader {

    /// What was found.
    ///
    /// @param from where in the folded text it begins
    /// @param to where it ends
    /// @param tie what is asked
    record Found(int from, int to, Question.Tie tie) {}

    private static final Map<String, Integer> NUMBERS =
            Map.ofEntries(
                    Map.entry("a", 1),
                    Map.entry("an", 1),
                    Map.entry("one", 1),
                    Map.entry("ein", 1),
                    Map.entry("eine", 1),
                    Map.entry("einem", 1),
                    Map.entry("einer", 1),
                    Map.entry("un", 1),
                    Map.entry("une", 1),
                    Map.entry("una", 1),
                    Map.entry("um", 1),
                    Map.entry("uma", 1),
                    Map.entry("een", 1),
                    Map.entry("two", 2),
                    Map.entry("zwei", 2),
                    Map.entry("deux", 2),
                    Map.entry("dos", 2),
                    Map.entry("dois", 2),
                    Map.entry("duas", 2),
                    Map.entry("due", 2),
                    Map.entry("twee", 2),
                    Map.entry("three", 3),
                    Map.entry("drei", 3),
                    Map.entry("trois", 3),
                    Map.entry("tres", 3),
                    Map.entry("tre", 3),
                    Map.entry("drie", 3),
                    Map.entry("four", 4),
                    Map.entry("vier", 4),
                    Map.entry("quatre", 4),
                    Map.entry("cuatro", 4),
                    Map.entry("quatro", 4),
                    Map.entry("quattro", 4),
                    Map.entry("five", 5),
                    Map.entry("funf", 5),
                    Map.entry("cinq", 5),
                    Map.entry("cinco", 5),
                    Map.entry("cinque", 5),
                    Map.entry("vijf", 5),
                    Map.entry("six", 6),
                    Map.entry("sechs", 6),
                    Map.entry("seis", 6),
                    Map.entry("sei", 6),
                    Map.entry("zes", 6),
                    Map.entry("ten", 10),
                    Map.entry("zehn", 10),
                    Map.entry("dix", 10),
                    Map.entry("diez", 10),
                    Map.entry("dez", 10),
                    Map.entry("dieci", 10),
                    Map.entry("tien", 10));

    private static final String UNIT =
            "(?<unit>years?|yrs?|months?|weeks?|days?|jahre?n?|monate?n?|wochen?|tagen?|ans?|annees?"
                    + "|mois|semaines?|jours?|anos?|mes|meses|semanas?|dias?|anni|anno|mesi|mese"
                    + "|settimane|settimana|giorni|jaar|jaren|maanden|maand|weken|week|dagen)";

    private static final String AMOUNT =
            "(?:(?:the last|the past|over|more than|at least|mehr als|uber|plus de|mas de|mais de"
                    + "|piu di|oltre|meer dan|den letzten|letzten) )?"
                    + "(?:(?<number>\\d{1,3}|"
                    + String.join("|", NUMBERS.keySet())
                    + ") "
                    + UNIT
                    + "|(?<year>(?:19|20)\\d\\d)|(?<long>ages|langem|langer zeit|lange|longtemps"
                    + "|mucho tiempo|muito tempo|molto tempo|tanto tempo|lang))";

    private static final List<Pattern> SILENCE =
            List.of(
                    Pattern.compile(
                            "(?:(?:whom?|that|which) )?(?:i |we )?(?:have not|havent|did not|didnt|not|no longer|never)"
                                    + "(?: been)? (?:written|write|wrote|spoken|speak|talked|talk|mailed|emailed|heard|met|contacted|seen|in (?:touch|contact))"
                                    + "(?: (?:to|with|from|in (?:touch|contact)|them|mail))*(?: (?:for|in|since|within)) "
                                    + AMOUNT),
                    Pattern.compile(
                            "(?:(?:who|that) )?(?:(?:has|have|is|are|been|fell|gone) )*silent (?:for|since) "
                                    + AMOUNT),
                    Pattern.compile("no (?:contact|mail|message|word) (?:for|in|since) " + AMOUNT),
                    Pattern.compile(
                            "(?:(?:denen|dem|der|mit denen|von denen|die|den) )?(?:ich )?(?:seit|in) "
                                    + AMOUNT
                                    + " (?:nicht|nichts|keinen|kein)(?: mehr)?(?: (?:kontakt|geschrieben|gesprochen|gehort|gesehen|kontaktiert|gemailt|getroffen|hatte|habe|angeschrieben))+"),
                    Pattern.compile(
                            "(?:(?:a|avec|de) (?:qui|lesquels|lesquelles) )?(?:je )?(?:n ai|nai|nai|n|ne)? ?(?:pas|plus|rien)(?: eu)? (?:ecrit|parle|contact|contacte|vu|echange)(?: a| avec)? (?:depuis|en) "
                                    + AMOUNT),
                    Pattern.compile(
                            "(?:(?:a|con) (?:quienes|quien|los que|las que) )?no (?:les )?(?:he )?(?:escrito|escribo|hablado|hablo|contactado|visto)(?: con)? (?:desde hace|desde|en|hace) "
                                    + AMOUNT),
                    Pattern.compile(
                            "(?:(?:a|com) quem )?(?:eu )?nao (?:escrevo|escrevi|falo|falei|contato|contatei|vejo|vi)(?: com)? (?:ha|faz|desde|em) "
                                    + AMOUNT),
                    Pattern.compile(
                            "(?:(?:a|con) cui )?non (?:ho )?(?:scritto|scrivo|parlato|parlo|sentito|sento|visto|vedo)(?: con)? (?:da|dal|in) "
                                    + AMOUNT),
                    Pattern.compile(
                            "(?:(?:aan wie|met wie|die|van wie) )?(?:ik )?(?:al |in |sinds )?"
                                    + AMOUNT
                                    + " (?:niet|niets|geen)(?: meer)?(?: (?:contact|geschreven|gesproken|gehoord|gezien|gemaild|heb|had))+"));

    private static final Pattern WELL =
            Pattern.compile(
                    "(?:(?:whom?|that) )?i (?:really )?know (?:really |very |quite )?well|know(?:n)? well(?: to me)?|close (?:friends?|ties?|contacts?|colleagues?|to me)"
                            + "|(?:die|den) ich (?:sehr )?gut kenne|gute bekannte|enge (?:freunde|kontakte)|que je connais bien|proches?(?= |$)"
                            + "|(?:a (?:quienes|quien|los que) |que )?conozco bien|que conheco bem|che conosco bene|die ik goed ken|goede bekenden");

    private static final Pattern KNOWN =
            Pattern.compile(
                    "(?:whom?|that) i (?:really |actually )?know(?= |$)|die ich (?:wirklich )?kenne|que je connais(?= |$)|que conozco(?= |$)|que conheco(?= |$)|che conosco(?= |$)|die ik ken(?= |$)");

    private static final Pattern NOT_KNOWN =
            Pattern.compile(
                    "(?:(?:whom?|that) )?i (?:do not|dont) (?:really |actually )?know|(?:but )?not known(?= |$)|die ich nicht kenne|que je ne connais pas|que no conozco|que nao conheco|che non conosco|die ik niet ken");

    private TieReader() {}

    /// The first tie that a folded text asks for; null if it asks for none.
    static @Nullable Found read(String folded, LocalDate today) {
        for (Pattern pattern : SILENCE) {
            Matcher matcher = pattern.matcher(folded);
            if (matcher.find()) {
                LocalDate since = since(matcher, today);
                return new Found(
                        matcher.start(),
                        matcher.end(),
                        new Question.Tie(
                                EnumSet.allOf(Someone.Acquaintance.class),
                                since,
                                "no contact since " + since));
            }
        }
        Found found = known(NOT_KNOWN, folded, EnumSet.of(Someone.Acquaintance.NOT_AT_ALL));
        if (found == null) {
            found = known(WELL, folded, EnumSet.of(Someone.Acquaintance.WELL));
        }
        return found == null
                ? known(
                        KNOWN,
                        folded,
                        EnumSet.of(Someone.Acquaintance.WELL, Someone.Acquaintance.SOMEWHAT))
                : found;
    }

    private static @Nullable Found known(
            Pattern pattern, String folded, Set<Someone.Acquaintance> known) {
        Matcher matcher = pattern.matcher(folded);
        if (!matcher.find()) {
            return null;
        }
        String text =
                known.contains(Someone.Acquaintance.NOT_AT_ALL)
                        ? "not known"
                        : known.size() == 1 ? "known well" : "known";
        return new Found(matcher.start(), matcher.end(), new Question.Tie(known, null, text));
    }

    private static LocalDate since(Matcher matcher, LocalDate today) {
        String year = matcher.group("year");
        if (year != null) {
            return LocalDate.of(Integer.parseInt(year), 1, 1);
        }
        String number = matcher.group("number");
        String unit = matcher.group("unit");
        if (number == null || unit == null) {
            return today.minusYears(2);
        }
        int count =
                Character.isDigit(number.charAt(0))
                        ? Integer.parseInt(number)
                        : NUMBERS.getOrDefault(number, 1);
        String letters = unit.toLowerCase(Locale.ROOT);
        if (letters.matches("w.*|semai.*|semana.*|sett.*")) {
            return today.minusWeeks(count);
        }
        if (letters.matches("mon.*|moi.*|mes.*|maand.*")) {
            return today.minusMonths(count);
        }
        if (letters.matches("d.*|tag.*|jour.*|gior.*")) {
            return today.minusDays(count);
        }
        return today.minusYears(count);
    }
}
