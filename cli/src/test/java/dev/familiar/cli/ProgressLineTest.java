package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.cli.ProgressLine.Unit;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressLineTest {

    private static final String CLEAR = "\r\u001b[K";
    private static final Terminal WATCHED = new Terminal(true, false, 60);

    private final StringWriter written = new StringWriter();
    private Instant now = Instant.parse("2026-03-01T09:00:00Z");

    @Test
    void saysHowFarHowFastAndHowLong() {
        try (ProgressLine line = line(WATCHED)) {
            pass(Duration.ofSeconds(10));
            line.show("All mail.mbox", 500_000_000, 2_000_000_000, Unit.BYTES);

            assertThat(written).hasToString(CLEAR + "All mail.mbox  25 %  50 MB/s  30 s left");
        }
    }

    @Test
    void countsWithoutATotal() {
        try (ProgressLine line = line(WATCHED)) {
            pass(Duration.ofSeconds(2));
            line.show("linking", 3000, 0, Unit.ITEMS);

            assertThat(written).hasToString(CLEAR + "linking  3,000  1,500/s");
        }
    }

    @Test
    void keepsQuietInTheFirstSecond() {
        try (ProgressLine line = line(WATCHED)) {
            pass(Duration.ofMillis(999));
            line.show("short", 1, 2, Unit.ITEMS);
        }

        assertThat(written).asString().isEmpty();
    }

    @Test
    void writesNothingIntoAPipe() {
        try (ProgressLine line = line(Terminal.PIPE)) {
            pass(Duration.ofMinutes(1));
            line.show("long", 1, 2, Unit.ITEMS);
        }

        assertThat(written).asString().isEmpty();
    }

    @Test
    void writesAtMostTenTimesASecond() {
        try (ProgressLine line = line(WATCHED)) {
            pass(Duration.ofSeconds(1));
            line.show("a", 1, 0, Unit.ITEMS);
            pass(Duration.ofMillis(50));
            line.show("b", 2, 0, Unit.ITEMS);
            pass(Duration.ofMillis(50));
            line.show("c", 3, 0, Unit.ITEMS);

            assertThat(written).hasToString(CLEAR + "a  1  1/s" + CLEAR + "c  3  3/s");
        }
    }

    @Test
    void isGoneWhenClosed() {
        try (ProgressLine line = line(WATCHED)) {
            pass(Duration.ofSeconds(5));
            line.show("x", 1, 1, Unit.ITEMS);
        }

        assertThat(written).asString().endsWith(CLEAR);
    }

    @Test
    void fitsIntoTheTerminal() {
        try (ProgressLine line = line(WATCHED)) {
            pass(Duration.ofSeconds(10));
            line.show("a-file-with-a-name that goes on and on\u0007.mbox", 10, 40, Unit.ITEMS);

            String shown = written.toString().substring(CLEAR.length());
            assertThat(shown).contains("…").endsWith("25 %  1/s  30 s left");
            assertThat(Text.columns(shown)).isLessThan(60);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0 s", "99, 99 s", "100, 2 min", "5900, 98 min", "7500, 2 h 05 min"})
    void saysTimesAsPeopleDo(long seconds, String said) {
        assertThat(ProgressLine.time(seconds)).isEqualTo(said);
    }

    private ProgressLine line(Terminal terminal) {
        return new ProgressLine(new PrintWriter(written), terminal, () -> now);
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}
