package dev.familiar.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import dev.familiar.app.following.FollowWish;
import dev.familiar.app.people.PersonView;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Following, ties one could lose, and the sentence of a request, as a browser without scripts has
/// them.
class FollowingPagesTest {

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

    private PersonView closest() {
        return familiar.beside().people().closest(0, 1).getFirst();
    }

    @Test
    void followsChangesAndEnds() throws Exception {
        assertThat(owner.get("/following").body()).contains("You follow nobody yet");

        var _ =
                owner.post(
                        "/following",
                        Map.of(
                                "who",
                                "https://social.example/@ada",
                                "why",
                                "<b>piers</b>",
                                "connect-when",
                                "we meet"));
        String page = owner.get("/following").body();
        assertThat(page)
                .contains(
                        "You follow @ada@social.example.",
                        "href=\"https://social.example/@ada\"",
                        "Why: &lt;b&gt;piers&lt;/b&gt;",
                        "You would connect when: we meet");

        String id = Forms.packed("mastodon:ada@social.example");
        var _ =
                owner.post(
                        "/following",
                        Map.of("id", id, "why", "fairs", "note", "tall", "known", "no"));
        assertThat(owner.get("/following").body())
                .contains("Why: fairs", "tall", "you do not know them personally", "we meet");

        var _ = owner.post("/following/end", Map.of("id", id));
        assertThat(owner.get("/following").body())
                .contains("You follow @ada@social.example no more.", "You follow nobody yet");
        var _ = owner.post("/undo", Map.of("back", "/following"));
        assertThat(owner.get("/following").body()).contains("You follow 1 person.");
    }

    @Test
    void refusesWhatIsNoProfileOrNobody() throws Exception {
        assertThat(owner.post("/following", Map.of("who", "javascript:alert(1)//x")).statusCode())
                .isEqualTo(422);
        assertThat(owner.post("/following", Map.of("who", "")).statusCode()).isEqualTo(422);
        assertThat(owner.post("/following/end", Map.of("id", "nobody")).statusCode())
                .isEqualTo(422);
        assertThat(owner.post("/following/pass-by", Map.of("id", "nobody")).statusCode())
                .isEqualTo(422);
        assertThat(familiar.beside().following().all()).isEmpty();
    }

    @Test
    void showsHostileNamesHarmless() throws Exception {
        var _ = familiar.following().follow(FollowWish.of("Zoë\u202e<script>alert(1)"));

        assertThat(owner.get("/following").body())
                .doesNotContain("<script>alert", "\u202e")
                .contains("&lt;script");
    }

    @Test
    void listsTiesThatCouldBeLostWithLetters() throws Exception {
        String page = owner.get("/durable").body();

        assertThat(page).contains("Ties you could lose", "close tie");
        assertThat(owner.get("/durable?limit=500").statusCode()).isEqualTo(200);
        assertThat(owner.get("/durable?limit=x").statusCode()).isEqualTo(200);
    }

    @Test
    void givesTheSentenceOfARequestInBothLengths() throws Exception {
        String path = "/people/" + closest().person().id().value() + "/invite";

        assertThat(owner.get(path).body()).contains("of 300 characters", "id=\"sentence\"");
        assertThat(owner.get(path + "?limit=200").body()).contains("of 200 characters");
        assertThat(owner.get("/people/p-nobody/invite").statusCode()).isEqualTo(404);
        assertThat(owner.get("/people/x/invite").statusCode()).isEqualTo(404);
    }
}
