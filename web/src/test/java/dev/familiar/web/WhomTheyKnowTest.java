package dev.familiar.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.model.EmailAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/// Whom a person knows and who stands closer to them, on their page and as a drawing.
class WhomTheyKnowTest {

    private static final String OTTO = "Otto Owner <otto@example.org>";
    private static final String JACK =
            "\"Jack <script>alert(1)</script> Middleman\" <jack@example.com>";
    private static final String JILL = "\"Jill ]]> & 'Harmon\" <jill@example.net>";

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
            mail.append(message(OTTO, JACK)).append(message(JACK, OTTO));
            mail.append(message(JACK, JILL)).append(message(JILL, JACK));
        }
        familiar.reading()
                .importArchives(
                        new ImportRequest(
                                List.of(
                                        Files.writeString(
                                                folder.resolve("mail.mbox"), mail.toString())),
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

    private String message(String from, String to) {
        written++;
        return """
        From somebody@example.org Mon Feb  2 10:00:00 2026
        From: %s
        To: %s
        Date: %d Feb 2026 10:00:00 +0000
        Message-ID: <%d@example.org>
        Subject: The autumn fair

        Shall we meet at the pier?

        """
                .formatted(from, to, 1 + written, written);
    }

    private String id(String address) {
        return familiar.people().require(address).person().id().value();
    }

    private String page(String address) throws IOException, InterruptedException {
        return owner.get("/people/" + id(address)).body();
    }

    private HttpResponse<String> drawing() throws IOException, InterruptedException {
        return owner.get(
                "/people/" + id("jill@example.net") + "/way.svg?via=" + id("jack@example.com"));
    }

    @Test
    void saysWhomTheyKnowWithTheMessagesItRestsOn() throws Exception {
        String page = page("jack@example.com");

        assertThat(page).contains("Whom they know", "/people/" + id("jill@example.net"));
        assertThat(page).contains("wrote to").contains("/traces?key=");
    }

    @Test
    void drawsTheWayToWhomTheOwnerDoesNotKnow() throws Exception {
        String page = page("jill@example.net");

        assertThat(page).contains("Who stands closer to them", "<svg", "way.svg?via=");
        assertThat(page).contains("that it helps").contains("acquainted");
    }

    @Test
    void drawsNoWayToACloseFriend() throws Exception {
        assertThat(page("jack@example.com")).doesNotContain("Who stands closer to them");
    }

    @Test
    void keepsStrangersTextText() throws Exception {
        assertThat(page("jill@example.net")).doesNotContain("<script>alert");
        assertThat(drawing().body()).doesNotContain("<script");
    }

    @Test
    void givesTheDrawingAsAFile() throws Exception {
        HttpResponse<String> drawing = drawing();

        assertThat(drawing.statusCode()).isEqualTo(200);
        assertThat(drawing.headers().firstValue("Content-Type").orElse(""))
                .startsWith("image/svg+xml");
        assertThat(drawing.headers().firstValue("Content-Disposition").orElse(""))
                .isEqualTo("attachment; filename=\"way.svg\"");
        Document svg =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(
                                new ByteArrayInputStream(
                                        drawing.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(3);
        assertThat(svg.getDocumentElement().getTextContent()).contains("Jill ]]> & 'Harmon");
    }

    @Test
    void knowsNoDrawingOfAWayThatIsNone() throws Exception {
        String jill = id("jill@example.net");

        assertThat(owner.get("/people/" + jill + "/way.svg?via=p-nobody").statusCode())
                .isEqualTo(404);
        assertThat(owner.get("/people/nobody/way.svg?via=p-x").statusCode()).isEqualTo(404);
    }
}
