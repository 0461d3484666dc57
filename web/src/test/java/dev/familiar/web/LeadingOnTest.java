package dev.familiar.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.model.EmailAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Otto is connected with Jill and does not know her; Jack, with whom he writes, does. Kay is
/// connected, too, and nobody knows her.
class LeadingOnTest {

    private static final String OTTO = "Otto Owner <otto@example.org>";
    private static final String JACK = "Jack Middleman <jack@example.com>";
    private static final String JILL = "Jill Harmon <jill@example.net>";

    private static final String CONNECTIONS =
            """
            First Name,Last Name,URL,Email Address,Company,Position,Connected On
            Jill,<b>Harmon,https://www.linkedin.com/in/jill-harmon,jill@example.net,Harmon Glass,Glazier,03 Feb 2020
            Kay,Lone,https://www.linkedin.com/in/kay-lone,,Kiln & Co,Potter,03 Feb 2020
            """;

    @TempDir private Path folder;

    private Familiar familiar;
    private WebServer server;
    private Visitor owner;
    private int written;

    @BeforeEach
    void opensAHome() throws Exception {
        familiar =
                Familiar.open(folder.resolve("home"), () -> Instant.parse("2026-03-01T12:00:00Z"));
        StringBuilder mail = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            mail.append(message(OTTO, JACK, "")).append(message(JACK, OTTO, ""));
            mail.append(message(JACK, JILL, OTTO));
        }
        Path letters = Files.writeString(folder.resolve("mail.mbox"), mail.toString());
        Path connections = Files.writeString(folder.resolve("Connections.csv"), CONNECTIONS);
        familiar.reading()
                .importArchives(
                        new ImportRequest(
                                List.of(letters, connections),
                                "",
                                "",
                                EmailAddress.parse("otto@example.org").stream().toList(),
                                false),
                        ImportProgress.none());
        server = WebServer.start(familiar, 0);
        owner = Visitor.signedIn(server);
    }

    @AfterEach
    void closes() {
        server.close();
        familiar.close();
    }

    private String message(String from, String to, String cc) {
        written++;
        return """
        From somebody@example.org Mon Feb  2 10:00:00 2026
        From: %s
        To: %s
        Cc: %s
        Date: %d Feb 2026 10:00:00 +0000
        Message-ID: <%d@example.org>
        Subject: The autumn fair

        Shall we meet at the pier?

        """
                .formatted(from, to, cc, 1 + written, written);
    }

    private String id(String name) {
        return familiar.people().require(name).person().id().value();
    }

    private void assertLeadsToJillByJack(String page) {
        assertThat(page)
                .contains("Who stands closer to them")
                .contains("href=\"/people/" + id("jack@example.com") + "\"")
                .contains("href=\"/people/" + id("jill@example.net") + "#closer\"")
                .contains("that it helps")
                .doesNotContain("<b>Harmon");
    }

    @Test
    void fromPeopleNoneOfWhomIsKnown() throws Exception {
        String page = owner.get("/people?q=glaziers+at+%22Harmon+Glass%22").body();

        assertThat(page).contains("<h2>Nobody</h2>");
        assertLeadsToJillByJack(page);
    }

    @Test
    void fromAnAskThatFindsNobody() throws Exception {
        String page =
                owner.post("/ask", Map.of("need", "a glazier at Harmon Glass", "purpose", "advice"))
                        .body();

        assertThat(page).contains("Nobody you know fits");
        assertLeadsToJillByJack(page);
    }

    @Test
    void toAPageThatDrawsTheWay() throws Exception {
        assertThat(owner.get("/people/" + id("jill@example.net")).body())
                .contains("id=\"closer\"", "<svg", "way.svg?via=");
    }

    @Test
    void saysSoWhereNobodyStandsCloser() throws Exception {
        assertThat(
                        owner.post(
                                        "/ask",
                                        Map.of(
                                                "need",
                                                "a potter at Kiln & Co",
                                                "purpose",
                                                "advice"))
                                .body())
                .contains("Nothing in your archives shows that anybody you know stands closer")
                .doesNotContain("Who stands closer to them");
        assertThat(owner.get("/people?q=potters+at+%22Kiln+%26+Co%22").body())
                .contains("<h2>Nobody</h2>")
                .doesNotContain("Who stands closer to them");
    }

    @Test
    void onlyWhereNobodyKnownFits() throws Exception {
        assertThat(owner.post("/ask", Map.of("need", "Jack Middleman", "purpose", "advice")).body())
                .doesNotContain("Who stands closer to them");
        assertThat(owner.get("/people?q=Jack").body()).doesNotContain("Who stands closer to them");
    }
}
