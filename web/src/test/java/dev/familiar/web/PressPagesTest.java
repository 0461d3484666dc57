package dev.familiar.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import dev.familiar.app.pressing.PressView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The list of what is to be pressed, as a browser without scripts has it.
class PressPagesTest {

    @TempDir private Path folder;

    private Familiar familiar;
    private WebServer server;
    private Visitor owner;

    @BeforeEach
    void opens() throws Exception {
        familiar = MadeUpHome.open(folder);
        server = WebServer.start(familiar, 0);
        owner = Visitor.signedIn(server);
    }

    @AfterEach
    void closes() {
        server.close();
        familiar.close();
    }

    private void decide(String request, String word) throws IOException, InterruptedException {
        var _ = owner.post("/requests/" + request + "/decide", Map.of("decision", word));
    }

    private String page() throws IOException, InterruptedException {
        return owner.get("/press").body();
    }

    private List<PressView> left() {
        return familiar.beside().pressing().left();
    }

    @Test
    void whatIsDecidedIsListedWithItsLinkAndTickedOneByOneOrAtOnce() throws Exception {
        assertThat(page()).contains("Nothing left to press", "What you decide comes here");
        List<String> ids = familiar.beside().requests().ids(false).subList(0, 4);
        decide(ids.get(0), "decline");
        decide(ids.get(1), "decline");
        decide(ids.get(1), "decline");
        decide(ids.get(2), "accept");
        decide(ids.get(3), "decline");
        assertThat(left()).hasSize(4);
        assertThat(page())
                .contains(
                        "4 things to press on LinkedIn", "Tick all 3", "https://www.linkedin.com/");

        var _ = owner.post("/press/accept", Map.of("requests", ids.get(2)));
        assertThat(page()).contains("Ticked: Accept, ", "3 things to press");
        var _ = owner.post("/press/decline", Map.of("requests", String.join(" ", ids) + " r-none"));
        assertThat(page()).contains("Ticked: Ignore, 3 times.", "All of it is pressed");
        assertThat(page()).contains("Off the list: 4", "ticked by you");

        var _ = owner.post("/undo", Map.of("back", "/press"));
        assertThat(left()).hasSize(3);
        assertThat(page()).contains("Taken back: that you pressed it for ", "3 things to press");
    }

    @Test
    void theNoticeOfADecisionLeadsToTheOneJustDecidedAndToTheExport() throws Exception {
        String id =
                familiar.beside().requests().triage(false).stream()
                        .filter(view -> view.judgement().request().requester().profile() != null)
                        .findFirst()
                        .orElseThrow()
                        .id();
        decide(id, "accept");
        PressView decided = left().getFirst();

        assertThat(owner.get("/requests").body())
                .contains(
                        "Accepted: ",
                        "<a href=\"" + decided.link() + "\" target=\"_blank\"",
                        "<a href=\"/export\"",
                        "data-key=\"o\">Open their profile")
                .doesNotContain("familiar export");
    }

    @Test
    void noOtherGroupThanThoseThereAre() throws Exception {
        assertThat(owner.post("/press/poke", Map.of("requests", "r-1")).statusCode())
                .isEqualTo(404);
        assertThat(owner.post("/press/accept", Map.of()).statusCode()).isEqualTo(422);
    }
}
