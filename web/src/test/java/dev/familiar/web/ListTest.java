package dev.familiar.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import dev.familiar.app.learning.PolicyFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the list of requests says, and to whom a notice is given.
class ListTest {

    private static final Pattern CARD = Pattern.compile("data-request=\"([^\"]+)\"");

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

    /// The page as soon as it is as wanted.
    private String page(String path, Predicate<String> wanted) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        String page = owner.get(path).body();
        while (!wanted.test(page) && System.nanoTime() < end) {
            page = owner.get(path).body();
        }
        assertThat(page).matches(wanted, "as waited for");
        return page;
    }

    private String refresh(String path) throws IOException, InterruptedException {
        return owner.send(
                        HttpRequest.newBuilder(URI.create(owner.base() + path))
                                .header("Familiar-Refresh", ".list"))
                .body();
    }

    private static String card(String page) {
        Matcher matcher = CARD.matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    @Test
    void aNoticeIsNotTakenByAPageThatLooksAgainByItself() throws Exception {
        String request = card(page("/requests", page -> !page.contains("data-refresh")));
        var _ = owner.post("/requests/" + request + "/decide", Map.of("decision", "decline"));

        assertThat(refresh("/requests")).contains("class=\"list\"").doesNotContain("Declined: ");
        assertThat(owner.get("/requests").body()).contains("Declined: ", "data-key=\"u\"");
        assertThat(owner.get("/requests").body()).doesNotContain("Declined: ");
    }

    @Test
    void aPageThatLooksAgainGetsTheListWithItsRowMarkedAndNoCard() throws Exception {
        String second =
                page("/requests", page -> !page.contains("data-refresh"))
                        .split("href=\"/requests/")[2]
                        .split("\"")[0];

        assertThat(refresh("/requests/" + second))
                .contains(
                        "href=\"/requests/"
                                + second
                                + "\" data-swap data-row=\"\" aria-current=\"true\"")
                .doesNotContain("data-request=");
    }

    @Test
    void aBrokenPolicyIsSaidWhereVerdictsStandAndNothingIsDecidedByIt() throws Exception {
        String request = card(page("/requests", page -> !page.contains("data-refresh")));
        Path policy = folder.resolve("home/policy.toml");
        String text = Files.readString(policy);
        Files.writeString(policy, "prior_known = \n");
        String said = "policy.toml cannot be used: line 1: ";

        String list = page("/requests", page -> page.contains(said));
        assertThat(list).contains("The list shows the verdicts from before.", "data-refresh=");
        assertThat(owner.get("/").body()).contains(said);
        assertThat(owner.get("/requests/" + request).body()).contains(said, "id=\"who\"");
        var answer = owner.post("/requests/" + request + "/decide", Map.of("decision", "accept"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/requests/" + request);
        assertThat(owner.get("/requests/" + request).body())
                .contains("Not decided: " + said, "Mend it under Policy");

        Files.writeString(policy, text);
        page("/requests", page -> !page.contains(said) && !page.contains("data-refresh"));
        server.close();
        assertThat(familiar.decisions().count()).isZero();
    }

    @Test
    void aPolicySavedInTheBrowserChangesTheList() throws Exception {
        String before = page("/requests", page -> !page.contains("data-refresh"));
        String text = familiar.beside().policy().text();
        var saved =
                owner.post(
                        "/policy/save",
                        Map.of(
                                "sign",
                                PolicyFile.sign(text),
                                "text",
                                text.replace("prior_known = 0.2", "prior_known = 0.95")));
        assertThat(saved.statusCode()).isEqualTo(303);

        int accepted = accepts(before);
        String after =
                page(
                        "/requests",
                        page -> !page.contains("data-refresh") && accepts(page) > accepted);
        assertThat(accepts(after)).isGreaterThan(accepted);
    }

    /// How many are in the lane, as its tab says.
    private static int accepts(String page) {
        Matcher count = Pattern.compile(">Accept <span>(\\d+)</span>").matcher(page);
        assertThat(count.find()).isTrue();
        return Integer.parseInt(count.group(1));
    }
}
