package dev.familiar.bench.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecimensTest {
    private final Specimens specimens = Specimens.of(100, 7);

    @Test
    void isTheMailboxThatIsWrittenButForTheQuoting(@TempDir Path folder) throws IOException {
        Press.print(MailWorld.of(100, 7), folder, false);

        String written = Files.readString(folder.resolve("mail.mbox"));
        assertThat(new String(specimens.mbox(), StandardCharsets.UTF_8))
                .isEqualTo(written.replaceAll("(?m)^>(>*From )", "$1"));
    }

    @Test
    void knowsWhereEachHeaderBegins() {
        assertThat(IntStream.range(0, specimens.messages()).mapToObj(this::firstField))
                .hasSize(100)
                .containsOnly("Return-Path:");
    }

    private String firstField(int message) {
        return new String(
                specimens.mbox(), specimens.start(message), 12, StandardCharsets.US_ASCII);
    }

    @Test
    void holdsTheAddressesAndTheTextOfEachMessage() {
        assertThat(specimens.addressLists()).hasSize(300).anyMatch(list -> list.contains("=?"));
        assertThat(specimens.texts()).hasSize(100).anyMatch(text -> text.contains("\n> "));
    }
}
