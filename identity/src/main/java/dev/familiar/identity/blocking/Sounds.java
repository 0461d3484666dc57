package dev.familiar.identity.blocking;

import org.apache.commons.codec.language.DoubleMetaphone;

/// The sound of a folded token, equal for most of its misspellings.
public final class Sounds {

    private static final DoubleMetaphone METAPHONE = new DoubleMetaphone();

    private Sounds() {}

    /// The Double Metaphone code (Philips 2000), empty for tokens of one or two letters.
    public static String of(String token) {
        return token.length() < 3 ? "" : METAPHONE.doubleMetaphone(token);
    }
}
