package dev.familiar.sources.mail.outlook;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Blocks of Outlook 2013's OST files, most of which are packed with zlib (RFC 1950).
final class Unpacked {

    private Unpacked() {}

    /// The block's own bytes.
    ///
    /// @param stored as it lies in the file
    /// @param length how long it is unpacked; the same as stored if it is not packed
    static byte[] of(byte[] stored, int length) throws DamageException {
        if (length == stored.length || length == 0) {
            return stored;
        }
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(stored);
            byte[] plain = new byte[length];
            int filled = 0;
            while (filled < length && !inflater.finished()) {
                int got = inflater.inflate(plain, filled, length - filled);
                if (got == 0) {
                    throw DamageException.broken("A packed block ends too early.");
                }
                filled += got;
            }
            return plain;
        } catch (DataFormatException notPacked) {
            throw DamageException.broken("A packed block cannot be unpacked.");
        }
    }
}
