package dev.familiar.identity.blocking;

import java.util.List;
import org.apache.commons.codec.language.DoubleMetaphone;

/// The sound of a folded token, equal for most of its misspellings.
public final class Sounds {

    private static final DoubleMetaphone METAPHONE = new DoubleMetaphone();

    private static final int SHORTEST_IN_OV = 5;

    private Sounds() {}

    /// The Double Metaphone code (Philips 2000), empty for tokens of one or two letters. The w that
    /// German and Polish write for the Slavic ending -ov sounds like v.
    public static String of(String token) {
        if (token.length() < 3) {
            return "";
        }
        boolean slavic = token.length() > SHORTEST_IN_OV && token.endsWith("ow");
        return METAPHONE.doubleMetaphone(
                slavic ? token.substring(0, token.length() - 1) + "v" : token);
    }

    /// Both codes of letters as they stand.
    static List<String> raw(String letters) {
        return List.of(
                METAPHONE.doubleMetaphone(letters), METAPHONE.doubleMetaphone(letters, true));
    }
}
