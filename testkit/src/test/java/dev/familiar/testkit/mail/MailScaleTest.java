package dev.familiar.testkit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.testkit.world.World;
import dev.familiar.testkit.world.WorldPlan;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MailScaleTest {
    @Test
    void plansAMillionMessagesInBoundedMemory() throws IOException {
        World world = World.create(WorldPlan.demo().withPeople(2_000).withMessages(1_000_000));
        MailArchive mail = MailArchive.of(world);
        Counter counter = new Counter();
        Instant end = Instant.parse("2026-02-01T00:00:00Z");

        int written = mail.writeMbox(counter, MboxFlavour.PLAIN, end, Instant.MAX);

        assertThat(mail.size()).isEqualTo(1_000_000);
        assertThat(written).isGreaterThan(3_000);
        assertThat(counter.bytes).isGreaterThan(written * 300L);
        // One message is held at a time: the largest piece handed over is a line, not the mailbox.
        assertThat(counter.largest).isLessThan(100_000);
    }

    /// Counts and forgets.
    private static final class Counter extends OutputStream {
        private long bytes;
        private int largest;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] block, int from, int length) {
            bytes += length;
            largest = Math.max(largest, length);
        }
    }
}
