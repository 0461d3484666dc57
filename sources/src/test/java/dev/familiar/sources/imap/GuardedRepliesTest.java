package dev.familiar.sources.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedRepliesTest {

    private static GuardedReplies over(String text) {
        return new GuardedReplies(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void passesEverythingOnUnchanged() throws IOException {
        String text = "* 1 FETCH (BODY[] {5}\r\n{99}\r)\r\n* {x} {} {12\r\nA1 OK\r\n";

        assertThat(over(text).readAllBytes()).isEqualTo(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{67108865}", "{2147483647}", "{99999999999999999999}"})
    void stopsBeforeAnAnnouncementThatIsTooLong(String announcement) {
        assertThatExceptionOfType(GuardedReplies.TooLongException.class)
                .isThrownBy(() -> over("* 1 FETCH (" + announcement + "\r\n").readAllBytes());
    }

    @Test
    void seesAnAnnouncementThatComesByteByByte() {
        GuardedReplies replies = over("x {2000000000}\r\n");

        assertThatExceptionOfType(GuardedReplies.TooLongException.class)
                .isThrownBy(() -> {
                    int b = replies.read();
                    while (b >= 0) {
                        b = replies.read();
                    }
                });
    }

    @Test
    void mindsNoAnnouncementInsideWhatWasAnnounced() throws IOException {
        assertThat(over("{16}\r\nx {2000000000}\r\nA1 OK\r\n").readAllBytes()).hasSize(29);
    }

    @Test
    void addsUpTheAnnouncementsOfOneReply() {
        byte[] half = new byte[GuardedReplies.LONGEST / 2];
        String first = "* 1 FETCH (BODY[1] {" + half.length + "}\r\n";
        InputStream both =
                new SequenceInputStream(
                        new SequenceInputStream(
                                new ByteArrayInputStream(first.getBytes(StandardCharsets.US_ASCII)),
                                new ByteArrayInputStream(half)),
                        new ByteArrayInputStream(
                                (" BODY[2] {" + half.length + "}\r\n")
                                        .getBytes(StandardCharsets.US_ASCII)));

        assertThatExceptionOfType(GuardedReplies.TooLongException.class)
                .isThrownBy(() -> drain(new GuardedReplies(both)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\n", "\r", "* a\n", "\n\r", "{1}\n"})
    void stopsInAReplyThatNeverEnds(String repeated) {
        assertThatExceptionOfType(GuardedReplies.TooLongException.class)
                .isThrownBy(() -> drain(new GuardedReplies(new Endless(repeated))));
    }

    @Test
    void readsRepliesWithoutEndWhereThatIsAllowed() throws IOException {
        GuardedReplies replies = new GuardedReplies(new Endless("* OK\r\n"));
        replies.allow(Long.MAX_VALUE);

        replies.skipNBytes(GuardedReplies.LONGEST + 1L);

        assertThat(replies.read()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"* OK\r\n", "* {3}\r\nabc\r\n"})
    void stopsWhereAllRepliesTogetherAreTooLong(String reply) {
        GuardedReplies replies = new GuardedReplies(new Endless(reply));
        replies.allow(1_000);

        assertThatExceptionOfType(GuardedReplies.TooLongException.class)
                .isThrownBy(() -> drain(replies));
    }

    @Test
    void countsAnewForEachCommand() throws IOException {
        GuardedReplies replies = new GuardedReplies(new Endless("* OK\r\n"));

        for (int command = 0; command < 3; command++) {
            replies.allow(1_000);
            assertThat(replies.readNBytes(900)).hasSize(900);
        }
    }

    /// The same bytes over and over.
    private static final class Endless extends InputStream {

        private final byte[] repeated;
        private int at;

        Endless(String repeated) {
            this.repeated = repeated.getBytes(StandardCharsets.ISO_8859_1);
        }

        @Override
        public int read() {
            byte next = repeated[at];
            at = (at + 1) % repeated.length;
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            for (int i = 0; i < length; i++) {
                bytes[offset + i] = (byte) read();
            }
            return length;
        }
    }

    private static void drain(InputStream in) throws IOException {
        byte[] buffer = new byte[65536];
        int count = in.read(buffer, 0, buffer.length);
        while (count >= 0) {
            count = in.read(buffer, 0, buffer.length);
        }
    }
}
