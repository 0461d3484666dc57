package dev.familiar.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.store.PackedParticipants.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedParticipantsTest {

    @Test
    void nobodyTakesNoByte() {
        assertThat(PackedParticipants.pack(List.of())).isEmpty();
        assertThat(PackedParticipants.unpack(new byte[0])).isEmpty();
    }

    @Test
    void areWrittenAsTheLayoutSays() {
        byte[] bytes =
                PackedParticipants.pack(
                        List.of(new Part(1, true, 300, 0), new Part(0, false, 1, 127)));

        assertThat(bytes)
                .as("role and self, 300 in two bytes with the low seven bits first, no name")
                .containsExactly(3, 0xac - 256, 2, 0, 0, 1, 127);
    }

    @Test
    void comeBackInTheirOrderWhateverTheirNumbers() {
        Random random = new Random(41);
        for (int round = 0; round < 300; round++) {
            List<Part> parts = new ArrayList<>();
            for (int i = random.nextInt(20); i > 0; i--) {
                parts.add(
                        new Part(
                                random.nextInt(Codes.ROLES.size()),
                                random.nextBoolean(),
                                random.nextLong(1L << random.nextInt(1, 63)),
                                random.nextLong(1L << random.nextInt(1, 63))));
            }

            assertThat(PackedParticipants.unpack(PackedParticipants.pack(parts)))
                    .as("round %d", round)
                    .isEqualTo(parts);
        }
    }

    @Test
    void comeBackAtTheEdgesOfEachLength() {
        List<Part> parts = new ArrayList<>();
        for (int bits = 7; bits < 63; bits += 7) {
            parts.add(new Part(0, false, (1L << bits) - 1, 1L << bits));
        }
        parts.add(new Part(6, true, Long.MAX_VALUE, Long.MAX_VALUE));

        assertThat(PackedParticipants.unpack(PackedParticipants.pack(parts))).isEqualTo(parts);
    }
}
