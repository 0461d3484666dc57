package dev.familiar.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.familiar.app.Familiar;
import dev.familiar.app.people.PersonView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The search in the top bar, used by the keyboard in a real browser.
class SearchTest {

    private static Chromium chromium;

    @TempDir private Path folder;

    private Familiar familiar;
    private WebServer server;
    private PersonView closest;

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
        closest = familiar.people().closest(0, 1).getFirst();
        server = WebServer.start(familiar, 0);
    }

    @AfterEach
    void closes() {
        chromium.endTest();
        server.close();
        familiar.close();
    }

    private Page at(String path) {
        Page page = chromium.signedIn(server);
        page.navigate(server.origin() + path);
        return page;
    }

    private static Locator option(Page page, String name) {
        return page.locator("#found [role=option]")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "Control+k", "Meta+k"})
    void aKeyLeadsToItFromAnyPageAndShowsWhereOneCanGo(String key) {
        Page page = at("/stats");
        page.keyboard().press(key);

        assertThat(page.locator("#q")).isFocused();
        assertThat(page.locator("#q")).hasAttribute("aria-expanded", "true");
        assertThat(option(page, "Your accounts")).isVisible();
    }

    @Test
    void aPersonIsOpenedByTypingTheirNameAnArrowAndEnter() {
        Page page = at("/requests");
        page.keyboard().type("/" + closest.name().substring(0, 5));
        assertThat(page.locator("#found")).hasAttribute("data-of", closest.name().substring(0, 5));
        assertThat(option(page, closest.name())).isVisible();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#found [aria-selected=true]")).hasCount(1);
        assertThat(page.locator("#q"))
                .hasAttribute(
                        "aria-activedescendant",
                        page.locator("#found [aria-selected=true]").getAttribute("id"));
        while (!page.locator("#found [aria-selected=true]").innerText().contains(closest.name())) {
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Enter");

        assertThat(page.locator("#who")).hasText(closest.name());
        assertThat(page.locator("#found")).isHidden();
        assertThat(page.locator("#q")).not().isFocused();
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void aPageIsOpenedByTheNameOfItsCommand() {
        Page page = at("/people");
        page.keyboard().type("/doctor");
        assertThat(page.locator("#found")).hasAttribute("data-of", "doctor");
        assertThat(option(page, "Check-up")).isVisible();
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");

        assertThat(page.locator("h1")).hasText("Check-up");
    }

    @Test
    void theArrowsComeRoundToTheFieldItself() {
        Page page = at("/people");
        page.keyboard().type("/doctor");
        assertThat(page.locator("#found")).hasAttribute("data-of", "doctor");
        assertThat(option(page, "Check-up")).isVisible();
        int options = page.locator("#found [role=option]").count();
        for (int i = 0; i < options; i++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(page.locator("#found [aria-selected=true]")).hasCount(1);
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#found [aria-selected=true]")).hasCount(0);
        page.keyboard().press("Enter");

        page.waitForURL("**/search?q=doctor");
        assertThat(page.locator("h1")).hasText("“doctor”");
    }

    @Test
    void escapeLeavesItAndTheKeysOfThePageActAgain() {
        Page page = at("/help");
        page.keyboard().press("/");
        assertThat(page.locator("#found")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#found")).isHidden();
        assertThat(page.locator("#q")).not().isFocused();
        Chromium.awaitIdle(page);
        page.keyboard().type("gm");

        assertThat(page.locator("h1")).hasText("Messages and events");
    }

    @Test
    void aClickOpensAnEntryAndAClickElsewhereClosesTheList() {
        Page page = at("/people");
        page.locator("#q").click();
        assertThat(page.locator("#found")).isVisible();
        page.locator("h1").click();
        assertThat(page.locator("#found")).isHidden();
        page.locator("#q").fill("export");
        option(page, "cards and decisions for other programs").click();

        assertThat(page.locator("h1")).hasText("Export");
        assertThat(page.locator("#found")).isHidden();
    }

    @Test
    void theOtherPagesAreBehindMoreWhichEscapeCloses() {
        Page page = at("/people");
        page.locator(".more summary").click();
        assertThat(page.locator(".more ul")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator(".more ul")).isHidden();
        page.locator(".more summary").click();
        page.locator(".more >> text=Backup").click();

        assertThat(page.locator("h1")).hasText("Backup");
        assertThat(page.locator(".more summary")).hasClass("here");
    }

    @Test
    void aMessageLeadsToItsPeopleAndBackToWhereItWasFound() {
        Page page = at("/people/" + closest.person().id().value());
        page.locator(".talks a").first().click();
        assertThat(page.locator(".crumb a")).hasText("← The person");
        assertThat(page.locator("nav [aria-current=page]")).hasText("People");
        String title = page.title();
        page.locator(".participants a").first().click();
        assertThat(page.locator("#identity")).isVisible();
        page.goBack();
        assertThat(page.locator(".participants")).isVisible();
        assertThat(title).isEqualTo(page.title()).doesNotContain("Record");
        page.locator(".crumb a").click();

        assertThat(page.locator("#who")).hasText(closest.name());
    }

    @Test
    void aSearchIsNarrowedAndWidenedAgain() {
        Page page = at("/messages?q=the");
        assertThat(page.locator(".hits mark").first())
                .hasText(Pattern.compile("the", Pattern.CASE_INSENSITIVE));
        page.locator("aside .step").first().click();
        assertThat(page.locator(".step.on")).hasCount(1);
        page.locator(".step.on").click();
        assertThat(page.locator(".step.on")).hasCount(0);

        assertThat(page.locator("#words")).hasValue("the");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void rowsOfAListAreChosenByKeysAndOpenedByEnter() {
        Page page = at("/people");
        Chromium.awaitIdle(page);
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(page.locator(".people .row").nth(1)).isFocused();
        page.keyboard().press("k");
        page.keyboard().press("Enter");

        assertThat(page.locator("#who")).hasText(closest.name());
    }
}
