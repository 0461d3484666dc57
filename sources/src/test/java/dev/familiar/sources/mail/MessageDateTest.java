package dev.familiar.sources.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.source.Moment;
import dev.familiar.sources.mail.header.HeaderBlock;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageDateTest {

    private static Optional<Instant> find(String header, String separator) {
        byte[] bytes = header.getBytes(ISO_8859_1);
        return MessageDate.find(HeaderBlock.parse(bytes, 0, bytes.length), separator)
                .map(Moment::at);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // A clock a century ahead, a day and more, an hour, and one behind.
                "Tue, 3 Mar 2099 10:00:00 +0000|2020-03-03T10:00:05Z",
                "Fri, 6 Mar 2020 10:00:00 +0000|2020-03-03T10:00:05Z",
                "Tue, 3 Mar 2020 11:00:00 +0000|2020-03-03T11:00:00Z",
                "Tue, 25 Feb 2020 10:00:00 +0000|2020-02-25T10:00:00Z"
            })
    void believesTheServerWhereTheDateIsLaterThanIt(String date, String at) {
        String received = "Received: from a by b; Tue, 3 Mar 2020 10:00:05 +0000\n";

        assertThat(find("Date: " + date + "\n" + received + "\n", "")).contains(Instant.parse(at));
    }

    /// What the owner sent has no such field, and a mailbox's separator may say 1970.
    @ParameterizedTest
    @CsvSource({"''", "- Thu Jan  1 00:00:00 1970"})
    void believesTheDateWhereNoServerSaysOtherwise(String separator) {
        assertThat(find("Date: Tue, 3 Mar 2020 10:00:00 +0000\n\n", separator))
                .contains(Instant.parse("2020-03-03T10:00:00Z"));
    }
}
