package dev.familiar.sources.mail.header;

import dev.familiar.model.PersonName;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a display name says of the person behind an address.
final class DisplayName {

    private static final int LONGEST = 200;

    private static final int MOST_PAIRS = 10;

    /// Spaces in and around the shortest phrase.
    private static final int SPACES_OF_BEHALF = 3;

    private static final Pattern VIA = Pattern.compile("^(.*\\S)\\s+\\(?via\\s+\\S.*$");
    private static final Pattern ON_BEHALF =
            Pattern.compile(
                    "(?iu)\\b(?:on behalf of|im auftrag von|de la part de|en nombre de)\\b");

    private DisplayName() {}

    /// The name of the person at `address`, [PersonName#NONE] if `display` does not give it.
    static PersonName person(String display, String address) {
        String name = unquote(display);
        if (name.indexOf('@') >= 0) {
            name = withoutAddress(name, address);
        }
        if (name.isEmpty()
                || name.length() > LONGEST
                || isRewritten(name)
                || (hasSpaces(name) && ON_BEHALF.matcher(name).find())
                || !hasLetter(name)) {
            return PersonName.NONE;
        }
        return PersonName.of(name);
    }

    private static boolean hasSpaces(String name) {
        int spaces = 0;
        for (int i = name.indexOf(' '); i >= 0; i = name.indexOf(' ', i + 1)) {
            spaces++;
        }
        return spaces >= SPACES_OF_BEHALF;
    }

    private static boolean hasLetter(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
                return true;
            }
        }
        return name.codePoints().anyMatch(Character::isLetter);
    }

    /// Whether the name has the form `somebody via something`.
    static boolean isRewritten(String name) {
        return name.contains("via") && VIA.matcher(name).matches();
    }

    /// The somebody of `somebody via something`, else all of it.
    static String beforeVia(String name) {
        Matcher via = VIA.matcher(name);
        return unquote(via.matches() ? via.group(1) : name);
    }

    /// Without the quotes that some programs put inside the quotes: `'Ada Example'`.
    private static String unquote(String name) {
        String bare = name.strip();
        // One pair at a time is taken off; of thousands around each other none is a name's.
        int pairs = 0;
        while (pairs < MOST_PAIRS
                && bare.length() > 1
                && isPair(bare.charAt(0), bare.charAt(bare.length() - 1))) {
            bare = bare.substring(1, bare.length() - 1).strip();
            pairs++;
        }
        return bare;
    }

    private static boolean isPair(char first, char last) {
        return (first == last && (first == '\'' || first == '"'))
                || (first == '<' && last == '>')
                || (first == '[' && last == ']')
                || (first == '\u2018' && last == '\u2019')
                || (first == '\u201c' && last == '\u201d');
    }

    /// `Ada Example (ada@example.org)` names Ada; `ada@example.org` and any other bare address name
    /// nobody.
    private static String withoutAddress(String name, String address) {
        StringBuilder rest = new StringBuilder(name.length());
        for (String word : name.split("\\s+", -1)) {
            if (word.indexOf('@') < 0 && !word.equalsIgnoreCase(address)) {
                rest.append(word).append(' ');
            }
        }
        return rest.toString().strip();
    }
}
