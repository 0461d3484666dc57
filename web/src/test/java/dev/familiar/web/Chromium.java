package dev.familiar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A real browser for the tests of a class, started when first asked for a window. Where there is
/// none, the tests that ask are left out; a build server has to have one.
final class Chromium implements AutoCloseable {

    private static final String NAMED =
            Objects.requireNonNullElse(System.getenv("FAMILIAR_CHROMIUM"), "");

    /// The same places as in `./build`.
    private static final List<String> PLACES =
            NAMED.isEmpty()
                    ? List.of(
                            "/usr/bin/chromium",
                            "/usr/bin/chromium-browser",
                            "/usr/bin/google-chrome",
                            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                            "/Applications/Chromium.app/Contents/MacOS/Chromium")
                    : List.of(NAMED);

    private static final Optional<Path> PROGRAM =
            PLACES.stream().map(Path::of).filter(Chromium::starts).findFirst();

    private @Nullable Playwright playwright;
    private @Nullable Browser browser;
    private final List<String> complaints = new ArrayList<>();

    /// Some systems have a `chromium-browser` that only says how to get one.
    private static boolean starts(Path program) {
        if (!Files.isExecutable(program)) {
            return false;
        }
        try {
            return new ProcessBuilder(program.toString(), "--no-sandbox", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Browser browser() {
        if (System.getenv("CI") != null) {
            assertThat(PROGRAM).as("chromium, which ./build --install installs").isPresent();
        }
        assumeTrue(PROGRAM.isPresent(), "no Chromium or Chrome here");
        Browser running = browser;
        if (running == null) {
            playwright =
                    Playwright.create(
                            new Playwright.CreateOptions()
                                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            running =
                    playwright
                            .chromium()
                            .launch(
                                    new BrowserType.LaunchOptions()
                                            .setExecutablePath(PROGRAM.orElseThrow())
                                            .setArgs(
                                                    List.of(
                                                            "--no-sandbox",
                                                            "--disable-gpu",
                                                            "--disable-quic",
                                                            "--no-first-run",
                                                            "--disable-background-networking",
                                                            "--disable-component-update",
                                                            "--disable-sync")));
            browser = running;
        }
        return running;
    }

    /// A fresh window that is signed in.
    Page signedIn(WebServer server, Browser.NewContextOptions options) {
        return signedIn(server, options, "");
    }

    /// @param script runs in every page before its own scripts
    Page signedIn(WebServer server, Browser.NewContextOptions options, String script) {
        BrowserContext context = browser().newContext(options);
        context.addInitScript(script);
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
        return browser().newContext(options).newPage();
    }

    Page signedIn(WebServer server) {
        return signedIn(server, new Browser.NewContextOptions());
    }

    /// Closes all windows and forgets what was complained of, for the next test.
    void endTest() {
        Browser running = browser;
        if (running != null) {
            running.contexts().forEach(BrowserContext::close);
        }
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
        if (browser != null) {
            browser.close();
        }
        if (playwright != null) {
            playwright.close();
        }
    }
}
