package dev.familiar.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
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
        BrowserContext context = browser.newContext(options);
        Page page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        enter(page, server.newLink().toString(), server);
        return page;
    }

    /// Opens what lets in, a link or a file that leads to it, and waits for the first page.
    static void enter(Page page, String link, WebServer server) {
        page.navigate(link);
        page.waitForURL(server.origin() + "/");
    }

    /// A fresh window that is not signed in.
    Page fresh(Browser.NewContextOptions options) {
        return browser.newContext(options).newPage();
    }

    Page signedIn(WebServer server) {
        return signedIn(server, new Browser.NewContextOptions());
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
