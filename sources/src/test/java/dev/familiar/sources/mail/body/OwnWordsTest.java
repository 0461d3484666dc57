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
                // Marks of direction, digits of other scripts.
                "Mine.\n\n\u202b\u202aBruno Kern\u202c\u200f <\u202abruno@example.org\u202c\u200f>\u202c"
                        + " \u202b\u05d1\u05ea\u05d0\u05e8\u05d9\u05da \u05d9\u05d5\u05dd \u05d1\u05f3, 2 \u05d1\u05de\u05e8\u05e5 2020 \u05d1-9:00"
                        + " \u05db\u05ea\u05d1/\u05d4:\u202c\n\ntheirs",
                "Mine.\n\n\u0641\u064a \u0627\u0644\u0627\u062b\u0646\u064a\u0646\u060c \u0662 \u0645\u0627\u0631\u0633 \u0662\u0660\u0662\u0660 \u0641\u064a \u0669:\u0660\u0660 \u0635"
                        + " \u062a\u0645\u062a \u0643\u062a\u0627\u0628\u0629 \u0645\u0627 \u064a\u0644\u064a \u0628\u0648\u0627\u0633\u0637\u0629 Bruno Kern <bruno@example.org>:\n\ntheirs",
                "Mine.\n\n\u062f\u0631 \u062a\u0627\u0631\u06cc\u062e \u06f2 \u0645\u0627\u0631\u0633 \u06f2\u06f0\u06f2\u06f0\u060c\u200f \u06f9:\u06f0\u06f0 Bruno Kern <bruno@example.org>"
                        + " \u0646\u0648\u0634\u062a:\n\ntheirs",
                "Mine.\n\nBruno Kern/Docks/Kern@KERN\n03/02/2020 09:00 AM\n\nTo\nAda/Docks/Kern@KERN\ncc\n\ntheirs",
                "Mine.\n\n> Message du 02/03/20 09:00\n> De : \"Bruno Kern\" <bruno@example.org>\n> Objet : x\n\ntheirs",
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
