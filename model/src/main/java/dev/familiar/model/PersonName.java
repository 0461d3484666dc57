package dev.familiar.model;

import java.util.regex.Pattern;

/// A person's name as one archive writes it.
///
/// The parts are filled only where the archive itself separates them; taking a whole name apart is
/// linkage's work (`dev.familiar.identity`).
///
/// @param text the whole name as displayed, stripped, runs of white space folded to one space
/// @param given given name or names where the archive says so, else empty
/// @param family family name where the archive says so, else empty
public record PersonName(String text, String given, String family) {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    /// The name of somebody an archive shows without a name.
    public static final PersonName NONE = new PersonName("", "", "");

    /// Folds white space in all three.
    public PersonName {
        text = fold(text);
        given = fold(given);
        family = fold(family);
    }

    /// A name of which only the whole is known.
    public static PersonName of(String text) {
        return new PersonName(text, "", "");
    }

    /// A name given in its two parts; the whole is `given family`.
    public static PersonName of(String given, String family) {
        return new PersonName(given + " " + family, given, family);
    }

    /// Whether there is no name at all.
    public boolean isEmpty() {
        return text.isEmpty();
    }

    private static String fold(String text) {
        if (isFolded(text)) {
            return text;
        }
        String folded = SPACE.matcher(text).replaceAll(" ").strip();
        // Made of nothing that is seen, it would be a row without a name.
        return folded.codePoints().anyMatch(PersonName::isSeen) ? folded : "";
    }

    /// U+115F, U+1160, U+3164 and U+FFA0 are letters that fill, U+2800 a pattern without dots
    /// (Unicode 16, 23.8 and 21.1).
    private static boolean isSeen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.SURROGATE ->
                    false;
            default ->
                    codePoint != 0x115F
                            && codePoint != 0x1160
                            && codePoint != 0x3164
                            && codePoint != 0xFFA0
                            && codePoint != 0x2800;
        };
    }

    /// Whether ASCII without a space too many: nearly every name, at a fraction of the cost.
    private static boolean isFolded(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x7f || c < ' ' || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return text.isEmpty() || before != ' ';
    }

    /// Hides the name.
    @Override
    public String toString() {
        return "PersonName[hidden]";
    }
}
