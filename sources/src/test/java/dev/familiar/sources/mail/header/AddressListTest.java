package dev.familiar.sources.mail.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressListTest {

    private static List<String> read(String value) {
        return AddressList.parse(value, 100).mailboxes().stream()
                .map(mailbox -> mailbox.personName().text() + "|" + mailbox.address().value())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            textBlock =
                    """
                    Ada Example <ada@example.org> ~ Ada Example|ada@example.org
                    ada@example.org (Ada Example) ~ Ada Example|ada@example.org
                    "Example, Ada" <ada@example.org> ~ Example, Ada|ada@example.org
                    Example, Ada <ada@example.org> ~ Example, Ada|ada@example.org
                    "Ada \\"Countess\\" Example" <ada@example.org> ~ Ada "Countess" Example|ada@example.org
                    'Ada Example' <ada@example.org> ~ Ada Example|ada@example.org
                    "'Ada Example'" <ada@example.org> ~ Ada Example|ada@example.org
                    Ada Example (Chess (old)) <ada@example.org> ~ Ada Example|ada@example.org
                    <ada@example.org> ~ |ada@example.org
                    ada@example.org ~ |ada@example.org
                    "ada@example.org" <ada@example.org> ~ |ada@example.org
                    'ada@example.org' <ada@example.org> ~ |ada@example.org
                    Ada Example (ada@example.org) <ada@example.org> ~ Ada Example|ada@example.org
                    Ada Example ada@example.org ~ Ada Example|ada@example.org
                    Ada Example <ada@example.org ~ Ada Example|ada@example.org
                    Ada <mailto:ada@example.org> ~ Ada|ada@example.org
                    <@relay.example.net:ada@example.org> ~ |ada@example.org
                    Ada <ADA+chess@Example.ORG> ~ Ada|ada+chess@example.org
                    ada at example.org (Ada Example) ~ Ada Example|ada@example.org
                    =?utf-8?Q?Zo=C3=AB_Example?= <zoe@example.org> ~ Zoë Example|zoe@example.org
                    =?utf-8?Q?Example,_Zo=C3=AB?= <zoe@example.org> ~ Example, Zoë|zoe@example.org
                    "=?utf-8?B?Wm/DqyBFeGFtcGxl?=" <zoe@example.org> ~ Zoë Example|zoe@example.org
                    =?utf-8?B?5YiY5rmb55GeIDxsYnJAZXhhbXBsZS5vcmc+?= ~ 刘湛瑞|lbr@example.org
                    =?utf-8?Q?Zo=C3=AB_Example_?= =?utf-8?Q?=3Czoe=40example.org=3E?= ~ Zoë Example|zoe@example.org
                    =?utf-8?Q?zoe=40example.org?= ~ |zoe@example.org
                    =?utf-8?Q?Example,_Zo=C3=AB_<zoe=40example.org>?= ~ Example, Zoë|zoe@example.org
                    "Ada via Chess Club" <chess@example.com> ~ |chess@example.com
                    Ada Example (via Chess) <chess@example.com> ~ |chess@example.com
                    Bo Example on behalf of Ada Example <bo@example.com> ~ |bo@example.com
                    Maria Via <via@example.com> ~ Maria Via|via@example.com
                    """)
    void readsOneMailbox(String value, String mailbox) {
        assertThat(read(value)).containsExactly(mailbox);
    }

    @Test
    void takesNoSecondMailboxFromAnEncodedWord() {
        assertThat(
                        read(
                                "=?utf-8?Q?Ada_=3Cada=40example.org=3E=2C_Bo_=3Cbo=40example.org=3E?="
                                        + " <cy@example.org>"))
                .singleElement()
                .asString()
                .endsWith("|cy@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada <ada@example.org>, ben@example.com",
                "Ada <ada@example.org>; ben@example.com;",
                "Chess: Ada <ada@example.org>, ben@example.com;",
                "Ada <ada@example.org>,, ,ben@example.com,",
                "\"Ada\" <ada@example.org>,\tben@example.com (  )",
            })
    void readsSeveralHoweverSeparated(String value) {
        assertThat(read(value)).containsExactly("Ada|ada@example.org", "|ben@example.com");
    }

    @Test
    void readsAddressesThatLostTheirCommas() {
        assertThat(read("ada@example.org ben@example.com"))
                .containsExactly("|ada@example.org", "|ben@example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "undisclosed-recipients:;",
                "Undisclosed recipients: ;",
                "undisclosed-recipients",
                "<undisclosed-recipients:;>",
                "",
                "unlisted-recipients:; (no To-header on input)"
            })
    void takesHiddenRecipientsForNobody(String value) {
        AddressList list = AddressList.parse(value, 100);

        assertThat(list.mailboxes()).isEmpty();
        assertThat(list.unreadable()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada Example", "Ada <not an address>", "/O=EXAMPLE", "<>"})
    void countsWhatHoldsNoAddress(String value) {
        AddressList list = AddressList.parse(value, 100);

        assertThat(list.mailboxes()).isEmpty();
        assertThat(list.unreadable()).isEqualTo(1);
    }

    @Test
    void stopsAtTheMostWanted() {
        AddressList list = AddressList.parse("a@example.org, b@example.org, c@example.org", 2);

        assertThat(list.mailboxes()).hasSize(2);
        assertThat(list.cut()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"", "(", "<", "((((", "\\", "\"\\", "(\\", "a@", "@", ":;:;", "=?x?q?", "<<>>",
                ",\"<"
            })
    void takesAnyFragment(String value) {
        assertThat(AddressList.parse(value, 100).mailboxes()).isEmpty();
    }

    @Test
    void hidesThePerson() {
        assertThat(AddressList.parse("Ada <ada@example.org>", 1).toString())
                .doesNotContain("example", "Ada");
    }
}
