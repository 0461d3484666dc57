package dev.familiar.network.touch;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Makes of a subject what may stand in a letter.
final class Subject {

    private static final int LONGEST = 70;

    private static final int SHORTEST = 4;

    /// What mail programs put before a subject, in the languages they speak, and the names of
    /// lists.
    private static final Pattern BEFORE =
            Pattern.compile(
                    "^(?:\\s*(?:(?:re|r|fwd?|fw|aw|wg|sv|vs|vb|tr|rif|rv|res|enc|antw|doorst|odp|i)"
                            + "\\s*(?:\\[\\d+]|\\(\\d+\\)|\\^\\d+)?\\s*[:：]|\\[[^\\]]{0,40}]))+",
                    Pattern.CASE_INSENSITIVE);

    /// Addresses of mail and web, long numbers: nothing to say about, and perhaps somebody else's.
    private static final Pattern PRIVATE =
            Pattern.compile("\\S*@\\S*|(?:https?://|www\\.)\\S*|[+(]?\\d[\\d ()/.-]{6,}");

    /// Quotation marks of its own would end the one around it.
    private static final Pattern QUOTES = Pattern.compile("[\"“”„«»‹›‘‚`]");

    /// Subjects that say nothing: a letter that names one would be a formula.
    private static final Set<String> EMPTY =
            Set.of(
                    "hello",
                    "hallo",
                    "hi",
                    "hey",
                    "hola",
                    "ciao",
                    "salut",
                    "bonjour",
                    "ola",
                    "olá",
                    "buongiorno",
                    "question",
                    "frage",
                    "update",
                    "test",
                    "info",
                    "thanks",
                    "thank you",
                    "danke",
                    "merci",
                    "gracias",
                    "grazie",
                    "obrigado",
                    "obrigada",
                    "bedankt",
                    "untitled",
                    "no subject",
                    "(no subject)",
                    "kein betreff",
                    "(kein betreff)",
                    "sans objet",
                    "sin asunto",
                    "nessun oggetto",
                    "sem assunto",
                    "geen onderwerp",
                    "busy",
                    "meeting",
                    "call",
                    "termin",
                    "anruf",
                    "invitation",
                    "einladung",
                    "happy birthday",
                    "news",
                    "image",
                    "photo",
                    "foto",
                    "document");

    private Subject() {}

    /// Without what programs put there, cut at a word; empty if nothing is left that says anything.
    ///
    /// @param subject a stranger's text on one line
    static String quoted(String subject) {
        String bare = BEFORE.matcher(subject).replaceFirst("");
        bare = PRIVATE.matcher(bare).replaceAll(" ");
        bare = QUOTES.matcher(bare).replaceAll("").replaceAll("\\s+", " ").strip();
        bare = bare.replaceAll("^[\\p{Punct}\\s]+|[\\s:;,.\\-–—|/]+$", "");
        String folded = bare.toLowerCase(Locale.ROOT);
        long letters = bare.codePoints().filter(Character::isLetter).count();
        if (letters < SHORTEST || EMPTY.contains(folded)) {
            return "";
        }
        return cut(bare);
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST);
        if (end < LONGEST / 2) {
            end = LONGEST;
        }
        // Never between the halves of a letter outside the basic plane.
        end = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
        return text.substring(0, end).strip() + " …";
    }
}
