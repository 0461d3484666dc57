package dev.familiar.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.familiar.app.Familiar;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.requests.RequestView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page of a person: who they are in words, what passed, what to do next.
class PersonPageTest {

    @TempDir private static Path folder;

    private static Familiar familiar;
    private static WebServer server;
    private static Chromium chromium;
    private static PersonView closest;

    @BeforeAll
    static void opens() throws IOException {
        familiar = MadeUpHome.open(folder);
        closest = familiar.people().closest(0, 1).getFirst();
        server = WebServer.start(familiar, 0);
        chromium = new Chromium();
    }

    @AfterAll
    static void closes() {
        chromium.close();
        server.close();
        familiar.close();
    }

    @AfterEach
    void endsTheTest() {
        chromium.endTest();
    }

    private static String address(PersonView view) {
        return "/people/" + view.person().id().value();
    }

    private static String page(PersonView view) throws IOException, InterruptedException {
        return Visitor.signedIn(server).get(address(view)).body();
    }

    @Test
    void saysInWordsWhoTheyAreAndWhatPassedLast() throws Exception {
        assertThat(page(closest))
                .containsPattern("class=\"lead\">You (and|know) [^<]*: [0-9,]+ messages")
                .containsPattern("class=\"last-words\">[^<]*last (wrote|met) on \\d")
                .contains("What passed")
                .contains("First trace: ");
    }

    @Test
    void listsConversationsAndNotMessages() throws Exception {
        String page = page(closest);

        assertThat(page).containsPattern("id=\"talks\">[0-9,]+ conversations?<");
        assertThat(page).containsPattern("messages, (you|they) began|messages?, |message from");
        assertThat(page.split("class=\"rows talks\"")[1].split("</ol>")[0].split("<li>").length - 1)
                .isBetween(1, CourseMaker.TALKS);
        assertThat(page).doesNotContain("<span class=\"name\">Re: ");
    }

    @Test
    void drawsTheCourseWithItsYearsAndGivesTheNumbersAsATable() throws Exception {
        String page = page(closest);

        assertThat(page).contains("role=\"img\"").contains("<title>20").contains("The numbers");
        assertThat(page).containsPattern("class=\"label[^\"]*\" x=\"[^\"]*\" y=\"\\d+\">20\\d\\d<");
        assertThat(page)
                .containsPattern("<th scope=\"row\">(20\\d\\d|Quarter \\d of 20\\d\\d)</th>");
        assertThat(page).doesNotContain("style=");
    }

    @Test
    void leadsToTheirRequest() throws Exception {
        RequestView waiting =
                familiar.beside().requests().triage(false).stream()
                        .filter(view ->
                                view.judgement().finding().person() != null
                                        && view.judgement().probability() > 0.9)
                        .findFirst()
                        .orElseThrow();
        String id = Objects.requireNonNull(waiting.judgement().finding().person()).id().value();
        Page page = chromium.signedIn(server);
        page.navigate(server.origin() + "/requests");
        page.waitForFunction("document.querySelectorAll('[data-refresh]').length === 0");
        page.navigate(server.origin() + "/people/" + id);

        assertThat(page.locator(".next a").first())
                .hasAttribute("href", "/requests/" + waiting.id());
    }

    @Test
    void leadsToAThreadAndBack() {
        Page page = chromium.signedIn(server);
        page.navigate(server.origin() + address(closest));
        String subject = page.locator(".talks .name").first().innerText();
        page.locator(".talks a").first().click();
        assertThat(page.locator("h1")).not().isEmpty();
        assertThat(page.locator(".crumb a")).hasText("← The person");
        page.locator(".crumb a").click();

        assertThat(page.locator(".talks .name").first()).hasText(subject);
    }

    @Test
    void hasNotesAndRecordsBesideItOnWideScreensAndBelowOnNarrow() {
        Page page =
                chromium.signedIn(
                        server, new Browser.NewContextOptions().setViewportSize(1280, 900));
        page.navigate(server.origin() + address(closest));
        double wide = page.locator("#noted").boundingBox().x;
        assertThat(wide).isGreaterThan(page.locator("#who").boundingBox().x + 400);
        page.setViewportSize(390, 844);

        assertThat(page.locator("#noted").boundingBox().y)
                .isGreaterThan(page.locator("#who").boundingBox().y + 400);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
    }

    @Test
    void opensTheirProfileOnlyOnAPlatformThatIsKnown() throws Exception {
        for (PersonView view : familiar.people().closest(0, 20)) {
            String address = Profiles.address(view.person());

            assertThat(address)
                    .satisfiesAnyOf(
                            text -> assertThat(text).isEmpty(),
                            text -> assertThat(text).startsWith("https://www.linkedin.com/in/"));
        }
    }

    @Test
    void pagesThroughConversations() throws Exception {
        Visitor owner = Visitor.signedIn(server);

        assertThat(owner.get(address(closest) + "?page=0").statusCode()).isEqualTo(200);
        assertThat(owner.get(address(closest) + "?page=2").body())
                .contains("← Previous")
                .contains("page%3D2");
        assertThat(owner.get("/people/p-nobody").statusCode()).isEqualTo(404);
    }
}
