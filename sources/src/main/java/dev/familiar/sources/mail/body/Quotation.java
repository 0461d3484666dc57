package dev.familiar.sources.mail.body;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where other people's words begin in a text.
///
/// Four kinds of beginning: a rule such as `-----Original Message-----`, the header block that
/// Outlook puts above a quoted message, an introduction such as `On 3 May, Ada wrote:`, and the
/// note of a phone below which nothing follows.
final class Quotation {

    private static final int LONGEST_INTRODUCTION = 400;

    /// How a rule begins. Whatever ends it, it is one; a pattern for that would be tried again at
    /// each of its dashes.
    private static final Pattern RULE =
            Pattern.compile(
                    "(?iu)[-_\u2013\u2014]{2,}\\s*(?:original message|original appointment"
                            + "|original e-?mail|forwarded message|forwarded by "
                            + "|urspr\u00fcngliche nachricht|original-?nachricht"
                            + "|weitergeleitete nachricht|message d['\u2019]origine"
                            + "|message original|message transf\u00e9r\u00e9|mensa[jg]e[nm]? original"
                            + "|mensagem original|mensaje reenviado|mensagem encaminhada"
                            + "|mensagem reencaminhada|messaggio originale|messaggio inoltrato"
                            + "|oorspronkelijk bericht|doorgestuurd bericht|originalmeddelande"
                            + "|ursprungligt meddelande|vidarebefordrat (?:meddelande|brev)"
                            + "|oprindelig (?:meddelelse|besked)|opprinnelig melding"
                            + "|videresendt (?:meddelelse|besked|melding)"
                            + "|alkuper\u00e4inen viesti|v\u00e4litetty viesti"
                            + "|(?:oryginalna|przekazana) wiadomo\u015b\u0107"
                            + "|wiadomo\u015b\u0107 (?:oryginalna|przekazana)"
                            + "|p\u016fvodn\u00ed (?:zpr\u00e1va|e-?mail)"
                            + "|p\u0159eposlan\u00e1 zpr\u00e1va|p\u00f4vodn\u00e1 spr\u00e1va"
                            + "|(?:orijinal|\u00f6zg\u00fcn) (?:mesaj|ileti)"
                            + "|(?:iletilen|y\u00f6nlendirilmi\u015f) (?:mesaj|ileti)"
                            + "|eredeti \u00fczenet|tov\u00e1bb\u00edtott (?:lev\u00e9l|\u00fczenet)"
                            + "|mesaj(?:ul)? original"
                            + "|\u0438\u0441\u0445\u043e\u0434\u043d\u043e\u0435 "
                            + "|\u043f\u0435\u0440\u0435\u0441(?:\u044b\u043b\u0430\u0435\u043c|\u043b\u0430\u043d\u043d)"
                            + "\u043e\u0435 |\u043e\u0440\u0438\u0433\u0438\u043d\u0430\u043b\u044c\u043d\u043e\u0435 "
                            + "|\u5143\u306e\u30e1\u30c3\u30bb\u30fc\u30b8|\u8ee2\u9001"
                            + "|\u539f\u59cb(?:\u90ae\u4ef6|\u90f5\u4ef6|\u8a0a\u606f)|\u8f6c\u53d1|\u8f49\u5bc4"
                            + "|\uc6d0\ubcf8|\uc804\ub2ec)");

    /// What Orange's web mail writes above a quotation that it marks in part.
    private static final Pattern ORANGE =
            Pattern.compile("(?iu)>\\s?message du \\d{1,2}[/.-]\\d.{0,40}");

    /// `Bruno Kern/Docks/Kern@KERN`.
    private static final Pattern NOTES_NAME =
            Pattern.compile("[^/@<>]{2,60}(?:/[^/@<>]{1,40}){1,4}@[\\p{L}\\d ._-]{2,40}");

    /// A rule with words in any language; a header below it makes it one.
    private static final Pattern ANY_RULE =
            Pattern.compile("-{3,20}\\s?[^\\s-][^-]{1,60}[^\\s-]\\s?-{3,20}");

    /// What introductions say, each as a word of its own; the languages that write without blanks
    /// have theirs behind the bar.
    private static final Pattern WROTE =
            Pattern.compile(
                    "(?iu)(?<!\\p{L})(?:wrote|writes|said|schrieb|schreibt|hat geschrieben"
                            + "|a \u00e9crit|\u00e9crit|\u00e9crivait|escribi\u00f3|escribio|escribe"
                            + "|ha escrito|ha scritto|scrive|scrisse|escreveu|escreve|va escriure"
                            + "|schreef|heeft (?:het volgende )?geschreven|skrev|skreiv|kirjoitti"
                            + "|napisa\u0142(?:\\(a\\)|a)?|pisze|napsala?|napsal\\(a\\)"
                            + "|nap\u00edsala?|nap\u00edsal\\(a\\)|je napisa[lo]a?|napisala?"
                            + "|yazd\u0131|yazm\u0131\u015f|\u00edrta|a scris|ra\u0161\u0117|rakst\u012bja|kirjutas"
                            + "|menulis|tulis|\u0111\u00e3 vi\u1ebft"
                            + "|\u043d\u0430\u043f\u0438\u0441\u0430\u043b(?:\\(\u0430\\)|\u0430)?"
                            + "|\u043f\u0438\u0448\u0435\u0442|\u043f\u0438\u0441\u0430\u043b\u0430?|\u043f\u0438\u0448\u0435"
                            + "|\u043d\u0430\u043f\u0438\u0441\u0430(?:\u0432|\u043b\u0430)?"
                            + "|\u03ad\u03b3\u03c1\u03b1\u03c8\u03b5|\u05db\u05ea\u05d1(?:/\u05d4|\u05d4)?|\u0643\u062a\u0628|\u062a\u0645\u062a \u0643\u062a\u0627\u0628\u0629"
                            + "|\u0646\u0648\u0634\u062a(?:\u0647)?|\u0932\u093f\u0916\u093e|idatzi du)"
                            + "(?!\\p{L})"
                            + "|\u5199\u9053|\u5beb\u9053|\u66f8\u304d\u307e\u3057\u305f|\u306e\u30e1\u30fc\u30eb"
                            + "|\uc791\uc131|\uc37c\uc2b5\ub2c8\ub2e4|\u0e40\u0e02\u0e35\u0e22\u0e19");

    /// The verb may stand before the name and the date.
    private static final int BEHIND_VERB = 160;

    private static final Pattern ANGLED_ADDRESS =
            Pattern.compile(
                    "[<(\\[](?:mailto:)?[^\\s<>()\\[\\]@]{1,80}@[^\\s<>()\\[\\]]{3,100}[>)\\]]");

    private static final String[] INTRODUCTION_STARTS = {
        "on ",
        "am ",
        "le ",
        "el ",
        "il ",
        "em ",
        "op ",
        "den ",
        "dnia ",
        "w dniu ",
        "in ",
        "dne ",
        "d\u0148a "
    };

    private static final Pattern PHONE =
            Pattern.compile(
                    "(?i)(?:sent from my|sent from (?:outlook|yahoo|mail|proton)|get outlook for"
                            + "|von meinem .* gesendet|envoy\u00e9 de mon|enviado desde mi"
                            + "|inviato da).{0,80}");

    /// What the note of a phone begins with.
    private static final String PHONE_FIRST = "sgvei";

    private static final int LONGEST_PHONE = 110;

    private Quotation() {}

    /// Whether from this line on everything is a forwarded or quoted message.
    ///
    /// @param line stripped
    /// @param text the whole text
    /// @param end where the line ends in it
    static boolean startsRest(String line, String text, int end) {
        char first = line.charAt(0);
        boolean dash = first == '-' || first == '_' || first == '\u2013' || first == '\u2014';
        if (dash && (RULE.matcher(line).lookingAt() || isRuleAboveHeader(line, text, end))) {
            return true;
        }
        if (line.regionMatches(true, 0, "Begin forwarded message", 0, 23)) {
            return true;
        }
        if (line.indexOf('/') > 0 && isNotes(line, text, end)) {
            return true;
        }
        return HeaderLines.begin(line, text, end);
    }

    /// Whether a marked line is the header of a quotation whose text may go on without marks.
    static boolean isMarkedHeader(String text, int from, int to) {
        return to - from <= 80
                && text.charAt(from) == '>'
                && ORANGE.matcher(text.substring(from, to).strip()).matches();
    }

    /// Whether a sender as Lotus Notes writes it stands above the day and the time.
    private static boolean isNotes(String line, String text, int end) {
        if (line.length() > 200 || !NOTES_NAME.matcher(line).matches()) {
            return false;
        }
        int next = Math.min(end + 1, text.length());
        String below = text.substring(next, OwnWords.lineEnd(text, next)).strip();
        return below.length() <= 40 && DateShape.hasDay(below) && DateShape.hasTime(below);
    }

    /// Whether below dashes with words between them a line with a label follows that is no own
    /// word: sender or date.
    private static boolean isRuleAboveHeader(String line, String text, int end) {
        if (line.length() > 100 || !ANY_RULE.matcher(line).matches()) {
            return false;
        }
        int next = Math.min(end + 1, text.length());
        while (next < text.length() && text.charAt(next) <= ' ') {
            next++;
        }
        int nextEnd = OwnWords.lineEnd(text, next);
        return HeaderLines.isSender(text.substring(next, Math.min(nextEnd, next + 200)).strip());
    }

    /// If a quotation's introduction starts at this line, where it ends, else 0. An introduction
    /// may be wrapped over up to three lines.
    static int introductionEnd(String line, String text, int end) {
        if (endsInColon(line) && isIntroduction(line, text, end)) {
            return end + 1;
        }
        if (!startsLikeIntroduction(line)) {
            return 0;
        }
        StringBuilder joined = new StringBuilder(line);
        int pos = end + 1;
        for (int i = 0; i < 2 && pos < text.length(); i++) {
            int next = OwnWords.lineEnd(text, pos);
            String more = text.substring(pos, next).strip();
            if (more.isEmpty() || joined.length() + more.length() > LONGEST_INTRODUCTION) {
                return 0;
            }
            joined.append(' ').append(more);
            if (endsInColon(more)) {
                return isIntroduction(joined.toString(), text, next) ? next + 1 : 0;
            }
            pos = next + 1;
        }
        return 0;
    }

    private static boolean endsInColon(String line) {
        int end = line.length() - 1;
        // Hebrew and Arabic lines end in marks of direction.
        while (end > 0 && Character.getType(line.charAt(end)) == Character.FORMAT) {
            end--;
        }
        return line.charAt(end) == ':' || line.charAt(end) == '\uFF1A';
    }

    /// In any language, a line that ends in a colon, names an address or a time, and stands right
    /// above a quotation introduces it; so does, above anything, one with an address in brackets
    /// and a day, as programs write it. In the known languages the verb suffices with a day or an
    /// address.
    private static boolean isIntroduction(String line, String text, int end) {
        if (line.length() > LONGEST_INTRODUCTION) {
            return false;
        }
        boolean address = line.indexOf('@') >= 0;
        boolean day = DateShape.hasDay(line);
        boolean fact = address || line.chars().anyMatch(Character::isDigit);
        boolean verb = saysWrote(line);
        return (fact && verb && (address || startsWithWord(line, 0, line.length())))
                || (address && day && (verb || ANGLED_ADDRESS.matcher(line).find()))
                || (day && verb && DateShape.hasTime(line))
                || ((fact || verb) && isMarked(text, end + 1));
    }

    private static boolean saysWrote(String line) {
        Matcher verb = WROTE.matcher(line);
        while (verb.find()) {
            if (line.length() - verb.end() <= BEHIND_VERB) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsLikeIntroduction(String line) {
        return startsLikeIntroduction(line, 0, line.length());
    }

    /// Whether the line between `from` and `to` begins the way introductions do, or holds an
    /// address as they do.
    static boolean startsLikeIntroduction(String text, int from, int to) {
        if (to - from > LONGEST_INTRODUCTION) {
            return false;
        }
        return startsWithWord(text, from, to)
                || text.indexOf('@', from + 1, to) > 0
                || DateShape.hasDay(text, from, to);
    }

    private static boolean startsWithWord(String text, int from, int to) {
        char first = (char) (text.charAt(from) | 0x20);
        for (String start : INTRODUCTION_STARTS) {
            if (start.charAt(0) == first
                    && to - from >= start.length()
                    && text.regionMatches(true, from, start, 0, start.length())) {
                return true;
            }
        }
        return false;
    }

    /// Whether the line could be the note of a phone.
    static boolean mayBePhone(String text, int from, int to) {
        return to - from < LONGEST_PHONE && PHONE_FIRST.indexOf(text.charAt(from) | 0x20) >= 0;
    }

    /// Whether the next line with text, from `from` on, is marked as a quotation.
    static boolean isMarked(String text, int from) {
        int pos = from;
        while (pos < text.length() && text.charAt(pos) <= ' ') {
            pos++;
        }
        return pos < text.length() && text.charAt(pos) == '>';
    }

    /// Whether the line says nothing: a rule, or the note of a phone.
    static boolean isOrnament(String line) {
        char first = line.charAt(0);
        if (first == '_' || first == '-' || first == '=' || first == '*' || first == '~') {
            return line.chars().allMatch(c -> c == first || c == ' ');
        }
        return mayBePhone(line, 0, line.length()) && PHONE.matcher(line).matches();
    }
}
