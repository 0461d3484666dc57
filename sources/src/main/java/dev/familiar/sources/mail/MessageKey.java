package dev.familiar.sources.mail;

import dev.familiar.sources.mail.header.HeaderBlock;
import dev.familiar.sources.mail.header.MessageIds;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The key of a message, the same in every archive that holds it.
final class MessageKey {

    private static final int HASH_BYTES = 16;

    private MessageKey() {}

    /// `mail:<Message-ID without brackets>`, or `mail:sha256-…` of date, sender, subject and first
    /// words where there is none.
    static String of(HeaderBlock header, String excerpt) {
        String id = MessageIds.own(header.raw("message-id"));
        if (!id.isEmpty()) {
            return ofId(id);
        }
        MessageDigest digest = sha256();
        for (String part :
                new String[] {
                    header.raw("date"), header.raw("from"), header.raw("subject"), excerpt
                }) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        byte[] hash = digest.digest();
        return "mail:sha256-" + HexFormat.of().formatHex(hash, 0, HASH_BYTES);
    }

    /// The key of the message with this identifier.
    static String ofId(String id) {
        return "mail:" + id;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
