package dev.familiar.identity.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.EmailAddress;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxTest {

    @ParameterizedTest
    @CsvSource({
        "ada@example.org, ada@example.org",
        "ada+lists@example.org, ada@example.org",
        "ada+lists+2@example.org, ada@example.org",
        "12345+moonbase@users.noreply.example.com, moonbase@users.noreply.example.com",
        "12345+moonbase+x@users.noreply.example.com, moonbase@users.noreply.example.com",
        "12345+678@example.org, 12345@example.org",
        "12345+@example.org, 12345@example.org",
        "+ada@example.org, +ada@example.org",
        "a.d.a@example.org, a.d.a@example.org",
        "a.d.a+x@gmail.com, ada@gmail.com",
        "ada@googlemail.com, ada@gmail.com",
        "a.da@proton.me, ada@proton.me",
    })
    void isWhatAllWritingsOfAnAccountHaveInCommon(String address, String mailbox) {
        assertThat(Mailbox.of(new EmailAddress(address))).isEqualTo(mailbox);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void tagsAndDotsChangeNothing(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            String local = "q" + Long.toString(random.nextLong() >>> 24, 36);
            String mailbox = local + "@gmail.com";
            int at = 1 + random.nextInt(local.length() - 1);
            String dotted = local.substring(0, at) + "." + local.substring(at);
            assertThat(Mailbox.of(new EmailAddress(dotted + "+t" + i + "@googlemail.com")))
                    .isEqualTo(mailbox);
            assertThat(Mailbox.of(new EmailAddress(mailbox))).isEqualTo(mailbox);
        }
    }
}
