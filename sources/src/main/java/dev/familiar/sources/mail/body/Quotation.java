package dev.familiar.sources.mail.body;

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
                    "(?i)-{2,}\\s*(?:original message|original appointment|forwarded message"
                            + "|forwarded by |urspr\u00fcngliche nachricht"
                            + "|weitergeleitete nachricht|message d'origine|message original"
                            + "|message transf\u00e9r\u00e9|mensaje original|mensaje reenviado"
                            + "|messaggio originale|mensagem original|oorspronkelijk bericht"
                            + "|originalmeddelande|oryginalna wiadomo\u015b\u0107)");

    private static final Pattern HEADER_FROM =
            Pattern.compile("(?i)\\*?(?:from|von|de|da|van|fr\u00e5n|fra|od)\\s?:\\*?\\s?\\S.*");

    private static final Pattern HEADER_NEXT =
            Pattern.compile(
                    "(?i)\\*?(?:sent|date|to|subject|gesendet|datum|an|betreff|envoy\u00e9|date|"
                            + "\u00e0|objet|enviado|fecha|para|asunto|inviato|data|a|oggetto|"
                            + "verzonden|aan|onderwerp|skickat|till|wys\u0142ano|do)\\s?:\\*?.*");

    private static final Pattern INTRODUCTION =
            Pattern.compile(
                    "(?is).*\\b(?:wrote|writes|schrieb|a \u00e9crit|escribi\u00f3|ha scritto|"
                            + "escreveu|schreef|skrev|napisa\u0142\\w*|kirjoitti|said)\\b"
                            + "[^\\n]{0,120}:");

    private static final String[] INTRODUCTION_STARTS = {
        "on ", "am ", "le ", "el ", "il ", "em ", "op ", "den ", "dnia ", "w dniu ", "in "
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
        if (first == '-' && RULE.matcher(line).lookingAt()) {
            return true;
        }
        if (line.regionMatches(true, 0, "Begin forwarded message", 0, 23)) {
            return true;
        }
        return line.indexOf(':') > 0
                && line.indexOf(':') < 8
                && HEADER_FROM.matcher(line).matches()
                && headerFollows(text, end + 1);
    }

    private static boolean headerFollows(String text, int from) {
        int found = 0;
        int pos = from;
        for (int i = 0; i < 4 && pos < text.length(); i++) {
            int end = OwnWords.lineEnd(text, pos);
            found += HEADER_NEXT.matcher(text.substring(pos, end).strip()).matches() ? 1 : 0;
            pos = end + 1;
        }
        return found >= 2;
    }

    /// If a quotation's introduction starts at this line, where it ends, else 0. An introduction
    /// may be wrapped over up to three lines.
    static int introductionEnd(String line, String text, int end) {
        if (line.endsWith(":") && isIntroduction(line, text, end)) {
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
            if (more.endsWith(":")) {
                return isIntroduction(joined.toString(), text, next) ? next + 1 : 0;
            }
            pos = next + 1;
        }
        return 0;
    }

    /// In any language, a line that ends in a colon, names an address or a time, and stands right
    /// above a quotation introduces it; in the known languages the verb alone suffices, if a date
    /// or an address comes with it.
    private static boolean isIntroduction(String line, String text, int end) {
        if (line.length() > LONGEST_INTRODUCTION) {
            return false;
        }
        boolean fact = line.indexOf('@') >= 0 || line.chars().anyMatch(Character::isDigit);
        boolean verb = INTRODUCTION.matcher(line).matches();
        return (fact && verb && startsLikeIntroduction(line))
                || ((fact || verb) && isMarked(text, end + 1));
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
        char first = (char) (text.charAt(from) | 0x20);
        for (String start : INTRODUCTION_STARTS) {
            if (start.charAt(0) == first
                    && to - from >= start.length()
                    && text.regionMatches(true, from, start, 0, start.length())) {
                return true;
            }
        }
        return text.indexOf('@', from + 1, to) > 0;
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
