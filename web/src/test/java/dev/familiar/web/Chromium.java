package dev.familiar.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A real browser, started once for the tests of a class.
final class Chromium implements AutoCloseable {

    private static final Path PROGRAM =
            Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElse(Path.of("/usr/bin/chromium"));

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    Chromium() {
        assertThat(PROGRAM).as("chromium, which .ci/run installs").exists();
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(PROGRAM)
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-quic",
                                                        "--no-first-run",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync")));
    }

    /// A fresh window that is signed in.
    Page signedIn(WebServer server, Browser.NewContextOptions options) {
        return signedIn(server, options, "");
    }

    /// @param script runs in every page before its own scripts
    Page signedIn(WebServer server, Browser.NewContextOptions options, String script) {
        BrowserContext context = browser.newContext(options);
        context.addInitScript(script);
        Page page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(server.newLink().toString());
        page.waitForURL("**/");
        return page;
    }

    Page signedIn(WebServer server) {
        return signedIn(server, new Browser.NewContextOptions());
    }

    /// Closes all windows and forgets what was complained of, for the next test.
    void endTest() {
        browser.contexts().forEach(BrowserContext::close);
        complaints.clear();
    }

    /// Waits until keys and buttons act: a page has come and was there for a moment.
    static void awaitIdle(Page page) {
        PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("data-idle", "");
    }

    /// What the browser complained of: scripts that failed, rules of the page that were broken.
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
