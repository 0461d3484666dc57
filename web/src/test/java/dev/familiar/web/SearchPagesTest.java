package dev.familiar.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import dev.familiar.app.people.PersonView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pages of a search, as they come without any script.
class SearchPagesTest {

    @TempDir private Path folder;

    private Familiar familiar;
    private WebServer server;
    private Visitor owner;
    private PersonView closest;

    @BeforeEach
    void opens() throws Exception {
        familiar = MadeUpHome.open(folder);
        closest = familiar.people().closest(0, 1).getFirst();
        server = WebServer.start(familiar, 0);
        owner = Visitor.signedIn(server);
    }

    @AfterEach
    void closes() {
        server.close();
        familiar.close();
    }

    private String get(String path, String query) throws Exception {
        return owner.get(path + URLEncoder.encode(query, StandardCharsets.UTF_8)).body();
    }

    @Test
    void everyPageHasTheFieldThatLeadsToTheResults() throws Exception {
        for (Places.Place place : Places.all()) {
            assertThat(owner.get(place.address()).body())
                    .as(place.address())
                    .contains("action=\"/search\"", "id=\"q\"");
        }
    }

    @Test
    void theResultsHavePeopleMessagesAndPages() throws Exception {
        String page = get("/search?q=", closest.name());

        assertThat(page)
                .contains("/people/" + closest.person().id().value())
                .contains(
                        "/messages?q=" + URLEncoder.encode(closest.name(), StandardCharsets.UTF_8));
        assertThat(get("/search?q=", "triage")).contains("<h2 id=\"group-0\">Pages</h2>");
        assertThat(get("/search?q=", "qqqqqq")).contains("Nothing found");
        assertThat(get("/search?q=", "")).contains("Pages").doesNotContain(">People</h2>");
    }

    @Test
    void theListBelowTheFieldIsNoPage() throws Exception {
        String list = get("/search/suggest?q=", closest.name().substring(0, 4));

        assertThat(list)
                .contains("role=\"option\"", "/people/" + closest.person().id().value())
                .doesNotContain("<html", "data-csrf");
    }

    @Test
    void aListThatIsAskedForTakesNoNotice() throws Exception {
        String id = closest.person().id().value();
        var _ = owner.post("/people/" + id + "/say", java.util.Map.of("word", "known"));
        var _ = get("/search/suggest?q=", "a");

        assertThat(owner.get("/people/" + id).body()).contains("Noted for good");
    }

    @Test
    void whatCannotBeSearchedForIsSaid() throws Exception {
        assertThat(get("/messages?q=", "year:soon"))
                .contains("expect a date like 2019, 2019-05 or 2019-05-31");
        assertThat(get("/messages?q=", "channel:pigeon")).contains("channel: expects one of");
        assertThat(get("/messages?q=", "with:qqqqzzzz")).contains("Nobody of that name");
        assertThat(get("/messages?q=", "\"qqqqqq")).contains("Nothing found");
    }

    @Test
    void theAnswersAreTurnedToPageByPage() throws Exception {
        String all = "/messages?q=with:" + closest.person().id().value();
        String first = owner.get(all).body();
        String second = owner.get(all + "&page=2").body();
        String last = owner.get(all + "&page=9999999").body();

        assertThat(first).contains("rel=\"next\"").doesNotContain("rel=\"prev\"");
        assertThat(second).contains("rel=\"prev\"", "class=\"row\"");
        assertThat(last).contains("rel=\"prev\"").doesNotContain("rel=\"next\"");
    }

    @Test
    void noWayBackLeadsElsewhere() throws Exception {
        String hits = get("/messages?q=", "with:" + closest.person().id().value());
        String trace =
                hits.replaceAll("(?s).*href=\"(/traces[^\"]+)\".*", "$1").replace("&amp;", "&");
        for (String from :
                new String[] {"//evil.example", "https://evil.example/", "/\\evil.example"}) {
            assertThat(get(trace + "&from=", from))
                    .contains("Messages</a></p>")
                    .doesNotContain("evil");
        }
        assertThat(get(trace + "&from=", "/people?page=2"))
                .contains("href=\"/people?page=2\" data-swap>← People");
    }
}
