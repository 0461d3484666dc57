package dev.familiar.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.Handle;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IMCEAEX-_O=ORG_OU=FIRST+20GROUP+20+28FYDI+29_CN=RECIPIENTS_CN=JDOE@example.com",
                "imceaex-_o=org_ou=first+20group+20+28fydi+29_cn=recipients_cn=jdoe@other.example.net",
                "<IMCEAEX-_O=Org_OU=First+20Group+20+28Fydi+29_CN=Recipients_CN=jdoe@example.com>",
                "/O=ORG/OU=FIRST GROUP (FYDI)/CN=RECIPIENTS/CN=JDOE",
                "</o=Org/ou=First Group (Fydi)/cn=Recipients/cn=jdoe>"
            })
    void knowsTheSameAccountInEachForm(String text) {
        assertThat(ExchangeAddress.find(text))
                .map(Handle::key)
                .hasValue("exchange:/o=org/ou=first group (fydi)/cn=recipients/cn=jdoe");
    }

    @ParameterizedTest
    @CsvSource({
        "IMCEASMTP-user+40example+2Ecom@mail.example.net, user@example.com",
        "imceasmtp-Ada+2EOberlander+40example+2Eorg@example.com, ada.oberlander@example.org",
        "IMCEASMTP-a+5Fb+2Dc+40example+2Eorg@example.com, a_b-c@example.org"
    })
    void findsTheAddressThatWasWrappedUp(String text, String address) {
        assertThat(ExchangeAddress.find(text)).map(Handle::key).hasValue("mailto:" + address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IMCEAFAX-Ada+40+2B12025550143@example.com",
                "IMCEAINVALID-x@example.com",
                "IMCEAEX-x@example.com",
                "IMCEASMTP-x@example.com",
                "IMCEASMTP-IMCEASMTP-x+40example+2Ecom@example.com",
                "/o=org",
                "/o=/cn="
            })
    void findsNobodyInTheOthers(String text) {
        assertThat(ExchangeAddress.isOne(text)).isTrue();
        assertThat(ExchangeAddress.find(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org",
                "imcea@example.org",
                "Imceadora Maria-Luz <m@example.org>",
                "o=x"
            })
    void leavesOthersAlone(String text) {
        assertThat(ExchangeAddress.isOne(text)).isFalse();
        assertThat(ExchangeAddress.find(text)).isEmpty();
    }

    @Test
    void unwrapsWhateverWasWrapped() {
        Random random = new Random(11);
        String letters = "abcXYZ019.-_'=&#";
        for (int round = 0; round < 500; round++) {
            StringBuilder local = new StringBuilder("a");
            for (int i = random.nextInt(12); i > 0; i--) {
                local.append(letters.charAt(random.nextInt(letters.length())));
            }
            String address = (local + "z@example.org").toLowerCase(Locale.ROOT);
            StringBuilder wrapped = new StringBuilder("IMCEASMTP-");
            for (int i = 0; i < address.length(); i++) {
                char c = address.charAt(i);
                boolean plain = c >= 'a' && c <= 'z' && random.nextBoolean();
                wrapped.append(plain ? c : "+%02X".formatted((int) c));
            }

            assertThat(ExchangeAddress.find(wrapped + "@gateway.example.com"))
                    .map(Handle::key)
                    .hasValue("mailto:" + address);
        }
    }
}
