package dev.familiar.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.familiar.app.Familiar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every page by the rules of WCAG 2.2 AA as far as axe can check them, in three widths and both
/// color schemes. Leaves a picture of each in `target/screenshots`, to be looked at.
class AccessibilityTest {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/requests",
                    "REQUEST",
                    "/people",
                    "/people?q=nobodyatall",
                    "PERSON",
                    "TRACE",
                    "/bring-in",
                    "/archives",
                    "/decisions",
                    "/review",
                    "/stats",
                    "/policy",
                    "/sessions",
                    "/sign-in?token=wrong",
                    "/nowhere",
                    "/help");

    /// What the page and all it asked for took, in bytes, headers and compression included.
    private static final String TRANSFERRED =
            """
            ['navigation', 'resource']
                .flatMap(kind => performance.getEntriesByType(kind))
                .reduce((sum, entry) => sum + entry.transferSize, 0)\
            """;

    @TempDir private static Path folder;

    private static Familiar familiar;
    private static WebServer server;
    private static Chromium chromium;

    @BeforeAll
    static void opens() throws IOException {
        familiar = MadeUpHome.open(folder);
        for (String id : familiar.requests().ids(false).subList(0, 24)) {
            var _ =
                    familiar.requests()
                            .decide(id, id.hashCode() % 3 == 0 ? "accept" : "decline", "");
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

    private static String base() {
        return server.origin();
    }

    /// The addresses of a request, a person and a record are found the way a reader does.
    private static void open(Page page, String path) {
        switch (path) {
            case "REQUEST" -> {
                page.navigate(base() + "/requests");
                page.navigate(base() + page.locator(".row").first().getAttribute("href"));
            }
            case "PERSON" -> {
                page.navigate(base() + "/people");
                page.navigate(base() + page.locator(".row").first().getAttribute("href"));
            }
            case "TRACE" -> {
                open(page, "PERSON");
                page.navigate(base() + page.locator(".timeline a").first().getAttribute("href"));
            }
            default -> page.navigate(base() + path);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "390, LIGHT",
        "1024, LIGHT",
        "1680, LIGHT",
        "390, DARK",
        "1024, DARK",
        "1680, DARK"
    })
    void everyPageCanBeUsedByEverybody(int width, ColorScheme scheme) {
        Page page =
                chromium.signedIn(
                        server,
                        new Browser.NewContextOptions()
                                .setViewportSize(width, width < 500 ? 844 : 900)
                                .setColorScheme(scheme));
        List<String> violations = new ArrayList<>();
        for (String path : PAGES) {
            open(page, path);
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setPath(
                                    Path.of(
                                            "target/screenshots",
                                            scheme
                                                    + "-"
                                                    + width
                                                    + path.replaceAll("[^A-Za-z]+", "-")
                                                    + ".png")));
            for (Rule rule : new AxeBuilder(page).withTags(RULES).analyze().getViolations()) {
                violations.add(
                        path + ": " + rule.getId() + " at " + rule.getNodes().getFirst().getHtml());
            }
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as("%s at %d scrolls sideways", path, width)
                    .isLessThanOrEqualTo(width);
        }

        assertThat(violations).isEmpty();
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/requests", "/people", "/archives"})
    void isLight(String path) {
        Page page = chromium.signedIn(server);
        page.navigate(base() + path);
        Number bytes = (Number) page.evaluate(TRANSFERRED);

        assertThat(bytes.intValue()).isBetween(1_000, 100_000);
        page.context().close();
    }
}
