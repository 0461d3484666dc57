package dev.familiar.testkit.chance;

import java.text.Normalizer;
import java.util.Locale;

/// Spelling in plain letters, as mail addresses and profile links want it.
public final class Letters {
    private static final String FROM = "ßøØłŁđĐæÆœŒıþÞðÐ";
    private static final String[] TO = {
        "ss", "o", "O", "l", "L", "d", "D", "ae", "Ae", "oe", "Oe", "i", "th", "Th", "d", "D"
    };

    private Letters() {}

    /// The text without accents and special Latin letters; other scripts stay as they are.
    public static String plain(String text) {
        StringBuilder out = new StringBuilder();
        String parts = Normalizer.normalize(text, Normalizer.Form.NFD);
        for (int i = 0; i < parts.length(); i++) {
            char letter = parts.charAt(i);
            int special = FROM.indexOf(letter);
            if (special >= 0) {
                out.append(TO[special]);
            } else if (Character.getType(letter) != Character.NON_SPACING_MARK) {
                out.append(letter);
            }
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    /// The plain text in lower case with everything but letters and digits of ASCII left out.
    public static String slug(String text) {
        StringBuilder out = new StringBuilder();
        String lower = plain(text).toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char letter = lower.charAt(i);
            if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
                out.append(letter);
            }
        }
        return out.toString();
    }

    /// Two neighbouring letters swapped, one doubled or one left out; the first letter stays.
    public static String typo(String text, Dice dice) {
        if (text.length() < 4) {
            return text + text.charAt(text.length() - 1);
        }
        int at = dice.between(1, text.length() - 2);
        return switch (dice.below(3)) {
            case 0 ->
                    text.substring(0, at)
                            + text.charAt(at + 1)
                            + text.charAt(at)
                            + text.substring(at + 2);
            case 1 -> text.substring(0, at) + text.charAt(at) + text.substring(at);
            default -> text.substring(0, at) + text.substring(at + 1);
        };
    }
}
