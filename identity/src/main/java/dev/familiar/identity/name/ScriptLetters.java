package dev.familiar.identity.name;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

// Indic blocks of Unicode stand parallel to that of Devanagari: the same letter has the same place
// in each (Unicode Standard, chapter 12). One table therefore serves nine scripts; Tamil, which
// writes one letter for four sounds, has some of its own. In Thai a vowel may stand before the
// consonant it is spoken after, and what bears the mark of silence is not spoken.

/// How words in other scripts may be written in Latin letters, letter by letter. Read from
/// `scripts.txt`.
final class ScriptLetters {

    /// A longer run of letters has no line of its own.
    private static final int LONGEST = 5;

    private static final char DEVANAGARI = '\u0900';
    private static final int BLOCK = 0x80;
    private static final char VIRAMA = '\u094d';
    private static final char NUKTA = '\u093c';
    private static final char SILENT = '\u0e4c';
    private static final char WASLA = '\u0671';

    private static final Set<UnicodeScript> INDIC =
            EnumSet.of(
                    UnicodeScript.DEVANAGARI,
                    UnicodeScript.BENGALI,
                    UnicodeScript.GURMUKHI,
                    UnicodeScript.GUJARATI,
                    UnicodeScript.ORIYA,
                    UnicodeScript.TAMIL,
                    UnicodeScript.TELUGU,
                    UnicodeScript.KANNADA,
                    UnicodeScript.MALAYALAM);

    /// The vowel spoken where none is written; at the end of a word it mostly is not.
    private static final List<String> INHERENT = List.of("a", "", "o", "e", "u");

    /// Between two consonants without a vowel one is often heard: Devendra, Devender.
    private static final List<String> JOINED = List.of("", "a", "e", "u");

    /// The article that Arabic writes in front of a word, and inside one behind "servant of".
    private static final Pattern INNER_ARTICLE =
            Pattern.compile(
                    "(?<=^\u0639\u0628\u062f)\u0627\u0644|(?<=..)\u0627\u0644(?=\u062f.\u0646$)");

    private static final Pattern THAI_MARKS = Pattern.compile("[\u0e47-\u0e4b]");
    private static final Pattern THAI_LEADING =
            Pattern.compile("([\u0e40-\u0e44])([\u0e01-\u0e2e])");

    private static final Map<String, Map<String, List<String>>> TABLES = read();

    private ScriptLetters() {}

    private static Map<String, Map<String, List<String>>> read() {
        Map<String, Map<String, List<String>>> tables = new HashMap<>();
        for (WordTable.Line line : WordTable.read("scripts.txt").lines()) {
            String[] head = line.head().split(" ", 2);
            tables.computeIfAbsent(head[0], _ -> new HashMap<>())
                    .put(head[1], line.words().stream().map(s -> s.equals("-") ? "" : s).toList());
        }
        return Map.copyOf(tables);
    }

    private static String tableOf(UnicodeScript script) {
        return switch (script) {
            case ARABIC -> "arabic";
            case HEBREW -> "hebrew";
            case THAI -> "thai";
            default -> INDIC.contains(script) ? "indic" : "";
        };
    }

    /// Whether the letters of a script are known here.
    static boolean has(UnicodeScript script) {
        return !tableOf(script).isEmpty();
    }

    /// The vowels that may be written in Latin letters where the script writes none; empty where it
    /// writes them all.
    static String unwrittenVowels(UnicodeScript script) {
        return switch (script) {
            case ARABIC, HEBREW -> "aeiouy";
            case THAI -> "aeo";
            default -> "";
        };
    }

    /// Whether a word begins with the Arabic article, behind which there is a word.
    static boolean hasArticle(UnicodeScript script, String word) {
        return script == UnicodeScript.ARABIC
                && word.length() > 4
                && word.startsWith("\u0627\u0644");
    }

    /// The word without the article.
    static String withoutArticle(UnicodeScript script, String word) {
        return hasArticle(script, word) ? word.substring(2) : word;
    }

    /// Two words as they are written in one: an article between them is heard in part.
    static String joined(UnicodeScript script, String first, String second) {
        return hasArticle(script, second) ? first + WASLA + second.substring(2) : first + second;
    }

    /// How each letter may be written, in the order of the word.
    static List<List<String>> of(UnicodeScript script, String word) {
        String written = prepared(script, word);
        Map<String, List<String>> own =
                script == UnicodeScript.TAMIL ? TABLES.getOrDefault("tamil", Map.of()) : Map.of();
        Map<String, List<String>> table = TABLES.getOrDefault(tableOf(script), Map.of());
        boolean indic = INDIC.contains(script);
        List<List<String>> letters = new ArrayList<>();
        int at = 0;
        while (at < written.length()) {
            int end = Math.min(written.length(), at + LONGEST);
            List<String> found = null;
            while (found == null && end > at) {
                found = look(own, table, written, at, end);
                end -= found == null ? 1 : 0;
            }
            if (found == null) {
                at++;
                continue;
            }
            boolean silent = script == UnicodeScript.THAI && isSilent(written, at, end);
            if (!silent) {
                letters.add(found);
            }
            at = silent ? written.indexOf(SILENT, at) + 1 : end;
            if (indic && isConsonant(devanagari(written.charAt(end - 1)))) {
                at = addInherent(letters, written, at);
            }
        }
        return letters;
    }

    private static @Nullable List<String> look(
            Map<String, List<String>> own,
            Map<String, List<String>> table,
            String written,
            int from,
            int to) {
        String text = written.substring(from, to);
        String parallel = devanagari(text);
        boolean first = from == 0;
        boolean last = to == written.length();
        List<String> found = first && last ? table.get("^" + text + "$") : null;
        found = found == null && first ? table.get("^" + text) : found;
        found = found == null && last ? table.get(text + "$") : found;
        found = found == null ? own.get(text) : found;
        return found == null ? table.get(parallel) : found;
    }

    private static int addInherent(List<List<String>> letters, String written, int at) {
        if (at == written.length()) {
            letters.add(INHERENT);
            return at;
        }
        char next = devanagari(written.charAt(at));
        if (next == VIRAMA) {
            boolean doubled =
                    at + 1 < written.length() && written.charAt(at + 1) == written.charAt(at - 1);
            if (doubled) {
                letters.removeLast();
            } else {
                letters.add(JOINED);
            }
            return at + 1;
        }
        boolean sign = next >= '\u093e' && next < VIRAMA;
        if (!sign) {
            letters.add(INHERENT);
        }
        return at;
    }

    private static boolean isConsonant(char c) {
        return c >= '\u0915' && c <= '\u0939';
    }

    private static String devanagari(String text) {
        StringBuilder parallel = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            parallel.append(devanagari(text.charAt(i)));
        }
        return parallel.toString();
    }

    /// The letter of Devanagari that stands at the same place; other characters as they are.
    private static char devanagari(char c) {
        boolean indic = c >= DEVANAGARI && c < '\u0d80';
        return indic ? (char) (DEVANAGARI + (c - DEVANAGARI) % BLOCK) : c;
    }

    /// Letters that stand for others, and the order in which they are spoken.
    private static String prepared(UnicodeScript script, String word) {
        return switch (script) {
            case ARABIC -> INNER_ARTICLE.matcher(word).replaceAll(String.valueOf(WASLA));
            case HEBREW ->
                    word.replace('\u05da', '\u05db')
                            .replace('\u05dd', '\u05de')
                            .replace('\u05df', '\u05e0')
                            .replace('\u05e3', '\u05e4')
                            .replace('\u05e5', '\u05e6');
            case THAI ->
                    THAI_LEADING
                            .matcher(
                                    THAI_MARKS
                                            .matcher(word.replace("\u0e4d\u0e32", "\u0e33"))
                                            .replaceAll(""))
                            .replaceAll("$2$1");
            default -> indicPrepared(word);
        };
    }

    private static String indicPrepared(String word) {
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            switch (c) {
                // Khanda ta, and the consonants of Malayalam that are never followed by a vowel.
                case '\u09ce' -> out.append('\u09a4').append('\u09cd');
                case '\u0d7a' -> out.append('\u0d23').append('\u0d4d');
                case '\u0d7b' -> out.append('\u0d28').append('\u0d4d');
                case '\u0d7c' -> out.append('\u0d30').append('\u0d4d');
                case '\u0d7d' -> out.append('\u0d32').append('\u0d4d');
                case '\u0d7e' -> out.append('\u0d33').append('\u0d4d');
                case '\u0d7f' -> out.append('\u0d15').append('\u0d4d');
                // Gurmukhi: a nasal, and the mark that doubles what follows.
                case '\u0a70' -> out.append('\u0a02');
                case '\u0a71' -> {
                    // A doubled letter may be written once.
                }
                default -> {
                    if (devanagari(c) != NUKTA) {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }

    /// Whether the letters from `at` on bear the mark of silence, which the table has not said yet.
    private static boolean isSilent(String word, int at, int end) {
        boolean marked = end > at && word.charAt(end - 1) == SILENT;
        boolean consonant = word.charAt(at) >= '\u0e01' && word.charAt(at) <= '\u0e2e';
        if (marked || !consonant) {
            return false;
        }
        boolean vowel =
                at + 1 < word.length()
                        && (word.charAt(at + 1) == '\u0e34' || word.charAt(at + 1) == '\u0e38');
        int mark = at + (vowel ? 2 : 1);
        return mark < word.length() && word.charAt(mark) == SILENT;
    }
}
