package dev.familiar.testkit.linkedin;

import dev.familiar.testkit.chance.Dice;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/// Conversation ids: `2-` and the base64 of a UUID with a short tail.
final class ConversationIds {
    private ConversationIds() {}

    /// The id that belongs to the dice of a conversation; the same each time it is asked.
    static String id(Dice conversation) {
        Dice dice = conversation.fork("id", 0);
        long high = dice.bits();
        long low = dice.bits();
        String text =
                String.format(
                        Locale.ROOT,
                        "%08x-%04x-4%03x-8%03x-%012x_%s",
                        high >>> 32,
                        (high >>> 16) & 0xFFFF,
                        high & 0xFFF,
                        (low >>> 52) & 0xFFF,
                        low & 0xFFFFFFFFFFFFL,
                        dice.chance(0.8) ? "012" : "100");
        return "2-" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
