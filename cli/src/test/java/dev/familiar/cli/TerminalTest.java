package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {

    @Test
    void showsColoursWhereAPersonWatches() {
        Terminal terminal = Terminal.of(true, "100", Map.of("TERM", "xterm-256color"));

        assertThat(terminal).isEqualTo(new Terminal(true, true, 100));
        assertThat(terminal.paint(Style.GREEN, "yes")).isEqualTo("\u001b[32myes\u001b[0m");
    }

    @Test
    void writesPlainTextIntoAPipe() {
        Terminal terminal = Terminal.of(false, "", Map.of("TERM", "xterm-256color"));

        assertThat(terminal.live()).isFalse();
        assertThat(terminal.paint(Style.GREEN, "yes")).isEqualTo("yes");
    }

    @Test
    void honoursNoColor() {
        Terminal terminal = Terminal.of(true, "", Map.of("NO_COLOR", "1"));

        assertThat(terminal.colours()).isFalse();
        assertThat(terminal.live()).isTrue();
    }

    @Test
    void takesAnEmptyNoColorForUnset() {
        assertThat(Terminal.of(true, "", Map.of("NO_COLOR", "")).colours()).isTrue();
    }

    @Test
    void writesNothingOverOnADumbTerminal() {
        assertThat(Terminal.of(true, "", Map.of("TERM", "dumb")))
                .isEqualTo(new Terminal(false, false, Terminal.USUAL_WIDTH));
    }

    @Test
    void paintsInAPipeWhenForced() {
        assertThat(Terminal.of(false, "", Map.of("FORCE_COLOR", "1")).colours()).isTrue();
    }

    @Test
    void prefersNoColorToForcedColour() {
        assertThat(Terminal.of(true, "", Map.of("FORCE_COLOR", "1", "NO_COLOR", "1")).colours())
                .isFalse();
    }

    @Test
    void paintsNoEmptyText() {
        assertThat(new Terminal(true, true, 80).paint(Style.BOLD, "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "132, '', 132",
        "132, 90, 132",
        "'', 90, 90",
        "0, '', 80",
        "wide, '', 80",
        "7, '', 40"
    })
    void takesTheWidthFromTheLauncherThenTheEnvironmentThenTheUsual(
            String launcher, String environment, int width) {
        assertThat(Terminal.of(true, launcher, Map.of("COLUMNS", environment)).width())
                .isEqualTo(width);
    }
}
