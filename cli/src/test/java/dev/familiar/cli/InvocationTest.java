package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class InvocationTest {

    @Test
    void commandIsForTheSameHomeAndQuotedWhereAShellNeedsIt() {
        assertThat(new Invocation("./familiar", Path.of("/tmp/demo/home")).command("why r-1"))
                .isEqualTo("./familiar why r-1 --home /tmp/demo/home");
        assertThat(new Invocation("/opt/my tools/familiar", Path.of("it's here")).command("triage"))
                .isEqualTo("'/opt/my tools/familiar' triage --home 'it'\\''s here'");
    }

    @Test
    void withoutAHomeGivenNoneIsNamed() {
        assertThat(new Invocation("familiar", null).command("triage")).isEqualTo("familiar triage");
    }
}
