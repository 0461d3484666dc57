package dev.familiar.app.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.store.Store;
import dev.familiar.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TroubleTest {

    private static final String SECRET = "ada@example.com wrote to otto@example.org";

    @TempDir Path folder;

    private static Trouble policy(int problems) {
        List<String> said = IntStream.range(1, problems + 1).mapToObj(i -> "line " + i).toList();
        return Trouble.of(new ConfigurationException("policy.toml", said));
    }

    @Test
    void namesTheFirstThreeProblemsOfThePolicyAndCountsTheRest() {
        assertThat(policy(1).words()).isEqualTo("policy.toml cannot be used: line 1");
        assertThat(policy(3).words()).endsWith("line 1; line 2; line 3");
        assertThat(policy(5).words()).endsWith("line 1; line 2; line 3; and 2 more");
        assertThat(policy(1).isEverywhere()).isTrue();
    }

    @Test
    void saysOfAFileNeitherItsNameNorWhatStandsInIt() {
        Trouble trouble =
                Trouble.of(new UncheckedIOException(SECRET, new NoSuchFileException(SECRET)));

        assertThat(trouble.words()).contains("NoSuchFileException").doesNotContain("ada");
        assertThat(trouble.isEverywhere()).isTrue();
        assertThat(Trouble.of(new UncheckedIOException(new IOException(SECRET))).words())
                .contains("IOException")
                .doesNotContain("ada");
    }

    @Test
    void passesOnWhatTheStoreSays() {
        StoreException none =
                Assertions.catchThrowableOfType(
                        StoreException.class, () -> Store.openReadOnly(folder.resolve("nothing")));

        assertThat(Trouble.of(none).words()).isNotBlank().isEqualTo(none.getMessage());
        assertThat(Trouble.of(none).isEverywhere()).isTrue();
    }

    @Test
    void tellsOfAFaultInTheProgramOnlyItsKindAndTriesTheNext() {
        assertThat(Trouble.of(new IllegalStateException(SECRET)))
                .isEqualTo(new Trouble("a fault in the program (IllegalStateException)", false));
        assertThat(Trouble.of(new StackOverflowError(SECRET)))
                .isEqualTo(new Trouble("a fault in the program (StackOverflowError)", true));
    }
}
