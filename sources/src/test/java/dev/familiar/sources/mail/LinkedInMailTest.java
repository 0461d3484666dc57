package dev.familiar.sources.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.source.Mark;
import dev.familiar.model.source.SourceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedInMailTest {

    private static String invitation(String address) {
        return "From: Ada Example <"
                + address
                + ">\nTo: ben@example.com\n"
                + "Date: Mon, 2 Mar 2026 09:12:00 +0000 (UTC)\n"
                + "Subject: Ben, please add me to your LinkedIn network\n\n"
                + "Ada Example\nAnalyst\n\nView profile: https://www.linkedin.com/in/ada-example\n";
    }

    @Test
    void deliversAnInvitationAsARequestOnly() {
        MailBench read = MailBench.eml(invitation("invitations@linkedin.com"));

        assertThat(read.records()).hasSize(1).first().isInstanceOf(SourceRecord.Requested.class);
        assertThat(read.records().getFirst().key())
                .isEqualTo("request:linkedin-mail:ada-example/2026-03-02");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "invitations@linkedin.com.example.net",
                "invitations@my-linkedin.com",
                "linkedin.com@example.org"
            })
    void deliversALookAlikeAsOrdinaryMail(String address) {
        MailBench read = MailBench.eml(invitation(address));

        assertThat(read.only().content().subject()).startsWith("Ben, please add me");
    }

    @Test
    void marksOtherMailOfLinkedInAsBulkAndTakesNoNameFromIt() {
        String accepted =
                invitation("invitations@linkedin.com")
                        .replace(
                                "please add me to your LinkedIn network",
                                "x accepted your invitation");
        MailBench read = MailBench.eml(accepted);

        assertThat(read.only().content().marks()).contains(Mark.BULK);
        assertThat(read.from().name().isEmpty()).isTrue();
    }
}
