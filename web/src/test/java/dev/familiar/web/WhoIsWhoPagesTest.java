package dev.familiar.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.familiar.app.Familiar;
import dev.familiar.app.corrections.ReviewView;
import dev.familiar.app.people.PersonView;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Questions about who is who in the browser: one key answers the one in view, the answer is kept
/// before the page is there, and pages go on to whoever has the records then.
class WhoIsWhoPagesTest {

    private static Chromium chromium;

    @TempDir private Path folder;

    private Familiar familiar;
    private WebServer server;

    @BeforeAll
    static void startsABrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void endsIt() {
        chromium.close();
    }

    @BeforeEach
    void opens() throws IOException {
        familiar = MadeUpHome.open(folder);
        server = WebServer.start(familiar, 0);
    }

    @AfterEach
    void closes() {
        chromium.endTest();
        server.close();
        familiar.close();
    }

    private Page at(String path) {
        Page page =
                chromium.signedIn(
                        server,
                        new Browser.NewContextOptions().setViewportSize(1280, 900),
                        WatchedKeys.SCRIPT);
        page.navigate(server.origin() + path);
        return page;
    }

    private static String chosen(Page page) {
        return page.locator("[data-here]").getAttribute("id");
    }

    private static List<String> shown(Page page) {
        return page.locator("[data-card]").all().stream()
                .map(card -> card.getAttribute("id"))
                .toList();
    }

    /// What is still open, all of it. Ends the server.
    private List<String> open() {
        server.close();
        return familiar.corrections().everyQuestion(10_000).stream().map(ReviewView::id).toList();
    }

    @Test
    void aKeyAnswersTheQuestionThatIsChosenAndNoOther() {
        Page page = at("/review");
        List<String> before = shown(page);
        assertThat(chosen(page)).isEqualTo(before.getFirst());
        page.keyboard().press("j");
        assertThat(chosen(page)).isEqualTo(before.get(1));
        page.locator("html[data-idle]").waitFor();

        page.keyboard().press("d");
        assertThat(page.locator("#notice")).containsText("Two people from now on.");
        page.locator("html[data-idle]").waitFor();

        assertThat(shown(page)).contains(before.getFirst()).doesNotContain(before.get(1));
        assertThat(WatchedKeys.posts(page)).isEqualTo(1);
        assertThat(open()).contains(before.getFirst()).doesNotContain(before.get(1));
    }

    @Test
    void keysPressedWhileAnAnswerIsOnItsWayDoNothing() {
        Page page = at("/review");
        String first = chosen(page);
        page.locator("html[data-idle]").waitFor();
        WatchedKeys.answerSlowly(page, 400);

        page.keyboard().press("d");
        page.keyboard().press("d");
        page.keyboard().press("s");
        assertThat(page.locator("#notice")).containsText("Two people");

        assertThat(WatchedKeys.posts(page)).isEqualTo(1);
        assertThat(open()).doesNotContain(first);
    }

    @Test
    void whatWasAnsweredIsTakenBackByAKey() {
        Page page = at("/review");
        String first = chosen(page);
        page.locator("html[data-idle]").waitFor();
        page.keyboard().press("s");
        assertThat(page.locator("#notice")).containsText("One person from now on.");
        page.locator("html[data-idle]").waitFor();

        page.keyboard().press("u");
        assertThat(page.locator("#notice")).containsText("taken back");

        assertThat(shown(page)).contains(first);
        assertThat(open()).contains(first);
    }

    @Test
    void everyQuestionHasItsFormWithoutAScript() throws Exception {
        Visitor owner = Visitor.signedIn(server);
        String page = owner.get("/review").body();
        Matcher form = Pattern.compile("action=\"(/questions/(q-[a-z0-9]+))\"").matcher(page);
        assertThat(form.find()).isTrue();
        String id = form.group(2);

        HttpResponse<String> answer =
                owner.post(form.group(1), Map.of("answer", "different", "back", "/review?page=1"));

        assertThat(answer.headers().firstValue("Location")).contains("/review?page=1");
        assertThat(open()).doesNotContain(id);
    }

    @Test
    void saysHowManyAreLeftOutAndWhy() throws Exception {
        String page = Visitor.signedIn(server).get("/review").body();

        assertThat(page).contains("familiar review --all").contains("the most important first");
    }

    @Test
    void aNameThatSeveralBearIsPickedFromALine() throws Exception {
        PersonView person = familiar.people().closest(0, 1).getFirst();
        PersonView other = familiar.people().closest(3, 1).getFirst();
        String word = other.name().split(" ")[0];
        String path = "/people/" + person.person().id().value() + "/merge";
        Visitor owner = Visitor.signedIn(server);

        String picker = owner.get(path + "?q=" + SearchPages.encode(word)).body();
        assertThat(picker).contains(other.person().id().value());

        HttpResponse<String> merged = owner.post(path, Map.of("with", other.person().id().value()));
        String next = merged.headers().firstValue("Location").orElseThrow();
        assertThat(next).startsWith("/people/by-record?key=");
        server.close();
        familiar.corrections().workIn();
        String record = other.person().descriptions().getFirst().key();
        assertThat(familiar.corrections().personOf(record))
                .isEqualTo(
                        familiar.corrections()
                                .personOf(person.person().descriptions().getFirst().key()));
    }

    @Test
    void candidatesShowWhileANameIsTyped() {
        PersonView person = familiar.people().closest(0, 1).getFirst();
        PersonView other = familiar.people().closest(3, 1).getFirst();
        Page page = at("/people/" + person.person().id().value());

        page.locator("#with").pressSequentially(other.name().split(" ")[0]);

        assertThat(page.locator("#picks")).containsText(other.name());
        page.locator("#picks form")
                .filter(
                        new com.microsoft.playwright.Locator.FilterOptions()
                                .setHasText(other.name()))
                .first()
                .locator("button")
                .click();
        assertThat(page.locator("#notice")).containsText("Merged");
    }
}
