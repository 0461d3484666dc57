package dev.familiar.sources;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/// The pieces that keys of records are made of.
///
/// A key must come out the same when the same record is read again years later, so it is made of
/// what a platform does not reword: folded names, times, digests of text.
public final class Keys {

    private Keys() {}

    /// `text` in lower case and compatibility form (NFKC) with a `-` for each run of anything but
    /// letters and digits: `Zoë O’Hara` becomes `zoë-o-hara`. Empty if there is no letter or digit.
    public static String fold(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return lower.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }

    /// `text` with every run of white space, also no-break spaces, as one space, and without
    /// invisible format characters.
    public static String foldSpace(String text) {
        return text.replaceAll("[\\p{Cf}&&[^\\x{200c}\\x{200d}]]", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    /// The first 64 bits of the SHA-256 digest of `parts`, in hexadecimal; told apart by where a
    /// part ends.
    public static String digest(String... parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                sha.update(part.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0xff);
            }
            return HexFormat.of().formatHex(sha.digest(), 0, 8);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException("SHA-256 is missing", everyJavaHasIt);
        }
    }
}
