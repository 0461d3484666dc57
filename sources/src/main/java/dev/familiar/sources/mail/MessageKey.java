package dev.familiar.sources.mail;

import dev.familiar.sources.mail.header.HeaderBlock;
import dev.familiar.sources.mail.header.MessageIds;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// The key of a message, the same in every archive that holds it.
final class MessageKey {

    private static final int HASH_BYTES = 16;
    private static final List<String> FIELDS = List.of("date", "from", "to", "cc", "subject");

    private MessageKey() {}

    /// `mail:<Message-ID without brackets>`, or `mail:header-…`, a digest of date, sender,
    /// recipients and subject as they stand in the header, where there is none.
    ///
    /// Nothing of the text: a copy that is cut short, or of which only the header was read, is the
    /// same message. Two messages without Message-ID that agree in all of that count as one.
    static String of(HeaderBlock header) {
        String id = MessageIds.own(header.raw("message-id"));
        if (!id.isEmpty()) {
            return ofId(id);
        }
        MessageDigest digest = sha256();
        for (String field : FIELDS) {
            digest.update(header.raw(field).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        byte[] hash = digest.digest();
        return "mail:header-" + HexFormat.of().formatHex(hash, 0, HASH_BYTES);
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
