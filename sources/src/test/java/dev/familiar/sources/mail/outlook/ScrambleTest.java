package dev.familiar.sources.mail.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScrambleTest {

    /// What stands for 0, 1, 2, … in a scrambled file.
    static byte[] substitutes() {
        byte[] plain = new byte[256];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = (byte) i;
        }
        Scramble.PERMUTE.undo(plain, 0);
        byte[] substitutes = new byte[256];
        for (int i = 0; i < plain.length; i++) {
            substitutes[plain[i] & 0xff] = (byte) i;
        }
        return substitutes;
    }

    @Test
    void substitutesAsTheSpecificationLists() {
        assertThat(substitutes()).startsWith(65, 54, 19, 98, 168, 33, 110, 187);
        assertThat(substitutes()).endsWith(181, 208, 218, 61);
    }

    @Test
    void undoesTheCycleByGoingThroughItOnceMore() {
        byte[] text = "Hello Ben, how are you?".repeat(50).getBytes(StandardCharsets.US_ASCII);
        byte[] scrambled = text.clone();

        Scramble.CYCLIC.undo(scrambled, 0x12345678L);

        assertThat(scrambled).isNotEqualTo(text);
        Scramble.CYCLIC.undo(scrambled, 0x12345678L);
        assertThat(scrambled).isEqualTo(text);
    }
}
