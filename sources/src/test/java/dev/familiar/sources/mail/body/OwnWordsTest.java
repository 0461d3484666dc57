package dev.familiar.sources.mail.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnWordsTest {

    @Test
    void endsInTheLinesBelowTheDelimiter() {
        OwnText own = OwnWords.read("Hello.\n\n-- \nAda\nEngineer\n> quoted\n", 400);

        assertThat(own.words()).isEqualTo("Hello.");
        assertThat(own.delimited()).isTrue();
        assertThat(own.tail()).containsExactly("Ada", "Engineer");
    }

    @Test
    void endsInTheLastOwnLinesAboveAQuotation() {
        OwnText own = OwnWords.read("Hello.\n\nAda\n\nOn 3 May 2019, Ben wrote:\n> Who?\n", 400);

        assertThat(own.delimited()).isFalse();
        assertThat(own.tail()).containsExactly("Hello.", "", "Ada");
    }

    @Test
    void endsInOwnLinesOnlyWhereTheyStandBelowAQuotation() {
        OwnText own = OwnWords.read("Hello.\n> Who are you?\n> Ben\nAda\nEngineer\n", 400);

        assertThat(own.tail()).containsExactly("Ada", "Engineer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mine.\n> theirs\n>> older",
                "> theirs\n\nMine.",
                "On Mon, 2 Mar 2026 at 09:12, Ada Example <ada@example.org> wrote:\n> theirs\n\nMine.",
                "On Mon, 2 Mar 2026 at 09:12, Ada Example\n<ada@example.org> wrote:\n\n> theirs\nMine.",
                "Mine.\n\nOn 2 Mar 2026, ada@example.org wrote:\ntheirs, not marked",
                "Am 2. M\u00e4rz 2026 schrieb Ada Example:\n> theirs\nMine.",
                "Le 2 mars 2026, Ada a \u00e9crit :\n> theirs\nMine.",
                "El 2 mar 2026, Ada escribi\u00f3:\n> theirs\nMine.",
                "Ada Example <ada@example.org> kirjoitti 2.3.2026:\n> theirs\nMine.",
                "Mine.\n\n-----Original Message-----\nFrom: Ada\ntheirs",
                "Mine.\n-----Urspr\u00fcngliche Nachricht-----\ntheirs",
                "Mine.\n---------- Forwarded message ---------\nFrom: Ada\ntheirs",
                "Mine.\nBegin forwarded message:\n\ntheirs",
                "Mine.\n\nFrom: Ada Example\nSent: Monday, 2 March 2026\nTo: Ben\nSubject: x\n\ntheirs",
                "Mine.\n________________________________\nVon: Ada\nGesendet: Montag\nAn: Ben\n\ntheirs",
                "Mine.\n-- \nBen Example\nExample Ltd",
                "Mine.\nSent from my iPhone",
                "\u00a0\n\u2003\nMine.\r\n",
            })
    void findsOnlyTheSendersWords(String text) {
        assertThat(OwnWords.of(text, 400)).isEqualTo("Mine.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: here it is a long way.",
                "On Monday we meet.",
                "Two things: first, second.",
                "- one - two",
                "The note said:"
            })
    void keepsWordsThatOnlyLookLikeQuotations(String text) {
        assertThat(OwnWords.of(text, 400)).isEqualTo(text);
    }

    @Test
    void cutsAtTheMostWantedButNotInsideALetter() {
        assertThat(OwnWords.of("x".repeat(9) + "\uD83D\uDE00", 10)).isEqualTo("x".repeat(9));
    }

    @Test
    void dropsQuotationsFromHtml() {
        String html =
                "<p>Mine.</p><div class=gmail_quote>On x wrote:<blockquote>theirs</blockquote></div>";

        assertThat(OwnWords.of(HtmlLines.ownText(html), 400)).isEqualTo("Mine.");
    }
}
