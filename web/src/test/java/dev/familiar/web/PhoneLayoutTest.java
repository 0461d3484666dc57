package dev.familiar.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.familiar.app.Familiar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages in the hand: 390 by 844 pixels and a thumb.
class PhoneLayoutTest {

    /// What is pressed, but for links within sentences and boxes within their label (WCAG 2.2,
    /// 2.5.5, whose exceptions these are), with its height where that is too small.
    private static final String TOO_SMALL =
            """
            () => [...document.querySelectorAll(
                'button, summary, .button, .bar a, main a.row, .tabs a, .step, select, .tick,'
                + 'input:not([type=hidden]):not([type=checkbox]):not([type=range]), footer a')]
              .filter(e => e.getClientRects().length && !e.closest('.hidden')
                  && e.getBoundingClientRect().height < 43.5)
              .map(e => e.tagName + ' ' + e.textContent.trim().slice(0, 20) + ' '
                  + Math.round(e.getBoundingClientRect().height))\
            """;

    @TempDir private static Path folder;

    private static Familiar familiar;
    private static WebServer server;
    private static Chromium chromium;

    @BeforeAll
    static void opens() throws IOException {
        familiar = MadeUpHome.open(folder);
        for (String id : familiar.requests().ids(false).subList(0, 4)) {
            var _ = familiar.requests().decide(id, "decline", "");
        }
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

    private static Page phone() {
        return chromium.signedIn(
                server,
                new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setDeviceScaleFactor(3)
                        .setIsMobile(true)
                        .setHasTouch(true));
    }

    @Test
    void thePlacesOfEveryDayAreAtTheThumbAndTheOthersOneTapAway() {
        Page page = phone();

        List<?> atThumb =
                (List<?>)
                        page.evaluate(
                                """
                                () => [...document.querySelectorAll('.bar nav > .places > a, .bar nav summary')]
                                  .filter(e => e.getClientRects().length)
                                  .filter(e => e.getBoundingClientRect().top > 844 - 64
                                      && e.getBoundingClientRect().bottom <= 844)
                                  .map(e => e.lastChild.textContent.trim())\
                                """);
        assertThat(atThumb.stream().map(String::valueOf).toList()).first().isEqualTo("Today");
        assertThat(page.locator(".bar nav summary").isVisible()).isTrue();

        page.locator(".bar nav summary").tap();

        for (Places.Place place : Places.all()) {
            assertThat(page.locator(".bar nav a[href='" + place.address() + "']:visible").count())
                    .as(place.title())
                    .isEqualTo(1);
        }
        page.locator(".more ul a[href='/archives']").tap();
        page.waitForURL(server.origin() + "/archives");
        assertThat(page.locator(".more summary").getAttribute("class")).isEqualTo("here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/archives",
                "/bring-in",
                "/policy",
                "/decisions",
                "/stats",
                "/accounts",
                "/backup",
                "/export",
                "/check",
                "/sessions",
                "/help",
                "/nowhere"
            })
    void whatIsPressedIsAsLargeAsAThumb(String path) {
        Page page = phone();
        page.navigate(server.origin() + path);

        assertThat((List<?>) page.evaluate(TOO_SMALL)).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/archives", "/decisions", "/sessions", "/accounts"})
    void tablesAreCardsThatNeedNoScrollingSideways(String path) {
        Page page = phone();
        page.navigate(server.origin() + path);

        assertThat((Integer) page.evaluate("document.querySelectorAll('table.cards').length"))
                .isPositive();
        assertThat(
                        (Boolean)
                                page.evaluate(
                                        """
                                        () => [...document.querySelectorAll('main .scroll')]
                                          .every(e => e.scrollWidth <= e.clientWidth)\
                                        """))
                .isTrue();
    }

    /// The bar hides nothing: whoever scrolls to the end sees the end.
    @Test
    void theEndOfAPageStandsAboveTheBar() {
        Page page = phone();
        page.navigate(server.origin() + "/help");
        page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");

        Number end =
                (Number)
                        page.evaluate(
                                "document.querySelector('footer').getBoundingClientRect().bottom");
        Number bar =
                (Number)
                        page.evaluate(
                                "document.querySelector('.bar nav').getBoundingClientRect().top");
        assertThat(end.doubleValue()).isLessThanOrEqualTo(bar.doubleValue() + 1);
    }

    @Test
    void aPageThatIsNotThereHasTheNavigation() {
        Page page = phone();
        page.navigate(server.origin() + "/people/nobody");

        assertThat(page.locator("h1").innerText()).isEqualTo("Not here");
        page.locator(".bar nav .places a[href='/people']").tap();
        page.waitForURL(server.origin() + "/people");
    }

    @Test
    void aBrowserThatIsNotSignedInIsToldWhatToDo() {
        Page page = chromium.fresh(new Browser.NewContextOptions().setViewportSize(390, 844));
        page.navigate(server.origin() + "/people");

        assertThat(page.locator("h1").innerText()).isEqualTo("Sign in first");
        assertThat(page.locator("header .brand").getAttribute("href")).isEqualTo("/");
        assertThat(page.locator("main a.button").getAttribute("href")).isEqualTo("/");
    }
}
