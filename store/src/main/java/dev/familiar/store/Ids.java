package dev.familiar.store;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// Short ids from keys: the same key gives the same id on every machine.
final class Ids {

    private Ids() {}

    /// Ten lower-case letters or digits from the SHA-256 of `text`: 51 bits, so that among 200,000
    /// keys the chance of two alike is 1 in 100,000 (callers check and ask again with a suffix).
    ///
    /// SHA-256 and not [KeyHash], for which texts that collide are easily found: decisions hang on
    /// these ids, and the text may be a name that a stranger chose.
    ///
    /// The lowest ten digits in base 36 of the first 128 bits, filled up with zeros.
    static String of(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            String digits = new BigInteger(1, Arrays.copyOf(digest, 16)).toString(36);
            return ("0".repeat(25) + digits).substring(25 + digits.length() - 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
