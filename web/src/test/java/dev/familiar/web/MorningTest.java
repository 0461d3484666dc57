package dev.familiar.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.familiar.app.Familiar;
import dev.familiar.app.export.Export;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A morning with Familiar in a real browser, on a made-up owner's home.
class MorningTest {

    private static final String INVITATIONS =
            """
            Received
            Odalys Quintero-Vance
            Odalys Quintero-Vance
            Harbour pilot at Saltmarsh Ferries
            3 mutual connections
            2 weeks ago
            Ignore
            Accept
            """;

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

    private Page at(Page page, String path) {
        page.navigate(server.origin() + path);
        return page;
    }

    private static int waiting(Page page) {
        return Integer.parseInt(page.locator("#waiting").first().innerText());
    }

    @Test
    void decidesTenByKeyboardAndTakesOneBack() {
        Page page = at(chromium.signedIn(server), "/requests");
        assertThat(page.locator(".hint[data-refresh]")).hasCount(0);
        int before = waiting(page);

        for (String key : "adfadddaad".split("")) {
            String who = page.locator("#who").innerText();
            Chromium.awaitIdle(page);
            page.keyboard().press(key);
            assertThat(page.locator("#notice")).containsText(who);
            assertThat(page.locator("#who")).not().hasText(who);
        }
        assertThat(page.locator("#waiting").first()).hasText(String.valueOf(before - 10));
        String last = page.locator("#notice p").innerText();
        Chromium.awaitIdle(page);
        page.keyboard().press("u");

        assertThat(page.locator("#notice")).containsText("Taken back: decline");
        assertThat(last).contains(page.locator("#who").innerText());
        assertThat(page.locator("#waiting").first()).hasText(String.valueOf(before - 9));
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void walksTheListByKeyboard() {
        Page page = at(chromium.signedIn(server), "/requests");
        String first = page.locator("#who").innerText();

        page.keyboard().press("j");
        assertThat(page.locator("#who")).not().hasText(first);
        String second = page.locator("#who").innerText();
        assertThat(page.locator(".row[aria-current] .name")).hasText(second);
        page.keyboard().press("k");

        assertThat(page.locator("#who")).hasText(first);
        page.keyboard().press("?");
        assertThat(page.locator("h1")).hasText("Keys and help");
    }

    @Test
    void savesTheCardWithTheNoteAsWritten() throws IOException {
        Page page = at(chromium.signedIn(server), "/requests?lane=accept");
        String who = page.locator("#who").innerText();
        page.keyboard().press("n");
        page.locator("#note").fill("Met at the lighthouse, summer of ’14.");
        page.keyboard().press("Escape");
        Chromium.awaitIdle(page);
        page.keyboard().press("a");
        assertThat(page.locator("#notice")).containsText("Accepted: " + who);

        server.close();
        StringWriter cards = new StringWriter();
        familiar.exporter().write(Export.VCARD, new PrintWriter(cards));
        assertThat(cards.toString().replace("\r\n ", ""))
                .contains("FN:" + who, "Met at the lighthouse\\, summer of ’14.");
    }

    @Test
    void looksAtPastedRequestsBeforeItKeepsThem() {
        Page page = at(chromium.signedIn(server), "/bring-in");
        page.locator("#text").fill(INVITATIONS);
        page.getByText("Preview").click();

        assertThat(page.locator(".preview")).containsText("Odalys Quintero-Vance");
        assertThat(page.locator(".preview")).containsText("3 connections in common");
        page.getByText("Import this one").click();
        assertThat(page.locator("#import")).containsText("Requests you pasted");
        at(page, "/people").locator("nav >> text=Requests").click();

        assertThat(page.locator("#rows")).containsText("Odalys Quintero-Vance");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void readsADroppedArchiveWithProgress() {
        Page page = at(chromium.signedIn(server), "/bring-in");
        page.evaluate(
                """
                () => {
                  const data = new DataTransfer();
                  const card = 'BEGIN:VCARD\\r\\nVERSION:3.0\\r\\nFN:Wilhelmina Oystercatcher\\r\\n'
                    + 'EMAIL:wilhelmina@example.net\\r\\nEND:VCARD\\r\\nBEGIN:VCARD\\r\\n';
                  data.items.add(new File([card], 'new <cards>.vcf'));
                  document.querySelector('form[data-drop=files]')
                    .dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
                }\
                """);

        assertThat(page.locator("#import table")).containsText("Address cards");
        assertThat(page.locator("#import table")).containsText("new _cards_.vcf");
        at(page, "/people").locator("#among").fill("oystercatch");

        assertThat(page.locator("#results .name").first()).hasText("Wilhelmina Oystercatcher");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void splitsAPersonAndMergesThemAgain() {
        Page page = at(chromium.signedIn(server), "/people");
        page.locator(".people .row").first().click();
        Locator records = page.locator("#identity + .records > li");
        int before = records.count();
        assertThat(before).isGreaterThan(1);
        Chromium.awaitIdle(page);
        page.getByText("Not them").last().click();
        assertThat(page.locator("#notice")).containsText("two people now");
        Chromium.awaitIdle(page);
        page.locator("#notice button").click();
        assertThat(page.locator("#notice")).containsText("is taken back");

        String other = at(page, "/people").locator(".people .row").nth(1).getAttribute("href");
        page.locator(".people .row").first().click();
        assertThat(page.locator("#identity + .records > li")).hasCount(before);
        page.locator("#with").fill(other.substring("/people/".length()));
        Chromium.awaitIdle(page);
        page.locator("#picks button").click();

        assertThat(page.locator("#notice")).containsText("one person now");
        assertThat(page.locator("#identity + .records > li").nth(before)).isVisible();
    }

    @Test
    void keepsNotesAndFindsThemAgain() {
        Page page = at(chromium.signedIn(server), "/people");
        page.locator(".people .row").nth(2).click();
        String who = page.locator("#who").innerText();
        page.locator("#words").fill("Knows the <b>tide</b> tables by heart.");
        page.locator("#tags").fill("sailing, tides");
        Chromium.awaitIdle(page);
        page.locator("button >> text=Keep").click();
        assertThat(page.locator("#notice")).containsText("Noted.");
        assertThat(page.locator("#tags")).hasValue("sailing, tides");
        at(page, "/people").locator("#among").fill("tide heart");

        assertThat(page.locator("#results .name").first()).hasText(who);
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void triesAPolicyBeforeItSavesIt() {
        Page page = at(chromium.signedIn(server), "/policy");
        String text = page.locator("#text").inputValue();
        page.locator("#text").fill(text.replace("wrong_accept = 6", "wrong_accept = 600"));
        Chromium.awaitIdle(page);
        page.locator("button >> text=Try it").click();
        assertThat(page.locator("#trial ~ p").first())
                .containsText(Pattern.compile("[1-9]\\d* of \\d+ requests would get another"));
        page.locator("#text").fill("[prices]\nwrong_accept = \"dear\"\n");
        Chromium.awaitIdle(page);
        page.locator("button >> text=Save").click();
        assertThat(page.locator("#problems")).containsText("wrong_accept");
        page.locator("#text").fill(text.replace("look_up = 1 ", "look_up = 2 "));
        Chromium.awaitIdle(page);
        page.locator("button >> text=Save").click();

        assertThat(page.locator("#notice")).containsText("Saved");
        assertThat(page.locator("main > p").first()).containsText("67 %");
    }

    @Test
    void readsAndDecidesWithoutScript() {
        Page page =
                at(
                        chromium.signedIn(
                                server,
                                new Browser.NewContextOptions().setJavaScriptEnabled(false)),
                        "/requests");
        String who = page.locator("#who").innerText();
        int before = waiting(page);
        page.locator("button[value=decline]").click();
        assertThat(page.locator("#notice")).containsText("Declined: " + who);
        assertThat(page.locator("#waiting").first()).hasText(String.valueOf(before - 1));
        page.locator("#notice button").click();
        assertThat(page.locator("#notice")).containsText("Taken back: decline of " + who);

        page.locator("nav >> text=People").first().click();
        page.locator("#q").fill("a");
        page.locator(".bar form[role=search] button").click();
        assertThat(page.locator("h1")).hasText("“a”");
        page.locator(".finds .row").first().click();
        assertThat(page.locator("#identity")).containsText("One person");
        page.locator(".talks a").first().click();
        assertThat(page.locator(".participants")).isVisible();
    }
}
